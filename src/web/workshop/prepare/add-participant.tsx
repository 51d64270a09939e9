import { useState } from 'react'
import { participantsOf } from '../../../core/workshop/taking-part.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './people-part.module.css'

const nobody = { person: '', name: '', email: '', from: '', onTeam: false }

/** One line that asks for somebody: a person of the workspace, or a guest by name. It stays after one was added, for the next. */
export function AddParticipant({ workshop, done }: { readonly workshop: string; readonly done: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [said, setSaid] = useState(nobody)
  const [sentence, setSentence] = useState<string>()
  const here = new Set(participantsOf(state, workshop).map(({ person }) => person))
  const choices = people.list(state).filter(({ id, erased }) => erased !== true && !here.has(id)).sort((a, b) => a.name.localeCompare(b.name))
  const set = (next: Partial<typeof nobody>) => setSaid({ ...said, ...next })
  const name = said.person === '' ? said.name.trim() : (people.get(state, said.person)?.name ?? '').slice(0, 60)
  const add = async () => {
    const { person, email, from, onTeam } = said
    // At once: whoever is quick types the next one while the answer to this one is on its way.
    setSaid({ ...nobody, onTeam })
    const outcome = await act('participant.add', { workshop, name, ...(person === '' ? {} : { person }), ...(email.trim() === '' ? {} : { email: email.trim() }), ...(from.trim() === '' ? {} : { from: from.trim() }), ...(onTeam ? { onTeam } : {}) })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (!outcome.done) setSaid((now) => (now.person === '' && now.name === '' ? said : now))
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name !== '') void add()
      }}
      onKeyDown={(event) => (event.key === 'Escape' ? done() : undefined)}
    >
      <label>
        Who
        <select autoFocus value={said.person} onChange={(event) => set({ person: event.target.value })}>
          <option value="">A guest</option>
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {said.person === '' ? (
        <label>
          Name <input value={said.name} maxLength={60} placeholder="Mara Kern" onChange={(event) => set({ name: event.target.value })} />
        </label>
      ) : null}
      <label>
        Address <input type="email" value={said.email} placeholder={people.get(state, said.person)?.email ?? 'mara@example.com'} onChange={(event) => set({ email: event.target.value })} />
      </label>
      <label>
        Brings <input value={said.from} placeholder="Demand generation" onChange={(event) => set({ from: event.target.value })} />
      </label>
      <label className={css.check}>
        <input type="checkbox" checked={said.onTeam} onChange={(event) => set({ onTeam: event.target.checked })} /> on the team
      </label>
      <span className={css.acts}>
        <Button type="submit" kind="main" isDisabled={name === ''}>
          Add
        </Button>
        <Button kind="bare" onPress={done}>
          Done
        </Button>
      </span>
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </form>
  )
}
