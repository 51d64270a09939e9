import type { RefObject } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import css from './menu.module.css'
import type { MenuEntry, MenuGroup } from './menu-groups.ts'

export interface MenuAtProps {
  readonly id?: string
  readonly label: string
  readonly groups: readonly MenuGroup[]
  /** What it hangs at. */
  readonly at: RefObject<Element | null>
  readonly close: () => void
}

/** A menu that is open at something: a button of its own, or one for all the rows of a long list. */
export function MenuAt({ id, label, groups, at, close }: MenuAtProps) {
  return (
    <Popover className={css.popover ?? ''} placement="bottom start" offset={4} triggerRef={at} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <AriaMenu {...(id === undefined ? {} : { id })} className={css.menu ?? ''} aria-label={label} autoFocus="first" onClose={close}>
        {groups.map((group, place) => (
          <MenuSection key={group.title ?? place} className={css.group ?? ''} aria-label={group.title ?? label}>
            {group.title === undefined ? null : <Header className={css.title ?? ''}>{group.title}</Header>}
            {group.entries.map((entry) => itemOf(entry, close))}
          </MenuSection>
        ))}
      </AriaMenu>
    </Popover>
  )
}

/** A menu to the side knows nothing of the popover that the first one is in, and so leaves it to `closeAll`. */
function itemOf(entry: MenuEntry, closeAll: () => void, isToTheSide = false) {
  const { text, icon, keys, entries } = entry
  const run = () => {
    entry.run?.()
    if (isToTheSide) closeAll()
  }
  const item = (
    <MenuItem key={text} id={text} textValue={text} className={`${css.entry} ${entry.isGrave === true ? css.grave : ''}`} isDisabled={entry.isDisabled === true} onAction={run}>
      {icon}
      <span>{text}</span>
      {keys === undefined ? null : <kbd>{keys}</kbd>}
      {entries === undefined ? null : <i className={css.more} aria-hidden />}
    </MenuItem>
  )
  if (entries === undefined) return item
  return (
    <SubmenuTrigger key={text}>
      {item}
      <Popover className={css.popover ?? ''} offset={-2}>
        <AriaMenu className={css.menu ?? ''} aria-label={text}>
          {entries.map((one) => itemOf(one, closeAll, true))}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  )
}
