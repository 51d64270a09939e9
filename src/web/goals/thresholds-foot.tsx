import { useState } from 'react'
import { thresholdsOf } from '../../core/goals/status.ts'
import { ActForm } from '../parts/act-form.tsx'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './goals.module.css'
import { StatusMark } from './status-mark.tsx'

/** From how many percent a goal is on track and at risk, changed in place by whoever keeps the workspace's settings. */
export function ThresholdsFoot() {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('settings.change')
  const { onTrack, atRisk } = thresholdsOf(state)
  const [asked, setAsked] = useState<{ onTrack: string; atRisk: string }>()
  if (asked !== undefined) {
    return (
      <ActForm className={css.form} send="Keep both" close={() => setAsked(undefined)} act={() => act('settings.change', { goalThresholds: { onTrack: Number(asked.onTrack), atRisk: Number(asked.atRisk) } }, { said: 'Changed from when a goal is on track' })}>
        <label>On track from<input className={field.input} type="number" min={0} max={100} value={asked.onTrack} onChange={(event) => setAsked({ ...asked, onTrack: event.target.value })} /></label>
        <label>At risk from<input className={field.input} type="number" min={0} max={100} value={asked.atRisk} onChange={(event) => setAsked({ ...asked, atRisk: event.target.value })} /></label>
      </ActForm>
    )
  }
  return (
    <p className={css.foot}>
      <StatusMark status="on-track" text={`from ${onTrack}%`} /><StatusMark status="at-risk" text={`from ${atRisk}%`} /><StatusMark status="off-track" text="below" />
      {may ? <Button kind="go" onPress={() => setAsked({ onTrack: String(onTrack), atRisk: String(atRisk) })}>Change</Button> : null}
      <span>Outside, each number here reads N0, N1 …; staff hold the key</span>
    </p>
  )
}
