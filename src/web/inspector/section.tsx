import type { ReactNode } from 'react'
import css from './section.module.css'

/** One part of an inspector, between hairlines. */
export function Section({ title, count, aside, children }: { readonly title?: string; readonly count?: string | undefined; readonly aside?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={css.section}>
      {title === undefined ? null : (
        <header>
          <h2>
            {title} {count === undefined ? null : <span>{count}</span>}
          </h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  )
}
