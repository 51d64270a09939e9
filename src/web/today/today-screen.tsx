import { lazy, Suspense, useMemo, useReducer } from 'react'
import type { Change } from '../../core/kernel/change.ts'
import { addDays, partsOf, weekday } from '../../core/time/days.ts'
import { inboxOf, readMarkOf } from '../../core/together/inbox.ts'
import { useDifference } from '../history/use-difference.ts'
import { Later, useLater } from '../parts/later.ts'
import { useMoment } from '../workspace/use-moment.ts'
import { isNew } from '../welcome/beginnings.ts'
import { FirstSteps } from '../welcome/first-steps.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { HandOversSection } from './hand-overs-section.tsx'
import { InboxSection } from './inbox-section.tsx'
import { MyTasksSection } from './my-tasks-section.tsx'
import { LackingSection } from './lacking-section.tsx'
import { needsOf, sayNeeds } from './needs.ts'
import { nothingOwed } from './owed-things.ts'
import { OwedSection } from './owed-section.tsx'
import { ReviewsSection } from './reviews-section.tsx'
import { SlipsSection } from './slips-section.tsx'
import css from './today.module.css'
import { UndecidedSection } from './undecided-section.tsx'
import { WaitingSlips } from './waiting-slips.tsx'

/** What asks every noun what is owed, and what tells changes of any kind of record: more than the rest of the screen, which stands before. */
const rest = new Later(async () => {
  const [{ owedBy }, { InboxRow }, { SinceYouWereHere }] = await Promise.all([import('./owed.ts'), import('./inbox-row.tsx'), import('./since.tsx')])
  return { owedBy, InboxRow, SinceYouWereHere }
})

/** Days that are looked back on before anything was marked as read. */
const usual = 14

/** After the first screen: only some see it, and seldom. */
const UnsentNotice = lazy(async () => ({ default: (await import('./unsent-notice.tsx')).UnsentNotice }))

/** What needs me, and what changed since I was last here. */
export function TodayScreen() {
  const { state, actor, today, position, asOf } = useSeen()
  const at = useMoment()
  const mark = readMarkOf(state, actor.person)
  const from = asOf !== undefined ? addDays(asOf, -usual) : mark === undefined ? addDays(today, -usual) : String(mark.position)
  const { difference, failed } = useDifference(from, asOf, position, 'others')
  const since = useMemo(() => (difference?.changes ?? []) as readonly Change[], [difference])
  const needs = useMemo(() => needsOf(state, actor.person, at, since), [state, actor.person, at, since])
  const [isGivenUp, giveUp] = useReducer(() => true, false)
  const { owedBy, InboxRow, SinceYouWereHere } = useLater(rest, !isGivenUp, giveUp) ?? {}
  const owed = useMemo(() => owedBy?.(state, actor, at) ?? nothingOwed, [owedBy, state, actor, at])
  const inbox = useMemo(() => inboxOf(state, actor, since), [state, actor, since])
  return (
    <div className={css.page}>
      <div className={css.columns}>
        <header>
          <h1>{longDay(asOf ?? today)}</h1>
          <p>{owedBy === undefined && !isGivenUp ? 'Looking at what waits for you …' : sayNeeds(needs, inbox.length, owed)}</p>
        </header>
        <div className={css.needs}>
          {isNew(state) && asOf === undefined ? <FirstSteps /> : null}
          <InboxSection notes={inbox} Row={InboxRow} />
          {asOf === undefined && (actor.role === 'owner' || actor.role === 'admin') ? <Suspense><UnsentNotice css={css} /></Suspense> : null}
          <ReviewsSection reviews={needs.reviews} />
          <HandOversSection handOvers={needs.handOvers} />
          <MyTasksSection tasks={needs.tasks} />
          <OwedSection title="Due from you" owed={owed.turns} next="Say it is done" />
          <OwedSection title="Check-ins" owed={owed.checkIns} next="Check in" />
          <OwedSection title="Planning the quarter" owed={owed.planning} next="Look at it" />
          <OwedSection title="Strategy pages to look through" owed={owed.strategy} next="Look at it" />
          <OwedSection title="Product data to look through" owed={owed.dataReviews} next="Look at it" />
          <OwedSection title="Decks that disagree with the tracker" owed={owed.words} next="Mend it" />
          <OwedSection title="Deprecations" owed={owed.gates} next="Look at it" />
          <OwedSection title="Answers that are late" owed={owed.answers} next="Answer it" />
          <OwedSection title="Customers who wait for your answer" owed={owed.feedback} next="Answer it" />
          <OwedSection title="What was learned" owed={owed.learning} next="Write it" />
          <OwedSection title="The hub" owed={owed.resources} next="Look at it" />
          <OwedSection title="Advisory boards" owed={owed.boards} next="Plan a meeting" />
          <SlipsSection slips={needs.slips} reasons={difference?.reasons ?? []} />
          <WaitingSlips waiting={needs.waiting} />
          <UndecidedSection undecided={needs.undecided} />
          <LackingSection title="No date yet" lacking={needs.undated} next="Give it a date" />
          <LackingSection title="Nobody owns it" lacking={needs.unowned} next="Give it an owner" />
          <LackingSection title="Plans to confirm" lacking={needs.stale} next="Look at it" />
        </div>
        {SinceYouWereHere === undefined ? <aside className={css.since} /> : <SinceYouWereHere difference={difference} failed={failed} mark={mark?.at} />}
      </div>
    </div>
  )
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** "Thursday, 12 November". */
function longDay(day: string): string {
  const { day: number, month } = partsOf(day)
  return `${weekdays[weekday(day) - 1] ?? ''}, ${number} ${months[month - 1] ?? ''}`
}
