import { circleFrom } from '../../lib/circle.ts'
import type { Id, StoredRecord } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'

/** What waits until others are over: as much of an activity as its order is about. */
export interface Waiting {
  readonly id: Id
  readonly title: string
  readonly after?: readonly Id[] | undefined
}

/** By state, those from which no circle can be reached, so that many that are written at once are each looked at once. */
const clear = new WeakMap<State, Set<Id>>()

/** Says which circle an activity's order runs into; undefined where there is none (an invariant of activities). */
export function circleSaid(state: State, start: Waiting): string | undefined {
  if (start.after === undefined || start.after.length === 0) return undefined
  const known = clear.get(state) ?? new Set<Id>()
  clear.set(state, known)
  const of = (id: Id) => (id === start.id ? start : (state.get('activities', id) as (StoredRecord & Waiting) | undefined))
  const circle = circleFrom(start.id, (id) => of(id)?.after ?? [], known)
  return circle === undefined ? undefined : waitInCircle(circle.map((id) => of(id)?.title ?? ''))
}

/** That things wait for each other, each for the next and the last for the first: the first few are named, and how many more there are. */
export function waitInCircle([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return `“${first}” cannot wait until it is over itself: take it out of what it comes after.`
  const named = [first, ...others].slice(0, mostNamed).map((title) => `“${title}”`)
  const more = others.length + 1 - named.length
  const rest = more > 0 ? `, which waits through ${more} more` : ''
  return `These would wait for each other in a circle: ${named.join(', which waits for ')}${rest}, which waits for “${first}”. Take one of them out.`
}

const mostNamed = 5
