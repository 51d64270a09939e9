import { useState } from 'react'
import type { Launch } from '../../../core/launches/launches.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import css from './launch-page.module.css'

/** Adds a task of the launch's own: so many business days before or after its day. */
export function NewTask({ launch, close }: { readonly launch: Launch; readonly close: () => void }) {
  const act = useAct()
  const [title, setTitle] = useState('')
  const [role, setRole] = useState('Product marketing')
  const [before, setBefore] = useState('5')
  const amount = Number(before)
  const isWrong = title.trim() === '' || role.trim() === '' || !Number.isInteger(amount)
  return (
    <ActForm
      className={css.newTask} send="Add the task" isDisabled={isWrong} close={close}
      act={() => act('launch-task.add', { launch: launch.id, title: title.trim(), role: role.trim(), anchor: 'announce', due: { amount: -amount, unit: 'business-days' } }, { said: `Added *${title.trim()}*` })}
    >
      <label>What<input className={field.input} autoFocus value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} /></label>
      <label>Who<input className={field.input} value={role} maxLength={300} onChange={(event) => setRole(event.target.value)} /></label>
      <label>Business days before it is announced<input className={field.input} inputMode="numeric" value={before} onChange={(event) => setBefore(event.target.value)} /></label>
    </ActForm>
  )
}
