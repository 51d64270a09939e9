import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ruleWords } from '../../../core/cadence/rule-words.ts'
import type { RhythmLine } from '../../../core/cadence/rhythms.ts'
import { keyOf, lineOn, rhythmLines, standOf, type Turn, turnsBetween } from '../../../core/cadence/turns.ts'
import { dutiesOn } from '../../../core/duties/duties-on.ts'
import { type LookOwed, looksOwed } from '../../../core/strategy/looks-owed.ts'
import { addDays } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { LibraryFrame } from '../library-frame.tsx'
import { LateLook } from './late-looks.tsx'
import { RhythmForm } from './rhythm-form.tsx'
import css from './rhythms.module.css'
import { StandIns } from './stand-ins.tsx'
import { TurnLine } from './turn-line.tsx'
import { UnsentMails } from './unsent-mails.tsx'

/** Days that are looked back on, and ahead. */
const [back, ahead] = [35, 21]

/** What is due again and again, whose turn it is, and what was done when (rows B2 to B6, B9, I5). */
export function RhythmsScreen() {
  const { state, asOf } = useSeen()
  const { today, now } = useMoment()
  const may = useMay('rhythm.set')
  const [changing, setChanging] = useState<string>()
  const turns = turnsBetween(state, addDays(today, -back), addDays(today, ahead))
  const [late, due, done] = [turns.filter((turn) => standOf(turn, now) === 'late'), turns.filter((turn) => standOf(turn, now) === 'due'), turns.filter((turn) => turn.done !== undefined).toReversed()]
  const lines = [...rhythmLines(state)].flatMap(([key, all]) => lineOn(all, today) ?? all.filter(({ rhythm }) => rhythm === key).slice(0, 1))
  return (
    <LibraryFrame current="rhythms">
      <div className={css.page}>
        <header>
          <div>
            <h1>Rhythms</h1>
            <p>What is made or looked at every week, month and quarter. Whoever has the duty on the day has the turn, so reminders follow when it is passed on.</p>
          </div>
          {may && changing !== '' ? <Button kind="main" icon={Plus} onPress={() => setChanging('')}>Add a rhythm</Button> : null}
        </header>
        {changing === '' ? <RhythmForm close={() => setChanging(undefined)} /> : null}
        {may && asOf === undefined ? <UnsentMails /> : null}
        <Turns title="Late" turns={late} looks={looksOwed(state, today).filter(({ stands }) => stands === 'late')} />
        <Turns title={`Due until ${labelDays(addDays(today, ahead))}`} turns={due} />
        <StandIns />
        <section aria-label="When it is due">
          <h2>When it is due</h2>
          <ul>
            {lines.map((line) => (
              <li key={line.rhythm}>
                {changing === line.rhythm ? <RhythmForm line={line} close={() => setChanging(undefined)} /> : (
                  <div className={css.rhythm}>
                    <b>{line.title}</b>
                    <span>{ruleWords(line)}{line.until === undefined ? '' : `, until ${labelDays(line.until)}`}</span>
                    <WhoseLine line={line} />
                    {may ? <Button kind="go" aria-label={`Change … when ${line.title} is due`} onPress={() => setChanging(line.rhythm)}>Change …</Button> : null}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
        <Turns title="Done" turns={done} />
      </div>
    </LibraryFrame>
  )
}

function Turns({ title, turns, looks = [] }: { readonly title: string; readonly turns: readonly Turn[]; readonly looks?: readonly LookOwed[] }) {
  if (turns.length + looks.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>{title} <span>{turns.length + looks.length}</span></h2>
      <ul>
        {turns.map((turn) => <TurnLine key={keyOf(turn)} turn={turn} />)}
        {looks.map((look) => <LateLook key={look.page.id} look={look} />)}
      </ul>
    </section>
  )
}

/** Who does it: people by name, or the duty and whoever has it today. */
function WhoseLine({ line: { people, duty, kind } }: { readonly line: RhythmLine }) {
  const { state } = useSeen()
  const { today } = useMoment()
  if (people !== undefined) return <span>{people.map((id) => personName(state, id) ?? 'somebody who is gone').join(', ')}</span>
  if (kind === 'feature-check' && duty === undefined) return <span>Whoever stands by something that the deck tells</span>
  const found = dutiesOn(state, today).find((one) => one.duty === duty)
  if (found === undefined) return <span data-gap>Nobody is named</span>
  const names = found.holders.flatMap(({ person }) => personName(state, person) ?? [])
  return <span data-gap={names.length === 0 || undefined}>{names.length === 0 ? `Nobody has the duty “${found.title}”` : `${names.join(', ')}, by the duty “${found.title}”`}</span>
}
