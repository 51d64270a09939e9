import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { StakeholderView } from '../../../core/stakeholders/stakeholder-view.ts'
import { labelDays } from '../../../core/time/label.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './stakeholders.module.css'

/** When they saw the roadmap, and what was said of it then (row I4). */
export function ShownPart({ view: { group, showings }, roadmap }: { readonly view: StakeholderView; readonly roadmap: Id }) {
  const act = useAct()
  const may = useMay('showing.add')
  const [isAdding, setIsAdding] = useState(false)
  return (
    <section>
      <h2>When you saw it <span>{showings.length === 0 ? '' : showings.length}</span>{may && !isAdding ? <Button kind="go" onPress={() => setIsAdding(true)}>It was shown on another day</Button> : null}</h2>
      {isAdding ? <ShownForm group={group.id} roadmap={roadmap} close={() => setIsAdding(false)} /> : null}
      {showings.length === 0 && !isAdding ? <p className={css.quiet}>Not yet.</p> : null}
      <ul className={css.lines}>
        {showings.map(({ id, on, note }) => (
          <li key={id}>
            <b>{labelDays(on)}</b>
            <span>{note}</span>
            <span />
            {may ? <span className={css.answers}><IconButton label={`Take back that it was shown on ${labelDays(on)}`} icon={X} onPress={() => void act('showing.remove', { id }, { said: `Took back the showing of *${labelDays(on)}*` })} /></span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ShownForm({ group, roadmap, close }: { readonly group: Id; readonly roadmap: Id; readonly close: () => void }) {
  const id = useId()
  const { today } = useSeen()
  const act = useAct()
  const [on, setOn] = useState<string>(today)
  const [note, setNote] = useState('')
  const keep = () => act('showing.add', { group, roadmap, on, ...(note.trim() === '' ? {} : { note: note.trim() }) }, { said: `Shown on *${labelDays(on)}*` })
  return (
    <ActForm className={css.form} send="Keep it" isDisabled={on === ''} act={keep} close={close}>
      <label htmlFor={id}>On</label>
      <input id={id} type="date" max={today} value={on} onChange={(event) => setOn(event.target.value)} />
      <label htmlFor={`${id} note`}>Where, with whom</label>
      <input id={`${id} note`} value={note} maxLength={5_000} placeholder="The quarter’s business review" onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  )
}
