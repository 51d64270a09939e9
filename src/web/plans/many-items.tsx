import { useMemo, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { items } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { Json } from '../../lib/json.ts'
import { Button } from '../parts/button.tsx'
import { statusWords } from '../parts/status-mark.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './table-view.module.css'
import { steppedBy } from './timeline/steps.ts'

/** What is done to several items at once: one act, one undo. */
export function ManyItems({ selected, clear }: { readonly selected: ReadonlySet<Id>; readonly clear: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [sentence, setSentence] = useState<string>()
  const releases = useMemo(() => items.list(state).filter(({ kind }) => kind === 'release'), [state])
  const many = `${selected.size} ${selected.size === 1 ? 'item' : 'items'}`
  const all = async (said: string, command: (id: Id) => readonly [string, Json] | undefined) => {
    const group = crypto.randomUUID()
    setSentence(undefined)
    for (const id of selected) {
      const [name, args] = command(id) ?? []
      if (name === undefined || args === undefined) continue
      const outcome = await act(name, args, { group, said })
      if (!outcome.done) return setSentence(outcome.sentence)
    }
  }
  const move = (weeks: number) =>
    void all(`Moved ${many} ${Math.abs(weeks)} weeks ${weeks > 0 ? 'later' : 'earlier'}`, (id) => {
      const window = items.get(state, id)?.window
      return window === undefined ? undefined : ['item.move', { id, window: steppedBy(window, 'week', weeks) }]
    })
  return (
    <div className={css.many} role="toolbar" aria-label={many}>
      <b>{many}</b>
      <select aria-label="Owner of all" value="" onChange={(event) => void all(`Another owner for ${many}`, (id) => ['item.change', { id, owner: event.target.value === '-' ? null : event.target.value }])}>
        <option value="" disabled>
          Owner …
        </option>
        <option value="-">Nobody</option>
        {people.list(state).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select aria-label="Status of all" value="" onChange={(event) => void all(`Another status for ${many}`, (id) => ['item.change', { id, status: event.target.value }])}>
        <option value="" disabled>
          Status …
        </option>
        {Object.entries(statusWords).map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
      <select aria-label="Release of all" value="" onChange={(event) => void all(`Another release for ${many}`, (id) => (id === event.target.value ? undefined : ['item.change', { id, release: event.target.value === '-' ? null : event.target.value }]))}>
        <option value="" disabled>
          Release …
        </option>
        <option value="-">None</option>
        {releases.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <Button onPress={() => move(-2)}>2 weeks earlier</Button>
      <Button onPress={() => move(2)}>2 weeks later</Button>
      <Button onPress={() => void all(`Removed ${many}`, (id) => ['item.remove', { id }])}>Remove</Button>
      <Button kind="bare" onPress={clear}>
        Done
      </Button>
      {sentence === undefined ? null : (
        <span className={css.manyRefused} role="alert">
          {sentence}
        </span>
      )}
    </div>
  )
}
