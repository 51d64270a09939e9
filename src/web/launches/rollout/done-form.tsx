import { useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rollout.module.css'

/** Says of a line who did it, on which day, and where it can be seen. */
export function DoneForm({ title, act, close }: { readonly title: string; readonly act: (more: object) => Promise<Outcome>; readonly close: () => void }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const [by, setBy] = useState('')
  const [on, setOn] = useState(today)
  const [link, setLink] = useState('')
  return (
    <ActForm className={css.form} send="Done" isDisabled={on === ''} close={close} act={() => act({ on, ...(by === '' ? {} : { by }), ...(link.trim() === '' ? {} : { link: link.trim() }) })}>
      <label>Who did it
        <select className={field.input} autoFocus aria-label={`Who did it: ${title}`} value={by} onChange={(event) => setBy(event.target.value)}>
          <option value="">I did</option>
          {people.list(state).toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)).map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </select>
      </label>
      <label>On<input className={field.input} type="date" max={today} value={on} onChange={(event) => setOn(event.target.value)} /></label>
      <label>Where it is<input className={field.input} type="url" placeholder="https://… you may leave this out" value={link} maxLength={2_000} onChange={(event) => setLink(event.target.value)} /></label>
    </ActForm>
  )
}
