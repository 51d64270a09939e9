import { useState } from 'react'
import type { Objective } from '../../core/goals/goals.ts'
import { people } from '../../core/workspace/workspace.ts'
import { ActForm } from '../parts/act-form.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './goals.module.css'

/** A new key result: what is counted, from where to where, and whose it is. */
export function KeyResultForm({ objective, close }: { readonly objective: Objective; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [values, setValues] = useState({ title: '', baseline: '', target: '', unit: '', owner: objective.owner })
  const set = (name: keyof typeof values) => (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value })
  const { title, baseline, target, unit, owner } = values
  const send = () => act('key-result.add', { objective: objective.id, title: title.trim(), owner, baseline: Number(baseline), target: Number(target), ...(unit.trim() === '' ? {} : { unit: unit.trim() }) }, { said: `Added *${title.trim()}*` })
  return (
    <ActForm className={css.form} send="Add the key result" isDisabled={title.trim() === '' || baseline === '' || target === ''} close={close} act={send}>
      <label data-wide>What is counted<input className={field.input} autoFocus value={title} maxLength={300} placeholder="Trial starts" onChange={set('title')} /></label>
      <label>From<input className={field.input} type="number" step="any" value={baseline} onChange={set('baseline')} /></label>
      <label>To<input className={field.input} type="number" step="any" value={target} onChange={set('target')} /></label>
      <label>Unit<input className={field.input} value={unit} maxLength={40} placeholder="a week, %" onChange={set('unit')} /></label>
      <label>Whose<select className={field.input} value={owner} onChange={set('owner')}>{people.list(state).filter(({ erased }) => erased !== true).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
    </ActForm>
  )
}
