import { CalendarDays, CircleDashed } from 'lucide-react'
import { briefOf } from '../../../core/launches/brief-of.ts'
import { collisionsOf, collisionsWith } from '../../../core/launches/collisions.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { activities, connectors } from '../../../core/roadmap/roadmap.ts'
import { items } from '../../../core/plans/plans.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { Outward } from '../../parts/field.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { ReviewsPart } from '../../reviews/reviews-part.tsx'
import { LaunchLink } from '../launch-link.tsx'
import { LaunchAssets } from './launch-assets.tsx'
import { LaunchDeck } from './launch-deck.tsx'
import css from './launch-page.module.css'

/** What goes on round a launch: reviews, what is near it, what our roadmap and marketing do for it, and the one line that the deck says of it. */
export function LaunchSide({ launch, release, today, now }: { readonly launch: Launch; readonly release: Item; readonly today: string; readonly now: string }) {
  const { state } = useSeen()
  const near = collisionsWith(collisionsOf(state, today), launch.id)
  return (
    <aside className={css.side}>
      <section aria-label="Reviews">
        <header><h2>Reviews</h2><p>Silence stops blocking</p></header>
        <ReviewsPart collection="launches" record={launch.id} now={now} />
      </section>
      <BriefGaps launch={launch} />
      <section aria-label="Near it">
        <header><h2>Near it</h2><p>10 business days each way</p></header>
        {near.length === 0 ? <p className={css.hint}>Nothing else is announced near it.</p> : (
          <ul className={css.near}>
            {near.map(({ sentence }) => (
              <li key={sentence}><CalendarDays size={14} strokeWidth={1.75} aria-hidden />{sentence}</li>
            ))}
          </ul>
        )}
      </section>
      <Connected release={release} />
      <LaunchDeck launch={launch} />
      <LaunchAssets release={release} />
      <section aria-label="One line for the deck">
        <header><h2>One line for the deck</h2><Outward text="customers can see this" /></header>
        {release.value === undefined ? <p className={css.hint}>The release says nothing yet of what the customer gets.</p> : <blockquote>{release.value}</blockquote>}
      </section>
    </aside>
  )
}

/** Activities of ours that are tied to the release or to what it brings, and marketing's items that work towards it. */
function Connected({ release }: { readonly release: Item }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const brought = new Set([release.id, ...items.list(state).filter((item) => item.release === release.id).map(({ id }) => id)])
  const ours = [...new Set(connectors.list(state).filter(({ item }) => brought.has(item)).map(({ activity }) => activity))].flatMap((id) => activities.get(state, id) ?? [])
  const theirs = items.list(state).filter(({ release: of, kind }) => of === release.id && marketing.has(kind))
  const all = [...ours.map((one) => ({ ...one, collection: 'activities' })), ...theirs.map((one) => ({ ...one, collection: 'items' }))]
  return (
    <section aria-label="Activities and campaigns">
      <header><h2>Activities and campaigns</h2></header>
      {all.length === 0 ? <p className={css.hint}>No activity and no campaign is tied to it.</p> : (
        <ul className={css.tied}>
          {all.map(({ id, title, window, collection }) => (
            <li key={id}>
              <button type="button" onClick={() => open(collection, id)}>{title}</button>
              <span>{window === undefined ? 'No date' : labelWindow(window, style)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What the brief lacks yet, with whom or what each waits for. */
function BriefGaps({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const sections = briefOf(state, launch.id)
  const gaps = sections.filter(({ isGap }) => isGap)
  return (
    <section aria-label="Brief">
      <header><h2>Brief</h2><p>{sections.length - gaps.length} of {sections.length} filled</p><LaunchLink launch={launch.id} page="/brief">Open the brief</LaunchLink></header>
      <ul className={css.gaps}>
        {gaps.slice(0, mostGaps).map(({ section, title, asks, record }) => (
          <li key={section}>
            <CircleDashed size={14} strokeWidth={2} aria-hidden />
            <div><h3>{title}</h3><p>{record?.waitsFor === undefined ? asks : `Waits for ${record.waitsFor}`}</p></div>
            <span>{record?.owner === undefined ? '' : initialsOf(personName(state, record.owner) ?? '?')}</span>
          </li>
        ))}
      </ul>
      {gaps.length > mostGaps ? <p className={css.hint}>and {gaps.length - mostGaps} more</p> : null}
    </section>
  )
}

/** Gaps of the brief that are named beside the plan. */
const mostGaps = 3

const marketing: ReadonlySet<string> = new Set(['campaign', 'event', 'content', 'pr', 'social', 'web', 'paper', 'programme'])
