import type { ReactNode } from 'react'
import { Mark } from './mark.tsx'
import css from './outer-bar.module.css'

/** What stands above a page outside of the workspace's frame: the product's name, and what is said or done beside it. */
export function OuterBar({ children }: { readonly children: ReactNode }) {
  return (
    <header className={css.bar}>
      <a className={css.word} href="/">
        <Mark /> Throughline
      </a>
      {children}
    </header>
  )
}
