import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import type { Metric } from '../../../core/metrics/metrics.ts'
import field from '../../parts/field.module.css'
import { Button } from '../../parts/button.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { readFigure } from './read-figure.ts'
import css from './metrics.module.css'

/** Says the value of the period that a day lies in; one that stands is corrected, and kept. */
export function ValueForm({ metric }: { readonly metric: Metric }) {
  const act = useAct()
  const { today } = useMoment()
  const [day, setDay] = useState(today)
  const [value, setValue] = useState('')
  const [part, setPart] = useState('')
  const [why, setWhy] = useState('')
  const [sentence, setSentence] = useState<string>()
  const send = async (): Promise<Outcome> => {
    const figure = readFigure(value)
    if (figure === undefined) return { done: false, code: 'invalid', sentence: 'That is no figure. Write it as "1240" or "12.5".' }
    return act('metric.say', { metric: metric.id, day, value: figure, ...(part.trim() === '' ? {} : { part: part.trim() }) }, { said: `*${metric.title}* has a value more`, ...(why.trim() === '' ? {} : { reason: why.trim() }) })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send().then((outcome) => {
          setSentence(outcome.done ? undefined : outcome.sentence)
          if (outcome.done) setValue('')
        })
      }}
    >
      <label>The {metric.every} of<input type="date" className={field.input} value={day} max={today} onChange={(event) => setDay(event.target.value)} /></label>
      <label>Value<input className={field.input} inputMode="decimal" value={value} onChange={(event) => setValue(event.target.value)} /></label>
      <label>Of a part<input className={field.input} value={part} maxLength={100} placeholder="New customers" onChange={(event) => setPart(event.target.value)} /></label>
      <label>Why, if it corrects one<input className={field.input} value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} /></label>
      <p className={css.foot}><Button type="submit" isDisabled={value.trim() === '' || day === ''}>Say it</Button>{sentence === undefined ? null : <span role="alert">{sentence}</span>}</p>
    </form>
  )
}
