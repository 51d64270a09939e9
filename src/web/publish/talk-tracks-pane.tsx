import { useMemo } from 'react'
import type { Deck } from '../../core/decks/decks.ts'
import type { Id } from '../../core/kernel/change.ts'
import { items } from '../../core/plans/plans.ts'
import { talkTracks } from '../../core/plans/talk-tracks.ts'
import { addMonths } from '../../core/time/days.ts'
import { labelWindow } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import panes from './panes.module.css'
import { TalkTrack } from './talk-track.tsx'
import css from './talk-track.module.css'

/** What whoever presents says of each release in the deck's months. */
export function TalkTracksPane({ deck }: { readonly deck: Deck }) {
  const { state, today, asOf } = useSeen()
  const style = useDateStyle()
  const from = asOf ?? today
  const until = addMonths(from, deck.months)
  const releases = useMemo(() => items.list(state).filter(({ kind, window, plan }) => kind === 'release' && window !== undefined && window.end >= from && window.start <= until && (deck.plans === undefined || deck.plans.includes(plan))).sort((a, b) => ((a.window?.start ?? '') < (b.window?.start ?? '') ? -1 : 1)), [state, from, until, deck.plans])
  const said = useMemo(() => new Set<Id>(talkTracks.list(state).flatMap(({ item, say }) => (say === undefined ? [] : [item]))), [state])
  return (
    <section aria-label="Talk track" className={css.pane}>
      <div className={panes.head}>
        <h2>Talk track</h2>
        <span>in the presenter’s copy alone</span>
      </div>
      {releases.length === 0 ? <p className={panes.quiet}>No release falls into these months.</p> : null}
      {releases.map(({ id, title, window }) => (
        <details key={id}>
          <summary>
            <b>
              <Told text={title} />
            </b>
            {said.has(id) ? null : <span className={css.lacks}>nothing to say yet</span>}
            <span>{window === undefined ? '' : labelWindow(window, style)}</span>
          </summary>
          <TalkTrack item={id} />
        </details>
      ))}
    </section>
  )
}
