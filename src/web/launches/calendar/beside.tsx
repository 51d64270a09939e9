import { useMemo } from 'react'
import { type Collision, collisionsOf } from '../../../core/launches/collisions.ts'
import { Told } from '../../accounts/told.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { LaunchLink } from '../launch-link.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './beside.module.css'
import { NextReleases } from './next-releases.tsx'

/** What stands beside all launches: what collides, and the next days on which releases come out. */
export function Beside() {
  const { state } = useSeen()
  const { today } = useMoment()
  const found = useMemo(() => collisionsOf(state, today), [state, today])
  return (
    <aside className={css.beside}>
      <section>
        <h2>Collisions <span>{found.length === 0 ? 'none' : found.length}</span></h2>
        {found.length === 0 ? <p className={css.quiet}>No two launches are near each other, none falls into a freeze or on a day off, and none comes before what it waits for.</p> : null}
        <ul>
          {found.slice(0, most).map((one) => (
            <li key={`${one.kind} ${one.launch} ${one.other} ${one.sentence}`}>
              <small>{kinds[one.kind]}</small>
              <LaunchLink launch={one.kind === 'near' || one.kind === 'same-person' ? (one.other ?? one.launch) : one.launch}>
                <Told text={one.sentence} />
              </LaunchLink>
            </li>
          ))}
        </ul>
        {found.length > most ? <p className={css.quiet}>And {found.length - most} more.</p> : null}
      </section>
      <NextReleases />
    </aside>
  )
}

const most = 12
const kinds: Readonly<Record<Collision['kind'], string>> = { near: 'Near each other', 'same-person': 'Same person', freeze: 'In a freeze', 'day-off': 'On a day off', waits: 'Waits for another' }
