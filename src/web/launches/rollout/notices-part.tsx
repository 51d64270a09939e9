import { Check, CircleDashed, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import { type NoticeStanding, noticesOf } from '../../../core/rollouts/notice-due.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rollout.module.css'

/** Legal, sales operations and finance hear four weeks before it ships. */
export function NoticesPart({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const all = noticesOf(state, launch, today)
  const by = all[0]?.by
  return (
    <section className={css.notices} aria-label="Who knows beforehand">
      <h2>Who knows beforehand</h2>
      <p className={css.hint}>{by === undefined ? 'They hear four weeks before it ships; the release has no day yet.' : `They hear by ${labelDays(by)}, before it ships.`}</p>
      <ul>
        {all.map((one) => (
          <Notice key={one.to} launch={launch} standing={one} />
        ))}
      </ul>
    </section>
  )
}

function Notice({ launch, standing: { to, title, notice, isLate, daysLate } }: { readonly launch: Launch; readonly standing: NoticeStanding }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('launch-notice.give')
  const [isAsking, setIsAsking] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const send = async (command: 'launch-notice.give' | 'launch-notice.take-back', said: string, reason?: string) => {
    const outcome = await act(command, { launch: launch.id, to }, { said, ...(reason === undefined ? {} : { reason }) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsAsking(false)
  }
  const name = personName(state, notice?.by)
  return (
    <li data-state={notice !== undefined ? 'passed' : undefined} data-late={isLate || undefined}>
      {notice !== undefined ? <Check size={14} strokeWidth={2.25} role="img" aria-label="Told" /> : isLate ? <TriangleAlert size={14} strokeWidth={2} role="img" aria-label="Late" /> : <CircleDashed size={14} strokeWidth={1.75} aria-hidden />}
      <div>
        <p>{title} <small>{notice === undefined ? (isLate ? 'not told, and it was due' : 'not told yet') : `${labelDays(notice.on)}${name === undefined ? '' : `, ${name}`}${daysLate === undefined ? '' : `, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`}`}</small></p>
        {isAsking ? <ReasonField label={`${title} was not told after all`} isNeeded sentence={sentence} done={(reason) => void send('launch-notice.take-back', `*${title}* was not told`, reason)} cancel={() => setIsAsking(false)} /> : sentence === undefined ? null : <p className={css.waits} role="alert">{sentence}</p>}
      </div>
      {!may || isAsking ? null : notice === undefined ? <Button aria-label={`Told: ${title}`} onPress={() => void send('launch-notice.give', `*${title}* was told`)}>Told</Button> : <Button kind="go" aria-label={`Take back …: ${title}`} onPress={() => setIsAsking(true)}>Take back …</Button>}
    </li>
  )
}
