import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { cutOf } from '../../../core/cadence/cuts.ts'
import { forWhomOf } from '../../../core/cadence/rhythms.ts'
import { standOf, type Turn } from '../../../core/cadence/turns.ts'
import { dayAndMonth } from '../../../core/time/label.ts'
import { localTime } from '../../../core/time/zones.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rhythms.module.css'

/** One time that something is due: when on the reader's clocks, whose it is, and how it stands. Done, or nothing changed, is one press. */
export function TurnLine({ turn }: { readonly turn: Turn }) {
  const { state, actor } = useSeen()
  const { now } = useMoment()
  const act = useAct()
  const may = useMay('turn.done')
  const [sentence, setSentence] = useState<string>()
  const { rhythm, period, person, line, due, done } = turn
  const zone = people.get(state, actor.person)?.zone
  const { day, time } = localTime(due, zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  const stand = standOf(turn, now)
  // What was done keeps for whom, also where that is said otherwise since.
  const forWhom = forWhomOf(done ?? turn).map((id) => personName(state, id) ?? 'somebody who is gone')
  const cut = cutOf(line)
  const say = async (name: 'turn.done' | 'turn.reopen', more: { readonly noChange?: true } = {}) => {
    const said = name === 'turn.reopen' ? `*${line.title}* is open again` : more.noChange === true ? `*${line.title}*: nothing changed` : `*${line.title}* is done`
    const outcome = await act(name, { rhythm, period, ...(person === undefined ? {} : { person }), ...more }, { said })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <li className={css.turn} data-stand={stand}>
      <span className={css.when}>{dayAndMonth(day)}, {time}</span>
      <b>{line.title}{cut === undefined ? null : <Link className={css.cut} from="/$ws" to={`/$ws/${cut.to}` as '.'} search={cut.search as never}>{cut.words}</Link>}</b>
      <span className={css.who}>{person === undefined ? <em>Nobody has it</em> : <><Face id={person} name={personName(state, person) ?? '?'} /> {personName(state, person)}{forWhom.length === 0 ? '' : `, for ${forWhom.join(' and ')}`}</>}</span>
      <span className={css.stand}>{done === undefined ? (stand === 'late' ? 'Late' : 'Due') : `${done.noChange === true ? 'Nothing changed' : 'Done'}${stand === 'done-late' ? ', late' : ''}, ${dayAndMonth(done.at.slice(0, 10))}`}</span>
      {!may ? null : (
        <span className={css.acts}>
          {done === undefined ? (
            <>
              <Button aria-label={`Done: ${line.title}, ${period}`} onPress={() => void say('turn.done')}>Done</Button>
              <Button kind="bare" aria-label={`Nothing changed: ${line.title}, ${period}`} onPress={() => void say('turn.done', { noChange: true })}>Nothing changed</Button>
            </>
          ) : <Button kind="bare" aria-label={`Open it again: ${line.title}, ${period}`} onPress={() => void say('turn.reopen')}>Open it again</Button>}
        </span>
      )}
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </li>
  )
}
