import { type ReactElement, useId, useRef, useState } from 'react'
import { ButtonContext, type ButtonProps } from 'react-aria-components/Button'
import { Later, useLater } from './later.ts'
import type { MenuGroup } from './menu-groups.ts'

/** Lists of entries and what floats are no part of a first screen. */
const lists = new Later(() => import('./menu-at.tsx'))

/** A menu at a button: the click path of what can be dragged, and whatever a thing offers. It opens as those of the system do: on pressing, on lifting a finger, and by arrows. */
export function Menu({ label, groups, children }: { readonly label: string; readonly groups: readonly MenuGroup[]; readonly children: ReactElement }) {
  const at = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const list = useLater(lists, isOpen, close)
  const open = () => {
    // What has the focus now gets it back when the menu closes.
    at.current?.focus({ preventScroll: true })
    setIsOpen(true)
  }
  const opening: ButtonProps = {
    'aria-haspopup': 'menu', 'aria-expanded': isOpen, ...(isOpen ? { 'aria-controls': id } : {}),
    onPressStart: ({ pointerType }) => (pointerType === 'touch' || pointerType === 'keyboard' ? undefined : open()),
    onPress: ({ pointerType }) => (pointerType === 'touch' || pointerType === 'keyboard' ? open() : undefined),
    onKeyDown: (event) => (event.key === 'ArrowDown' || event.key === 'ArrowUp' ? (event.preventDefault(), open()) : event.continuePropagation()),
  }
  return (
    <>
      <ButtonContext.Provider value={{ ...opening, ref: at, isPressed: isOpen }}>{children}</ButtonContext.Provider>
      {list === undefined ? null : <list.MenuAt id={id} label={label} groups={groups} at={at} close={close} />}
    </>
  )
}
