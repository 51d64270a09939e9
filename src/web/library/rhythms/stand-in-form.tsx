import { useState } from 'react'
import { dutiesOn } from '../../../core/duties/duties-on.ts'
import { isEditor } from '../../../core/kernel/permission.ts'
import { people } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rhythms.module.css'

/** Says who is away from a day to a day, and who has their turns meanwhile. Contributors say so of themselves alone. */
export function StandInForm({ close }: { readonly close: () => void }) {
  const { state, actor } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [instead, setInstead] = useState(actor.person ?? '')
  const [person, setPerson] = useState('')
  const [duty, setDuty] = useState('')
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState('')
  const everybody = people.list(state).filter(({ erased }) => erased !== true).sort((a, b) => a.name.localeCompare(b.name))
  const away = isEditor(actor) ? everybody : everybody.filter(({ id }) => id === actor.person)
  const save = () => act('duty-stand-in.add', { instead, person, from, until, ...(duty === '' ? {} : { duty }) }, { said: `*${personName(state, person) ?? ''}* stands in for *${personName(state, instead) ?? ''}*` })
  return (
    <ActForm className={css.form} send="Say so" isDisabled={instead === '' || person === '' || from === '' || until === ''} close={close} act={save}>
      <label>Who is away<PersonChoice value={instead} set={setInstead} of={away} /></label>
      <label>Who stands in<PersonChoice value={person} set={setPerson} of={everybody.filter(({ id }) => id !== instead)} /></label>
      <label>For
        <select className={field.input} value={duty} onChange={(event) => setDuty(event.target.value)}>
          <option value="">all that they have</option>
          {dutiesOn(state, today).map((one) => <option key={one.duty} value={one.duty}>{one.title}</option>)}
        </select>
      </label>
      <label>From<input type="date" className={field.input} value={from} onChange={(event) => setFrom(event.target.value)} /></label>
      <label>Until<input type="date" className={field.input} value={until} min={from} onChange={(event) => setUntil(event.target.value)} /></label>
    </ActForm>
  )
}

function PersonChoice({ value, set, of }: { readonly value: string; readonly set: (value: string) => void; readonly of: readonly { readonly id: string; readonly name: string }[] }) {
  return (
    <select className={field.input} value={value} onChange={(event) => set(event.target.value)}>
      <option value="">Choose somebody</option>
      {of.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
    </select>
  )
}
