import { type ReactElement, type ReactNode, useRef, useState } from 'react'
import { ButtonContext } from 'react-aria-components/Button'
import { Later, useLater } from './later.ts'

/** What floats is no part of a first screen. */
const floats = new Later(() => import('./popover-at.tsx'))

/** Something small that floats at a button, such as a filter. Escape or a click elsewhere closes it. */
export function Popover({ label, button, children }: { readonly label: string; readonly button: ReactElement; readonly children: ReactNode | ((close: () => void) => ReactNode) }) {
  const at = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const float = useLater(floats, isOpen, close)
  return (
    <>
      <ButtonContext.Provider value={{ ref: at, isPressed: isOpen, 'aria-haspopup': 'dialog', 'aria-expanded': isOpen, onPress: () => setIsOpen(!isOpen) }}>{button}</ButtonContext.Provider>
      {float === undefined ? null : (
        <float.PopoverAt label={label} at={at} close={close}>
          {typeof children === 'function' ? children(close) : children}
        </float.PopoverAt>
      )}
    </>
  )
}
