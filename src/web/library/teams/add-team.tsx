import { useState } from 'react'
import { teamPartnerships } from '../../../core/intake/team-partnerships.ts'
import { teams } from '../../../core/workspace/workspace.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './teams.module.css'

/** A line for another team: one of the workspace, or one that has a name alone. */
export function AddTeam({ close }: { readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [said, setSaid] = useState({ team: '', name: '', where: '', forMany: '', forOne: '' })
  const set = (key: keyof typeof said) => (event: { readonly target: { readonly value: string } }) => setSaid({ ...said, [key]: event.target.value })
  const there = new Set(teamPartnerships.list(state).map(({ team }) => team))
  const open = teams.list(state).filter(({ id }) => !there.has(id)).toSorted((a, b) => a.title.localeCompare(b.title))
  const word = said.team === '' ? said.name.trim() : (teams.get(state, said.team)?.title ?? '')
  const filled = Object.fromEntries((['forMany', 'forOne'] as const).flatMap((key) => (said[key].trim() === '' ? [] : [[key, said[key].trim()]])))
  return (
    <ActForm
      className={css.form} send="Add it" isDisabled={word === '' || said.where.trim() === ''} close={close}
      act={() => act('team-partnership.add', { ...(said.team === '' ? { name: word } : { team: said.team }), where: said.where.trim(), ...filled }, { said: `Added *${word}* to the table` })}
    >
      {open.length === 0 ? null : (
        <label>Team
          <select className={field.input} value={said.team} onChange={set('team')}>
            <option value="">None of these</option>
            {open.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
          </select>
        </label>
      )}
      {said.team !== '' ? null : <label>Its name<input className={field.input} value={said.name} maxLength={300} placeholder="Sales" onChange={set('name')} /></label>}
      <label>Where product marketing adds value<input className={field.input} value={said.where} maxLength={2_000} onChange={set('where')} /></label>
      <label>For many<input className={field.input} value={said.forMany} maxLength={2_000} placeholder="A deck, a session each month" onChange={set('forMany')} /></label>
      <label>For one<input className={field.input} value={said.forOne} maxLength={2_000} placeholder="You may leave this out" onChange={set('forOne')} /></label>
    </ActForm>
  )
}
