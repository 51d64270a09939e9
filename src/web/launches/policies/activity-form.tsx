import type { PolicyActivity } from '../../../core/launches/tier-policies.ts'
import { Button } from '../../parts/button.tsx'
import { OffsetField } from './offset-field.tsx'
import css from './policies.module.css'

interface ActivityFormProps {
  readonly activity: PolicyActivity
  readonly set: (activity: PolicyActivity) => void
  readonly remove: () => void
  readonly close: () => void
}

/** Every word of one activity. */
export function ActivityForm({ activity, set, remove, close }: ActivityFormProps) {
  const { start, critical, ...rest } = activity
  const withStart = (next: PolicyActivity['start']) => set({ ...rest, ...(next === undefined ? {} : { start: next }), ...(critical === true ? { critical } : {}) })
  return (
    <tr className={css.open}>
      <td colSpan={7}>
        <div className={css.form}>
          <label>Title <input value={activity.title} maxLength={200} onChange={(event) => set({ ...activity, title: event.target.value })} /></label>
          <label>Role <input value={activity.role} maxLength={200} onChange={(event) => set({ ...activity, role: event.target.value })} /></label>
          <label>
            Counted from
            <select value={activity.anchor} onChange={(event) => set({ ...activity, anchor: event.target.value as PolicyActivity['anchor'] })}>
              <option value="announce">the day it is announced</option>
              <option value="ship">the day it ships</option>
            </select>
          </label>
          <div><span>Done by</span><OffsetField label="Done by" value={activity.due} set={(due) => set({ ...activity, due })} /></div>
          <div>
            <span>Begun by</span>
            {start === undefined ? <Button onPress={() => withStart({ amount: Math.min(activity.due.amount, 0) - 5, unit: activity.due.unit })}>Say when</Button> : (
              <>
                <OffsetField label="Begun by" value={start} set={withStart} />
                <Button kind="go" onPress={() => withStart(undefined)}>Leave open</Button>
              </>
            )}
          </div>
          <label>With <input value={activity.with ?? ''} maxLength={500} onChange={(event) => set(worded(activity, 'with', event.target.value))} /></label>
          <label>How <input value={activity.how ?? ''} maxLength={2_000} onChange={(event) => set(worded(activity, 'how', event.target.value))} /></label>
          <label className={css.tick}>
            <input type="checkbox" checked={critical === true} onChange={(event) => set({ ...rest, ...(start === undefined ? {} : { start }), ...(event.target.checked ? { critical: true as const } : {}) })} /> Critical: without it there is no launch
          </label>
          <div className={css.acts}>
            <Button onPress={close}>Done</Button>
            <Button kind="bare" onPress={remove}>Take this activity out</Button>
          </div>
        </div>
      </td>
    </tr>
  )
}

/** An activity with other words; none are no field. */
function worded(activity: PolicyActivity, field: 'with' | 'how', text: string): PolicyActivity {
  const { [field]: _, ...rest } = activity
  return text === '' ? rest : { ...rest, [field]: text }
}
