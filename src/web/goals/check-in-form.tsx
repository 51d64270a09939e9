import { useId, useState } from 'react'
import type { KeyResult } from '../../core/goals/goals.ts'
import { amountWords } from '../../core/goals/progress.ts'
import type { Asked } from '../../core/goals/said.ts'
import { standingOf } from '../../core/goals/standing.ts'
import { statusOf, thresholdsOf } from '../../core/goals/status.ts'
import { isClosed, weekOf } from '../../core/goals/week.ts'
import { addDays } from '../../core/time/days.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { Section } from '../inspector/section.tsx'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMoment } from '../workspace/use-moment.ts'
import css from './check-in.module.css'
import { StatusMark } from './status-mark.tsx'

const texts = [['wins', 'Wins'], ['risks', 'Risks'], ['nextSteps', 'Next steps']] as const

/** What is said of a key result for a week: where it stands, how sure, and three texts; or that nothing changed (row B2). */
export function CheckInForm({ keyResult, asked }: { readonly keyResult: KeyResult; readonly asked: Asked | undefined }) {
  const { state } = useSeen()
  const { now } = useMoment()
  const act = useAct()
  const id = useId()
  const standing = standingOf(state, keyResult, now)
  const thisWeek = weekOf(now)
  // What nobody touched follows the news; what is typed stays, whoever else checks in meanwhile.
  const [typedCurrent, setCurrent] = useState<string>()
  const [typedSure, setSure] = useState<number>()
  const current = typedCurrent ?? String(standing.current)
  const sure = typedSure ?? standing.latest?.confidence ?? 90
  const [words, setWords] = useState({ wins: '', risks: '', nextSteps: '' })
  const [week, setWeek] = useState(thisWeek)
  const [sentence, setSentence] = useState<string>()
  const thresholds = thresholdsOf(state)
  const { onTrack, atRisk } = thresholds
  const give = async (what: object) => {
    const outcome = await act('check-in.give', { keyResult: keyResult.id, ...(week === thisWeek ? {} : { week }), ...what }, { said: `Checked in on *${keyResult.title}*` })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (!outcome.done) return
    setWords({ wins: '', risks: '', nextSteps: '' })
    setCurrent(undefined)
    setSure(undefined)
  }
  const missed = missedWeeks(asked, thisWeek)
  return (
    <>
      <Section>
        <div className={css.now}>
          <label htmlFor={`${id}-now`}>Now</label>
          <label htmlFor={`${id}-sure`}>How sure of {amountWords(keyResult.target, keyResult.unit === '%' ? '%' : '')}</label>
          <span><input id={`${id}-now`} type="number" step="any" value={current} onChange={(event) => setCurrent(event.target.value)} /><em>was {amountWords(standing.current)}</em></span>
          <span><input id={`${id}-sure`} type="number" min={0} max={100} value={sure} onChange={(event) => setSure(Math.min(100, Math.max(0, Math.round(Number(event.target.value)))))} /><StatusMark status={statusOf(sure, thresholds)} /></span>
        </div>
        <div className={css.scale}>
          <i data-status="off-track" style={{ width: `${atRisk}%` }} /><i data-status="at-risk" style={{ width: `${onTrack - atRisk}%` }} /><i data-status="on-track" style={{ width: `${100 - onTrack}%` }} />
          <input type="range" min={0} max={100} value={sure} aria-label="How sure, in percent" aria-valuetext={`${sure} percent`} onChange={(event) => setSure(Number(event.target.value))} />
          <span aria-hidden style={{ left: `${atRisk}%` }}>{atRisk}</span><span aria-hidden style={{ left: `${onTrack}%` }}>{onTrack}</span>
        </div>
      </Section>
      <Section>
        {texts.map(([name, label]) => (
          <label key={name} className={css.text}>{label}<textarea rows={1} maxLength={4_000} value={words[name]} onChange={(event) => setWords({ ...words, [name]: event.target.value })} /></label>
        ))}
        {missed.length === 0 ? null : (
          <label className={css.text}>For the week<select value={week} onChange={(event) => setWeek(event.target.value)}>{[thisWeek, ...missed].map((one) => <option key={one} value={one}>of {dayAndMonth(one)}{isClosed(one, now) ? ', late' : ''}</option>)}</select></label>
        )}
        <p className={css.acts}>
          <Button kind="main" tall isDisabled={current === ''} onPress={() => void give({ current: Number(current), confidence: sure, ...Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== '')) })}>Check in</Button>
          <Button tall isDisabled={standing.latest === undefined} onPress={() => void give({ noChange: true })}>Nothing changed</Button>
        </p>
        {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
      </Section>
    </>
  )
}

/** Most earlier weeks that are offered to be told late. */
const mostMissed = 4

/** The weeks that closed without a word, the latest first. */
function missedWeeks(asked: Asked | undefined, thisWeek: string): string[] {
  const since = asked?.overdueSince
  if (since === undefined) return []
  return Array.from({ length: mostMissed }, (_, at) => addDays(thisWeek, (at + 1) * -7)).filter((week) => week >= weekOf(since))
}
