import { Face } from '../parts/face.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './here.module.css'

/** Faces shown before the rest is counted. */
const most = 4

/** Who else has this workspace open now, each person once. */
export function Here() {
  const { here, actor } = useSeen()
  const others = [...new Map(here.filter(({ person }) => person === undefined || person !== actor.person).map((one) => [one.person ?? one.session, one])).values()]
  if (others.length === 0) return null
  return (
    <span className={css.here} role="group" aria-label={`Here now: ${others.map(({ name }) => name).join(', ')}`}>
      {others.slice(0, most).map(({ person, session, name }) => (
        <Face key={person ?? session} id={person ?? session} name={name} />
      ))}
      {others.length > most ? <span className={css.more}>+{others.length - most}</span> : null}
    </span>
  )
}
