import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import css from './view-bar.module.css'

/** The bar over a screen: ways to look at the left, tools at the right. */
export function ViewBar({ children, tools }: { readonly children: ReactNode; readonly tools?: ReactNode }) {
  return (
    <div className={css.bar}>
      <div className={css.ways}>{children}</div>
      <div className={css.tools}>{tools}</div>
    </div>
  )
}

export interface ViewTab {
  readonly text: string
  /** What the address's search gets; the rest of it stays. */
  readonly search?: Readonly<Record<string, string | undefined>>
  /** Another place below the workspace, such as "plans/import". */
  readonly to?: string
  readonly isCurrent: boolean
  readonly count?: string
}

/** Ways to look at the same things, each an address. */
export function ViewTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly ViewTab[] }) {
  const nav = useRef<HTMLElement>(null)
  const current = tabs.find(({ isCurrent }) => isCurrent)?.text
  // On a phone the bar is wider than the screen: where one is must not be out of sight.
  useEffect(() => {
    if (current !== undefined) nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [current])
  return (
    <nav ref={nav} className={css.tabs} aria-label={label}>
      {tabs.map(({ text, search, to, isCurrent, count }) => (
        <Link key={text} {...(to === undefined ? { to: '.' } : { from: '/$ws', to: `/$ws/${to}` as '.' })} search={((now: object) => ({ ...now, ...search })) as never} activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }} activeProps={{}} {...(isCurrent ? { 'aria-current': 'page' as const } : {})}>
          {text}
          {count === undefined ? null : <span className={css.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  )
}

/** A hairline between groups of the bar. */
export function BarGap() {
  return <i className={css.gap} aria-hidden />
}
