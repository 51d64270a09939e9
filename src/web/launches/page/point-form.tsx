import { useState } from 'react'
import type { Launch, TrackedPoint } from '../../../core/launches/launches.ts'
import { pointTitles } from '../../../core/readiness/checks/points.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { Switch } from '../../parts/switch.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './launch-page.module.css'

const states = [{ value: 'open', text: 'Open' }, { value: 'under-way', text: 'Under way' }, { value: 'at-risk', text: 'At risk' }, { value: 'settled', text: 'Settled' }] as const

/** Says where one of the six points stands, in a line, and where it is kept. */
export function PointForm({ launch, point, close }: { readonly launch: Launch; readonly point: TrackedPoint['point']; readonly close: () => void }) {
  const act = useAct()
  const was = launch.points?.find((one) => one.point === point)
  const [state, setState] = useState<TrackedPoint['state']>(was?.state ?? 'open')
  const [says, setSays] = useState(was?.says ?? '')
  const [link, setLink] = useState(was?.link ?? '')
  const said = { ...(says.trim() === '' ? {} : { says: says.trim() }), ...(link.trim() === '' ? {} : { link: link.trim() }) }
  return (
    <ActForm className={css.pointForm} send="Keep it" close={close} act={() => act('launch.say-point', { launch: launch.id, point, state, ...said }, { said: `Said where *${pointTitles[point]}* stands` })}>
      <h3>{pointTitles[point]}</h3>
      <Switch label="Where it stands" options={[...states]} value={state} onChange={setState} />
      <input className={field.input} autoFocus aria-label="In a line" placeholder="In a line" value={says} maxLength={500} onChange={(event) => setSays(event.target.value)} />
      <input className={field.input} type="url" aria-label="Where it is kept" placeholder="https://… where it is kept" value={link} maxLength={2_000} onChange={(event) => setLink(event.target.value)} />
    </ActForm>
  )
}
