import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { ChooseList } from './choose-list.tsx'
import css from './choose.module.css'
import type { Option } from './options.ts'

export interface ChooseAtProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly choose: (value: string) => void
  /** What it hangs at. */
  readonly at: RefObject<Element | null>
  readonly close: () => void
}

/** A list to choose one thing from, open at something that is no button of its own. */
export function ChooseAt({ label, options, choose, at, close }: ChooseAtProps) {
  return (
    <Popover className={css.popover ?? ''} placement="bottom start" offset={4} triggerRef={at} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Dialog className={css.dialog ?? ''} aria-label={label}>
        <ChooseList
          label={label} options={options}
          choose={(value) => {
            close()
            choose(value)
          }}
        />
      </Dialog>
    </Popover>
  )
}
