import { useState } from 'react'
import { type Counted, counted, countedWords, type Pace, paces, paceWords } from '../../../core/metrics/metrics.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import css from './metrics.module.css'

/** A new metric. */
export function MetricForm({ close }: { readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('')
  const [unit, setUnit] = useState('')
  const [every, setEvery] = useState<Pace>('week')
  const [better, setBetter] = useState<'up' | 'down'>('up')
  const [counts, setCounts] = useState<Counted>('revenue')
  const send = () => act('metric.add', { title: title.trim(), every, better, counts, ...(unit.trim() === '' ? {} : { unit: unit.trim() }) }, { said: `Added the metric *${title.trim()}*` })
  return (
    <ActForm className={css.form} send="Add the metric" isDisabled={title.trim() === ''} close={close} act={send}>
      <label data-wide>What is counted<input className={field.input} autoFocus value={title} maxLength={300} placeholder="Trial starts a week" onChange={(event) => setTitle(event.target.value)} /></label>
      <label>Unit<input className={field.input} value={unit} maxLength={40} placeholder="starts, %" onChange={(event) => setUnit(event.target.value)} /></label>
      <label>How often<select className={field.input} value={every} onChange={(event) => setEvery(paces.find((one) => one === event.target.value) ?? 'week')}>{paces.map((one) => <option key={one} value={one}>{paceWords[one]}</option>)}</select></label>
      <label>Good is<select className={field.input} value={better} onChange={(event) => setBetter(event.target.value === 'down' ? 'down' : 'up')}><option value="up">Up</option><option value="down">Down</option></select></label>
      <label>Counts to<select className={field.input} value={counts} onChange={(event) => setCounts(counted.find((one) => one === event.target.value) ?? 'other')}>{counted.map((one) => <option key={one} value={one}>{countedWords[one]}</option>)}</select></label>
    </ActForm>
  )
}
