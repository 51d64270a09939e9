import { useState } from 'react'
import type { TeamPartnership } from '../../../core/intake/team-partnerships.ts'
import { Button } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { PersonField } from '../../parts/person-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './teams.module.css'

interface TeamLineProps {
  readonly partnership: TeamPartnership
  readonly name: string
  readonly isOpen: boolean
  readonly toggle: () => void
}

/** One team of the table. Opened, its line is written where it stands. */
export function TeamLine({ partnership, name, isOpen, toggle }: TeamLineProps) {
  const { state } = useSeen()
  const { where, forMany, forOne, contact, link } = partnership
  const person = personName(state, contact)
  return (
    <li className={css.team} data-open={isOpen || undefined}>
      <div className={css.line}>
        <span><button type="button" aria-expanded={isOpen} onClick={toggle}>{name}</button>{link === undefined ? null : <a href={link} target="_blank" rel="noreferrer">More</a>}</span>
        <span><small>Where it adds value</small>{where}</span>
        <span data-none={forMany === undefined || undefined}><small>For many</small>{forMany ?? '—'}</span>
        <span data-none={forOne === undefined || undefined}><small>For one</small>{forOne ?? '—'}</span>
        <span className={css.who}>{person === undefined || contact === undefined ? 'Nobody yet' : <><Face name={person} id={contact} small /> {person}</>}</span>
      </div>
      {isOpen ? <Writing partnership={partnership} name={name} /> : null}
    </li>
  )
}

function Writing({ partnership, name }: Pick<TeamLineProps, 'partnership' | 'name'>) {
  const act = useAct()
  const may = useMay('team-partnership.add')
  const [sentence, setSentence] = useState<string>()
  const { id } = partnership
  const text = (field: 'where' | 'forMany' | 'forOne' | 'link', label: string) => (
    <TextField label={label} kind={field === 'link' ? 'line' : 'prose'} value={partnership[field]} isReadOnly={!may} save={(value, was) => (value === null && field === 'where' ? Promise.resolve(undefined) : act('team-partnership.change', { id, [field]: value }, { over: { collection: 'team-partnerships', id, field, was } }))} />
  )
  const remove = async () => {
    const outcome = await act('team-partnership.remove', { id }, { said: `Removed *${name}* from the table` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <div className={css.more}>
      {text('where', 'Adds value')}
      {text('forMany', 'For many')}
      {text('forOne', 'For one')}
      <PersonField label="Contact" value={partnership.contact} isReadOnly={!may} save={(contact) => act('team-partnership.change', { id, contact }, { said: `Changed the contact of *${name}*` })} />
      {text('link', 'Address')}
      {may ? <p><Button kind="bare" onPress={() => void remove()}>Take it out of the table</Button></p> : null}
      {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
    </div>
  )
}
