import { useState } from 'react'
import { metrics } from '../../../core/metrics/metrics.ts'
import type { ExpectedEffect } from '../../../core/roadmap/expected-effects.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './metrics.module.css'
import { figureOrNone } from './read-figure.ts'

const texts = ['baselineValue', 'target', 'baselineDay', 'by', 'baselineSource', 'beforeStart', 'beforeEnd', 'afterStart', 'afterEnd'] as const
type Said = Readonly<Record<(typeof texts)[number], string>>

/** Which metric an activity is to move, from where, to where and by when; and the days that are held against each other. */
export function EffectForm({ activity, effect, close }: { readonly activity: string; readonly effect?: ExpectedEffect; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const all = metrics.list(state).sort((a, b) => a.title.localeCompare(b.title))
  const [metric, setMetric] = useState(effect?.metric ?? all[0]?.id ?? '')
  const [said, setSaid] = useState<Said>(() => ({
    baselineValue: String(effect?.baselineValue ?? ''), target: String(effect?.target ?? ''), baselineDay: effect?.baselineDay ?? '', by: effect?.by ?? '', baselineSource: effect?.baselineSource ?? '',
    beforeStart: effect?.before?.start ?? '', beforeEnd: effect?.before?.end ?? '', afterStart: effect?.after?.start ?? '', afterEnd: effect?.after?.end ?? '',
  }))
  const set = (name: keyof Said) => (event: { readonly target: { readonly value: string } }) => setSaid((now) => ({ ...now, [name]: event.target.value }))
  const [value, target] = [figureOrNone(said.baselineValue), figureOrNone(said.target)]
  const send = () => {
    const fields = {
      baselineValue: value ?? null, target: target ?? null, baselineDay: said.baselineDay === '' ? null : said.baselineDay, by: said.by === '' ? null : said.by, baselineSource: said.baselineSource.trim() === '' ? null : said.baselineSource.trim(),
      before: span(said.beforeStart, said.beforeEnd), after: span(said.afterStart, said.afterEnd),
    }
    const given = Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== null))
    return effect === undefined ? act('expected-effect.add', { activity, metric, ...given }, { said: 'Said what it is to move' }) : act('expected-effect.change', { id: effect.id, ...fields }, { said: 'Changed what it is to move' })
  }
  const wrong = value === undefined || target === undefined
  return (
    <ActForm className={css.form} send={effect === undefined ? 'Add the effect' : 'Save'} isDisabled={metric === '' || wrong} close={close} act={send}>
      {effect === undefined ? <label data-wide>Metric<select className={field.input} autoFocus value={metric} onChange={(event) => setMetric(event.target.value)}>{all.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}</select></label> : null}
      <label>Stood at<input className={field.input} inputMode="decimal" aria-invalid={value === undefined} value={said.baselineValue} onChange={set('baselineValue')} /></label>
      <label>On<input type="date" className={field.input} value={said.baselineDay} onChange={set('baselineDay')} /></label>
      <label data-wide>Which is from<input className={field.input} value={said.baselineSource} maxLength={300} placeholder="The report, or who said so" onChange={set('baselineSource')} /></label>
      <label>Is to be<input className={field.input} inputMode="decimal" aria-invalid={target === undefined} value={said.target} onChange={set('target')} /></label>
      <label>By<input type="date" className={field.input} value={said.by} onChange={set('by')} /></label>
      <label>Before, from<input type="date" className={field.input} value={said.beforeStart} onChange={set('beforeStart')} /></label>
      <label>to<input type="date" className={field.input} value={said.beforeEnd} onChange={set('beforeEnd')} /></label>
      <label>After, from<input type="date" className={field.input} value={said.afterStart} onChange={set('afterStart')} /></label>
      <label>to<input type="date" className={field.input} value={said.afterEnd} onChange={set('afterEnd')} /></label>
    </ActForm>
  )
}

/** Days from one to another; nothing unless both are said. */
function span(start: string, end: string) {
  return start === '' || end === '' ? null : { start, end, precision: 'day' as const }
}
