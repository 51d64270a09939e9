import type { ReactElement, ReactNode } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, SubmenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import css from './menu.module.css'

export interface MenuEntry {
  readonly text: string
  readonly icon?: ReactNode
  /** The keys that do the same, as they are told: "M", "⌥→". */
  readonly keys?: string
  readonly isDisabled?: boolean
  /** What it does cannot be seen again on screen. */
  readonly isGrave?: boolean
  readonly run?: () => void
  /** More entries, to the side. */
  readonly entries?: readonly MenuEntry[]
}

export interface MenuGroup {
  readonly title?: string
  readonly entries: readonly MenuEntry[]
}

/** A menu at a button: the click path of what can be dragged, and whatever a thing offers. */
export function Menu({ label, groups, children }: { readonly label: string; readonly groups: readonly MenuGroup[]; readonly children: ReactElement }) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={css.popover ?? ''} placement="bottom start" offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  )
}

/** The entries of a menu, for a popover of one's own. */
export function MenuList({ label, groups, onClose }: { readonly label: string; readonly groups: readonly MenuGroup[]; readonly onClose?: () => void }) {
  return (
    <AriaMenu className={css.menu ?? ''} aria-label={label} autoFocus="first" {...(onClose === undefined ? {} : { onClose })}>
      {groups.map((group, at) => (
        <MenuSection key={group.title ?? at} className={css.group ?? ''} aria-label={group.title ?? label}>
          {group.title === undefined ? null : <Header className={css.title ?? ''}>{group.title}</Header>}
          {group.entries.map((entry) => itemOf(entry, onClose))}
        </MenuSection>
      ))}
    </AriaMenu>
  )
}

/** A menu to the side knows nothing of the popover that the first one is in, and so leaves it to `closeAll`. */
function itemOf(entry: MenuEntry, closeAll?: () => void, isToTheSide = false) {
  const { text, icon, keys, entries } = entry
  const run = () => {
    entry.run?.()
    if (isToTheSide) closeAll?.()
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
