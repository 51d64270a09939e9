import { useState } from 'react'
import type { Resource } from '../../../core/library/hub.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './hub.module.css'

/** Says that a training was recorded anew: on which day, and where it is now. It is old no more then, until its deck has a later edition again. */
export function RecordedAnew({ training: { id, title, address = '' }, close }: { readonly training: Resource; readonly close: () => void }) {
  const act = useAct()
  const { today } = useMoment()
  const [recordedOn, setRecordedOn] = useState(today)
  const [at, setAt] = useState(address)
  return (
    <ActForm className={css.form} send="Keep it" isDisabled={at.trim() === ''} close={close} act={() => act('training.change', { id, recordedOn, address: at.trim() }, { said: `*${title.replaceAll('*', '∗')}* was recorded anew` })}>
      <label>Recorded on<input className={field.input} type="date" max={today} value={recordedOn} onChange={(event) => setRecordedOn(event.target.value || today)} /></label>
      <label>Where it is<input className={field.input} autoFocus value={at} maxLength={2_000} onChange={(event) => setAt(event.target.value)} /></label>
    </ActForm>
  )
}
