import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { keptOkrDecks, okrDeckBefore, okrDeckOf, type OkrStep, okrStepsBetween, saidAfter } from '../../core/goals/okr-history.ts'
import { closesAt, isClosed, lastClosedWeek, weekOf } from '../../core/goals/week.ts'
import type { Day } from '../../core/kernel/command.ts'
import { weekStart } from '../../core/time/days.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { useMoment } from '../workspace/use-moment.ts'
import css from './okr-deck.module.css'
import { OkrDeckLine } from './okr-deck-line.tsx'
import { SaveOkrDeck } from './save-okr-deck.tsx'
import { toldWhen } from './told-moment.ts'
import { useZone } from './use-zone.ts'

/** The OKR deck of a week as it was kept or stands now, held against another one (row B3). */
export function OkrDeckView({ asked, against }: { readonly asked: Day | undefined; readonly against: Day | undefined }) {
  const { state } = useSeen()
  const { today, now } = useMoment()
  const zone = useZone()
  const may = useMay('okr-deck.keep')
  const act = useAct()
  const [refused, setRefused] = useState<string>()
  const week = weekStart(asked ?? lastClosedWeek(now))
  const deck = okrDeckOf(state, week, now)
  const before = against === undefined ? okrDeckBefore(state, week) : okrDeckOf(state, weekStart(against), now)
  const { steps, gone } = okrStepsBetween(before?.lines ?? [], deck.lines)
  const since = deck.at === undefined ? undefined : saidAfter(state, deck, now)
  const weeks = [...new Set([weekOf(now), lastClosedWeek(now), week, ...keptOkrDecks(state).map((one) => one.week)])].sort().toReversed()
  const late = deck.lines.filter(({ said }) => said === 'late').length
  const standing = deck.at !== undefined ? `Kept ${toldWhen(deck.at, today, zone)}, as it stood then` : isClosed(week, now) ? 'Not kept: this is how it stands now' : 'So far: the week is not closed'
  const keep = async () => {
    const outcome = await act('okr-deck.keep', { week }, { said: `The OKR deck of *the week of ${dayAndMonth(week)}* is kept` })
    setRefused(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <section className={css.deck} aria-label="OKR deck">
      <header>
        <div>
          <h2>Week to Friday {dayAndMonth(closesAt(week).slice(0, 10))}</h2>
          <p>{standing}. {deck.lines.length === 0 ? '' : late === 0 ? 'Nothing is late.' : `${late} of ${deck.lines.length} ${late === 1 ? 'is' : 'are'} late.`}</p>
          {refused === undefined ? null : <p role="alert">{refused}</p>}
        </div>
        <div className={css.tools}>
          <WeekChoice label="Week" value={week} weeks={weeks} name="week" />
          <WeekChoice label="Held against" value={before?.week} weeks={weeks.filter((one) => one !== week)} name="against" />
          {deck.at === undefined && may && isClosed(week, now) && deck.lines.length > 0 ? <Button onPress={() => void keep()}>Keep it</Button> : null}
          {deck.lines.length === 0 ? null : <SaveOkrDeck week={week} />}
        </div>
      </header>
      {deck.lines.length === 0 ? (
        <EmptyState title="No goal of a department or team in this week">
          <p>The OKR deck tells the key results of departments and teams. It is made by itself on Friday at 19:00 UTC and kept, week over week.</p>
        </EmptyState>
      ) : null}
      {byObjective(steps).map((own) => (
        <article key={own[0]?.line.objective} aria-label={own[0]?.line.objectiveTitle ?? ''}>
          <h3>{own[0]?.line.objectiveTitle}<span>{[own[0]?.line.part, own[0]?.line.closed].filter((part) => part !== undefined).join(', ')}</span></h3>
          <ul>{own.map((step) => <OkrDeckLine key={step.line.keyResult} step={step} isSaidSince={since?.has(step.line.keyResult) === true} isHeld={before !== undefined} />)}</ul>
        </article>
      ))}
      {(deck.bare ?? []).map((title) => <p key={title} className={css.bare}><b>{title}</b> has no key result, so nothing else of it can be told.</p>)}
      {gone.length === 0 ? null : <p className={css.gone}>Not told any more: {gone.map(({ title }) => title).join(', ')}.</p>}
    </section>
  )
}

function WeekChoice({ label, value, weeks, name }: { readonly label: string; readonly value: Day | undefined; readonly weeks: readonly Day[]; readonly name: 'week' | 'against' }) {
  const navigate = useNavigate({ from: '/$ws/goals' })
  if (weeks.length === 0) return null
  return (
    <label>{label}
      <select aria-label={label} value={value ?? ''} onChange={(event) => void navigate({ to: '.', search: (before) => ({ ...before, [name]: event.target.value === '' ? undefined : event.target.value }) })}>
        {value === undefined ? <option value="">No other week</option> : null}
        {weeks.map((week) => <option key={week} value={week}>{dayAndMonth(week)} to {dayAndMonth(closesAt(week).slice(0, 10))}</option>)}
      </select>
    </label>
  )
}

function byObjective(steps: readonly OkrStep[]): OkrStep[][] {
  const found = new Map<string, OkrStep[]>()
  for (const step of steps) found.set(step.line.objective, [...(found.get(step.line.objective) ?? []), step])
  return [...found.values()]
}
