import { useState } from 'react'
import { mayShowActivityRoadmap } from '../../../core/audiences/activity-roadmap.ts'
import type { Audience } from '../../../core/audiences/audiences.ts'
import { Button } from '../../parts/button.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './audiences-page.module.css'

/** Whether an audience is shown the activity roadmap, and why; let by an owner, taken back by administrators, and never outside. */
export function ActivityRoadmapRule({ audience }: { readonly audience: Audience }) {
  const act = useAct()
  const mayShow = useMay('audience.show-activity-roadmap')
  const mayHide = useMay('audience.hide-activity-roadmap')
  const [isAsked, setIsAsked] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const { id, title, inside, activityRoadmap } = audience
  const said = `*${title.replaceAll('*', '∗')}*`
  const show = async (reason: string | undefined) => {
    const outcome = await act('audience.show-activity-roadmap', { id, ...(reason === undefined ? {} : { reason }) }, { said: `${said} may see the activity roadmap` })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsAsked(false)
  }
  return (
    <div className={css.rule}>
      <span>Activity roadmap</span>
      <div>
        {!inside ? <p>Never outside.</p> : activityRoadmap !== undefined ? <p>Shown, since “{activityRoadmap.reason}”</p> : <p>{mayShowActivityRoadmap(audience) ? 'Shown, as it reads what is internal.' : 'Not shown.'}</p>}
        {activityRoadmap !== undefined && mayHide ? <Button kind="go" onPress={() => void act('audience.hide-activity-roadmap', { id }, { said: `${said} is no longer shown the activity roadmap` })}>Take it back</Button> : null}
        {inside && !mayShowActivityRoadmap(audience) && mayShow && !isAsked ? <Button kind="go" onPress={() => setIsAsked(true)}>Show it to them …</Button> : null}
        {isAsked ? <ReasonField label={`Why may ${title.toLowerCase()} see the activity roadmap?`} isNeeded sentence={sentence} done={(reason) => void show(reason)} cancel={() => setIsAsked(false)} /> : null}
      </div>
    </div>
  )
}
