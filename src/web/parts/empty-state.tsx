import type { ReactNode } from 'react'
import css from './empty-state.module.css'

/** A place with nothing in it yet: what it is for, one real example, and the next step. */
export function EmptyState({ title, children, steps }: { readonly title: string; readonly children?: ReactNode; readonly steps?: ReactNode }) {
  return (
    <section className={css.empty}>
      <h2>{title}</h2>
      <div className={css.said}>{children}</div>
      {steps === undefined ? null : <div className={css.steps}>{steps}</div>}
    </section>
  )
}
