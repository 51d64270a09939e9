import { useState } from 'react'
import { items } from '../../../core/plans/plans.ts'
import { channelDays } from '../../../core/rollouts/channel-days.ts'
import { labelToShow } from '../../../core/rollouts/label-shown.ts'
import type { Rollout } from '../../../core/rollouts/rollouts.ts'
import { stagesOf } from '../../../core/rollouts/stages-of.ts'
import { labelDays } from '../../../core/time/label.ts'
import { dayWindow } from '../../../core/time/window.ts'
import { RecordHistory } from '../../history/record-history.tsx'
import { Button } from '../../parts/button.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { WindowField } from '../../parts/window-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { FlagPart } from './flag-part.tsx'
import { StageLines } from './stage-lines.tsx'
import css from './rollout.module.css'

/** One rollout: what, in which channel, its flag, and its stages as a walk. */
export function RolloutPart({ rollout }: { readonly rollout: Rollout }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const may = useMay('rollout.close')
  const [isEditing, setIsEditing] = useState(false)
  const { id, channel, rhythm, testsUntil } = rollout
  const title = items.get(state, rollout.item)?.title ?? 'It'
  const label = labelToShow(state, rollout.item)
  const all = stagesOf(state, rollout, today)
  const next = all.find(({ isNext }) => isNext)
  const day = rhythm === undefined ? undefined : channelDays(state, rhythm, today, 1)[0]
  const hasTests = rollout.stages.some(({ lines }) => lines.some(({ waitsFor }) => waitsFor === 'tests-over'))
  const change = (fields: object, said: string) => act('rollout.change', { id, ...fields }, { said })
  const owner = personName(state, rollout.owner)
  return (
    <section className={css.rollout} aria-label={`${title}, ${channel}`}>
      <header>
        <h2>{title} <span>{channel}</span>{label === undefined ? null : <em title="Words for outside carry this label">{label}</em>}</h2>
        <p>{next === undefined ? 'Every stage is passed' : `${all.filter(({ isPassed }) => isPassed).length} of ${all.length} stages passed`}{owner === undefined ? '' : `, ${owner}`}</p>
        {may ? <Button kind="bare" aria-expanded={isEditing} onPress={() => setIsEditing(!isEditing)}>{isEditing ? 'Close' : 'Edit'}</Button> : null}
      </header>
      <FlagPart rollout={rollout} isEditing={isEditing} />
      {day === undefined || rhythm === undefined ? null : <p className={css.sentence}>Comes out {rhythm.everyDays === 14 ? 'every two weeks on a Monday' : `every ${rhythm.everyDays} days`}: next on {labelDays(day.out)}, sent to be reviewed by {labelDays(day.sentBy)}, since that takes up to {rhythm.reviewDays} days.</p>}
      {testsUntil === undefined ? null : <p className={css.sentence}>{testsUntil < today ? 'Users outside tested it' : 'Users outside test it'} until {labelDays(testsUntil)}.</p>}
      {isEditing ? (
        <div className={css.fields}>
          <PersonField label="Owner" value={rollout.owner} save={(person) => change({ owner: person }, 'Changed who leads it')} />
          {hasTests ? <WindowField label="Tests until" value={testsUntil === undefined ? undefined : dayWindow(testsUntil)} save={(window) => change({ testsUntil: window?.end ?? null }, 'Said until when the tests are')} /> : null}
        </div>
      ) : null}
      <ol className={css.stages} aria-label={`Stages of ${title}, ${channel}`}>
        {all.map((stage) => (
          <StageLines key={stage.title} rollout={rollout} stage={stage} />
        ))}
      </ol>
      {isEditing ? <RecordHistory collection="rollouts" id={id} /> : null}
    </section>
  )
}
