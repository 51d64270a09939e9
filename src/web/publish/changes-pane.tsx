import type { Audience } from '../../core/audiences/audiences.ts'
import { Outward } from '../parts/field.tsx'
import css from './panes.module.css'
import { ToldLines } from './told-lines.tsx'
import type { Composed } from './use-composing.ts'

/** What changed since the last edition, in the words of whoever the deck is for (row A7). */
export function ChangesPane({ composed, audience }: { readonly composed: Composed | undefined; readonly audience: Audience }) {
  const { outline, since } = composed ?? {}
  return (
    <section aria-label="What changed">
      <header className={css.head}>
        <h2>What changed</h2>
        <span>{since === undefined ? '' : `since ${since}`}</span>
        <span className={css.outward}>
          <Outward text={`${audience.title.toLowerCase()} can see this`} />
        </span>
      </header>
      {composed === undefined ? null : outline === undefined ? <p className={css.quiet}>No edition for {audience.title.toLowerCase()} stands yet, so there is nothing to hold this one against.</p> : outline.empty && outline.lines.length === 0 ? <p className={css.quiet}>{outline.headline}.</p> : <ToldLines lines={outline.lines} />}
    </section>
  )
}
