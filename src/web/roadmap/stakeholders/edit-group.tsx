import { useNavigate, useParams } from '@tanstack/react-router'
import type { StakeholderGroup } from '../../../core/stakeholders/stakeholders.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PlansOf } from './plans-of.tsx'
import css from './stakeholders.module.css'

/** What a group is called, whose items are theirs and who speaks for them. Each is kept as it is changed. */
export function EditGroup({ group, close }: { readonly group: StakeholderGroup; readonly close: () => void }) {
  const { ws = '' } = useParams({ strict: false })
  const { state } = useSeen()
  const act = useAct()
  const navigate = useNavigate()
  const isReadOnly = !useMay('stakeholder-group.change')
  const change = (fields: object) => act('stakeholder-group.change', { id: group.id, ...fields })
  const speaking = group.people ?? []
  const remove = async () => {
    const outcome = await act('stakeholder-group.remove', { id: group.id }, { said: `Removed *${group.title}*` })
    if (outcome.done) void navigate({ to: '/$ws/roadmap/stakeholders' as '.', params: { ws } as never, search: ((now: object) => now) as never })
  }
  return (
    <div className={css.form}>
      <TextField label="Name" value={group.title} isReadOnly={isReadOnly} save={(value) => change({ title: value ?? '' })} />
      <PlansOf legend="Whose items are theirs" plans={group.plans ?? []} isReadOnly={isReadOnly} change={(plans) => void change({ plans: plans.length === 0 ? null : [...plans] })} />
      <fieldset className={css.plans}>
        <legend>Who speaks for them</legend>
        {people.list(state).filter(({ id, erased }) => erased !== true || speaking.includes(id)).map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" disabled={isReadOnly} checked={speaking.includes(id)} onChange={(event) => {
              const next = event.target.checked ? [...speaking, id] : speaking.filter((one) => one !== id)
              void change({ people: next.length === 0 ? null : next })
            }} />
            {name}
          </label>
        ))}
      </fieldset>
      <div className={css.acts}>
        <Button onPress={close}>Done</Button>
        {isReadOnly ? null : <Button kind="bare" onPress={() => void remove()}>Remove the group</Button>}
      </div>
    </div>
  )
}
