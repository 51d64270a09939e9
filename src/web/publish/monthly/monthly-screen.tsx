import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FeatureToConfirm } from '../../../core/cadence/features-to-confirm.ts'
import { type Confirmer, monthlyDeck, monthlyEditions } from '../../../core/cadence/monthly-deck.ts'
import { dayAndMonth, labelDays, labelWindow } from '../../../core/time/label.ts'
import { localTime } from '../../../core/time/zones.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Face } from '../../parts/face.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { useZone } from '../../goals/use-zone.ts'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { PublishTabs } from '../publish-tabs.tsx'
import css from './monthly.module.css'

/** The deck that is made each month: what it tells, who has confirmed theirs, and those that were made before (row B4). */
export function MonthlyScreen() {
  const { state } = useSeen()
  const { today, now } = useMoment()
  const zone = useZone()
  const next = monthlyDeck(state, today, now)
  const made = monthlyEditions(state)
  const due = next === undefined ? undefined : localTime(next.turn.due, zone)
  const waits = next?.confirmers.filter(({ stand }) => stand === 'late' || stand === 'due').length ?? 0
  return (
    <>
      <ViewBar><PublishTabs current="monthly" /></ViewBar>
      <div className={css.scroll}>
        <div className={css.page}>
          <header>
            <h1>Monthly deck</h1>
            <p>What customers are told is to come, and what came out in the last 90 days. Whoever stands by a part confirms it; then the deck is made by itself, as an edition for everyone inside.</p>
            {due === undefined ? null : <p><b>Next on {dayAndMonth(due.day)}, {due.time}.</b> {next?.confirmers.length === 0 ? '' : waits === 0 ? 'Everybody has confirmed theirs.' : `${waits} of ${next?.confirmers.length} ${waits === 1 ? 'has' : 'have'} not confirmed yet.`}</p>}
          </header>
          {next?.confirmers.map((one) => <ConfirmerPart key={one.person} one={one} />)}
          {next === undefined || next.unowned.length === 0 ? null : (
            <section aria-label="Nobody stands by it">
              <h2>Nobody stands by it <span>{next.unowned.length}</span></h2>
              <ul>{next.unowned.map((feature) => <FeatureLine key={feature.item.id} feature={feature} />)}</ul>
            </section>
          )}
          {next !== undefined && next.confirmers.length === 0 && next.unowned.length === 0 ? <EmptyState title="The deck tells customers nothing yet">Items of product plans with a date in its months stand here, with who confirms each.</EmptyState> : null}
          <section aria-label="Made before">
            <h2>Made before <span>{made.length}</span></h2>
            {made.length === 0 ? <p className={css.quiet}>No edition for everyone inside has been made of it yet.</p> : null}
            <ul>
              {made.map(({ id, number, day, state: stands }) => (
                <li key={id} className={css.line}>
                  <Link from="/$ws" to={'/$ws/publish' as '.'} search={{ view: 'editions', deck: 'roadmap', audience: 'internal', edition: id } as never}>Edition {number}</Link>
                  <span>{labelDays(day)}{stands === 'superseded' ? '' : `, ${stands}`}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  )
}

/** One person's part: what they stand by, and one press that says it is right. */
function ConfirmerPart({ one: { person, turn, stand, features } }: { readonly one: Confirmer }) {
  const { state } = useSeen()
  const zone = useZone()
  const act = useAct()
  const may = useMay('turn.done')
  const [refused, setRefused] = useState<string>()
  const name = personName(state, person) ?? 'Somebody who is gone'
  const { day, time } = localTime(turn.due, zone)
  const confirm = async () => {
    const outcome = await act('turn.done', { rhythm: turn.rhythm, period: turn.period, person, noChange: true }, { said: `What the monthly deck tells of *${name.replaceAll('*', '∗')}* is confirmed` })
    setRefused(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <section aria-label={name}>
      <h2><Face id={person} name={name} small /> {name} <span>{features.length}</span>
        <em data-stand={stand}>{turn.done !== undefined ? `Confirmed ${dayAndMonth(turn.done.at.slice(0, 10))}${stand === 'done-late' ? ', late' : ''}` : stand === 'late' ? `Late: was due ${dayAndMonth(day)}, ${time}` : `By ${dayAndMonth(day)}, ${time}`}</em>
        {turn.done === undefined && may ? <Button aria-label={`It is right: ${name}`} onPress={() => void confirm()}>It is right</Button> : null}
      </h2>
      {refused === undefined ? null : <p role="alert" className={css.refused}>{refused}</p>}
      <ul>{features.map((feature) => <FeatureLine key={feature.item.id} feature={feature} />)}</ul>
    </section>
  )
}

function FeatureLine({ feature: { item, window, is } }: { readonly feature: FeatureToConfirm }) {
  const style = useDateStyle()
  const { today } = useMoment()
  const { open } = useOpened()
  return (
    <li className={css.line}>
      <button type="button" onClick={() => open('items', item.id)}>{item.title}</button>
      <span>{is !== 'launched' ? '' : window.end < today ? 'came out ' : 'out by then: '}{labelWindow(window, style)}</span>
      <span>{item.kind}</span>
    </li>
  )
}
