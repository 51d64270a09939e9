import { useState } from 'react'
import { memberships, people } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { openCommand } from '../../palette/palette-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { PageHead } from '../page-head.tsx'
import { dutiesOf } from '../teams/team-tree.ts'
import { type Fresh, freshInvitation } from './fresh.ts'
import { FreshSecret } from '../fresh-secret.tsx'
import { InvitePerson, type Invited } from './invite-person.tsx'
import css from './people-page.module.css'
import { PersonRow } from './person-row.tsx'
import { useStandings } from './use-standings.ts'

/** Who there is, what they may do, how they come in, and what they stand for. */
export function PeoplePage() {
  const { state, actor } = useSeen()
  const mayAdd = useMay('person.add')
  const mayInvite = useMay('membership.set')
  const [isInviting, setIsInviting] = useState(false)
  const [fresh, setFresh] = useState<Fresh>()
  const standings = useStandings()
  const duties = dutiesOf(state)
  const roleOf = new Map(memberships.list(state).map(({ person, role }) => [person, role]))
  const { shown, all, gone, find } = usePeople()
  const invited = (answer: Invited) => {
    setIsInviting(false)
    setFresh(freshInvitation(answer))
    void standings.again()
  }
  const acts = (
    <span className={css.acts}>
      {mayAdd ? <Button onPress={() => openCommand('person.add')}>Add a person</Button> : null}
      {mayInvite ? <Button kind="main" onPress={() => setIsInviting(true)}>Invite somebody</Button> : null}
    </span>
  )
  return (
    <>
      <PageHead title="People" aside={mayAdd || mayInvite ? acts : undefined}>
        Everybody whom plans name: owners, managers, directors. With a role and an account they come in themselves.
      </PageHead>
      {fresh === undefined ? null : (
        <FreshSecret title={fresh.title} secret={fresh.link} done={() => setFresh(undefined)}>
          {fresh.hint}
        </FreshSecret>
      )}
      {isInviting ? <InvitePerson done={invited} cancel={() => setIsInviting(false)} /> : null}
      {standings.sentence === undefined ? null : <p className={css.refused}>{standings.sentence}</p>}
      {all.length > 8 ? find : null}
      <table className={css.people}>
        <thead>
          <tr>
            <th>Person</th>
            {standings.mayKnow ? (
              <>
                <th>Role</th>
                <th className={css.comes}>Comes in</th>
              </>
            ) : null}
            <th className={css.duties}>Stands for</th>
            <th>
              <span className={css.unseen}>More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} role={roleOf.get(person.id)} duties={duties.get(person.id) ?? []} isMe={person.id === actor.person} standing={standings.mayKnow ? standings.of(person.id) : undefined} again={standings.again} tell={setFresh} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? <p className={css.none}>{all.length === 0 ? 'Nobody is known yet. Import a plan, and its owners are here; or invite somebody.' : 'Nobody here is called that.'}</p> : null}
      {gone === 0 ? null : <p className={css.none}>{gone === 1 ? 'One person has been erased; what they did stays in the history, without a name.' : `${gone} people have been erased; what they did stays in the history, without names.`}</p>}
    </>
  )
}

/** Everybody who is not erased, by name, and those whom the search finds. */
function usePeople() {
  const { state } = useSeen()
  const [text, setText] = useState('')
  const everybody = people.list(state)
  const all = everybody.filter(({ erased }) => erased !== true).sort((a, b) => a.name.localeCompare(b.name))
  const asked = text.trim().toLowerCase()
  const shown = asked === '' ? all : all.filter(({ name, email }) => `${name} ${email ?? ''}`.toLowerCase().includes(asked))
  const find = <input className={css.find} type="search" aria-label="Find a person" placeholder="Find a person" value={text} onChange={(event) => setText(event.target.value)} />
  return { shown, all, gone: everybody.length - all.length, find }
}
