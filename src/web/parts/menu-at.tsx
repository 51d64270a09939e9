import type { RefObject } from 'react'
import { Popover } from 'react-aria-components/Popover'
import css from './menu.module.css'
import { type MenuGroup, MenuList } from './menu.tsx'

export interface MenuAtProps {
  readonly label: string
  readonly groups: readonly MenuGroup[]
  /** What it hangs at. */
  readonly at: RefObject<Element | null>
  readonly close: () => void
}

/** A menu that is open at something which is no button of its own: one for all the rows of a long list. */
export function MenuAt({ label, groups, at, close }: MenuAtProps) {
  return (
    <Popover className={css.popover ?? ''} placement="bottom start" offset={4} triggerRef={at} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <MenuList label={label} groups={groups} onClose={close} />
    </Popover>
  )
}
