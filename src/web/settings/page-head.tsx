import type { ReactNode } from 'react'
import css from './page-head.module.css'

/** The top of a settings page: what it is, what it decides, and the one thing that is done here. */
export function PageHead({ title, children, aside }: { readonly title: string; readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <header className={css.head}>
      <div>
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
      {aside === undefined ? null : <div className={css.aside}>{aside}</div>}
    </header>
  )
}

/** A part of a page under a hairline, with what is done with it at the right. */
export function PagePart({ title, note, acts, children, id }: { readonly title: string; readonly note?: ReactNode; readonly acts?: ReactNode; readonly children: ReactNode; readonly id?: string }) {
  return (
    <section className={css.part} aria-label={title} id={id}>
      <header>
        <h2>{title}</h2>
        {note === undefined ? null : <span className={css.note}>{note}</span>}
        {acts === undefined ? null : <span className={css.acts}>{acts}</span>}
      </header>
      {children}
    </section>
  )
}
