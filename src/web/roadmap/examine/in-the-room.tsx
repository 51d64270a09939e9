import { people as peopleRecords } from '../../../core/workspace/workspace.ts'
import { Button } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { Popover } from '../../parts/popover.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import type { Sitting } from './room.ts'
import css from './walk.module.css'

const mostFaces = 7

/** Who agrees: whoever has the page open, and who sits beside them without a screen. Whoever is here stands in every decision that is made. */
export function InTheRoom({ sitting: { people, setPeople } }: { readonly sitting: Sitting }) {
  const { state } = useSeen()
  const everybody = peopleRecords.list(state).sort((a, b) => (a.name < b.name ? -1 : 1))
  const names = people.flatMap((id) => personName(state, id) ?? [])
  return (
    <section className={css.room}>
      <header>
        <h2>In the room</h2>
        <Popover label="Who is in the room" button={<Button kind="go">Who is here</Button>}>
          <ul className={css.everybody}>
            {everybody.map(({ id, name }) => (
              <li key={id}>
                <label>
                  <input type="checkbox" checked={people.includes(id)} onChange={() => setPeople(people.includes(id) ? people.filter((one) => one !== id) : [...people, id])} />
                  {name}
                </label>
              </li>
            ))}
          </ul>
        </Popover>
      </header>
      <p className={css.people}>
        {people.slice(0, mostFaces).map((id) => (
          <Face key={id} id={id} name={personName(state, id) ?? 'somebody'} />
        ))}
        <span>{people.length === 0 ? 'Nobody is named: decisions stand without a name.' : names.length > 2 ? `and ${people.length === 1 ? 'one agrees' : `all ${people.length} agree`} with what is decided here` : `${names.join(' and ')} ${names.length === 1 ? 'decides' : 'decide'}`}</span>
      </p>
    </section>
  )
}
