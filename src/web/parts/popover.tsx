import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import css from './popover.module.css'

/** Something small that floats at a button, such as a filter. Escape or a click elsewhere closes it. */
export function Popover({ label, button, children }: { readonly label: string; readonly button: ReactElement; readonly children: ReactNode | ((close: () => void) => ReactNode) }) {
  return (
    <DialogTrigger>
      {button}
      <AriaPopover className={css.popover ?? ''} offset={4}>
        <Dialog className={css.inside ?? ''} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
