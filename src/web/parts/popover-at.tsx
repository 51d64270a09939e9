import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import css from './popover.module.css'

export interface PopoverAtProps {
  readonly label: string
  /** What it hangs at. */
  readonly at: RefObject<Element | null>
  readonly close: () => void
  readonly children: ReactNode
}

/** Something small that is open at something. */
export function PopoverAt({ label, at, close, children }: PopoverAtProps) {
  return (
    <Popover className={css.popover ?? ''} placement="bottom" offset={4} triggerRef={at} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Dialog className={css.inside ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}
