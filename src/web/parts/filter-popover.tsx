import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Popover } from './popover.tsx'

interface FilterPopoverProps {
  /** How many values are chosen. */
  readonly count: number
  /** Takes all of them back; nothing while none is chosen. */
  readonly showAll?: (() => void) | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The button that says how much is filtered, and opens what can be chosen. */
export function FilterPopover({ count, showAll, className, children }: FilterPopoverProps) {
  return (
    <Popover
      label="Filter"
      button={
        <Button kind="bare" icon={ListFilter}>
          Filter{count === 0 ? '' : ` ${count}`}
        </Button>
      }
    >
      <div className={className}>
        {children}
        {showAll === undefined ? null : (
          <Button kind="go" onPress={showAll}>
            Show all
          </Button>
        )}
      </div>
    </Popover>
  )
}
