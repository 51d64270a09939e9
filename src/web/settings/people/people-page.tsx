import { useState } from 'react'
import { memberships, people } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { openCommand } from '../../palette/palette-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { PageHead } from '../page-head.tsx'
import { dutiesOf } from '../teams/team-tree.ts'
import css from './people-page.module.css'
import { PersonRow } from './person-row.tsx'

/** Who there is, what they may do, and what they stand for. */
export function PeoplePage() {
  const { state, actor } = useSeen()
  const mayAdd = useMay('person.add')
  const [text, setText] = useState('')
  const duties = dutiesOf(state)
  const roleOf = new Map(memberships.list(state).map(({ person, role }) => [person, role]))
  const all = people.list(state).filter(({ erased }) => erased !== true).sort((a, b) => a.name.localeCompare(b.name))
  const gone = people.list(state).length - all.length
  const asked = text.trim().toLowerCase()
  const shown = asked === '' ? all : all.filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(asked))
  const seesRoles = actor.role === 'owner' || actor.role === 'admin'
  return (
    <>
      <PageHead title="People" aside={mayAdd ? <Button onPress={() => openCommand('person.add')}>Add a person</Button> : undefined}>
        Everybody whom plans name: owners, managers, directors. With a role they come in themselves.
      </PageHead>
      {all.length > 8 ? <input className={css.find} type="search" aria-label="Find a person" placeholder="Find a person" value={text} onChange={(event) => setText(event.target.value)} /> : null}
      <table className={css.people}>
        <thead>
          <tr>
            <th>Person</th>
            <th>Role</th>
            <th>Stands for</th>
            <th>
              <span className={css.unseen}>More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} role={roleOf.get(person.id)} seesRoles={seesRoles} duties={duties.get(person.id) ?? []} isMe={person.id === actor.person} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className={css.none}>{all.length === 0 ? 'Nobody is known yet. Import a plan, and its owners are here; or add a person.' : 'Nobody here is called that.'}</p> : null}
      {gone === 0 ? null : <p className={css.none}>{gone === 1 ? 'One person has been erased; what they did stays in the history, without a name.' : `${gone} people have been erased; what they did stays in the history, without names.`}</p>}
    </>
  )
}
