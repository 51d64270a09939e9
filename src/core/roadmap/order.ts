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

/**
 * The circle that an activity's order runs into, each waiting for the next and the last for the first; undefined where nothing waits for itself. Goes
 * once over all that lies before it, however long the chain.
 */
export function circleFrom(state: State, start: Waiting): readonly Waiting[] | undefined {
  const done = clear.get(state) ?? new Set<Id>()
  clear.set(state, done)
  const path: { readonly one: Waiting; next: number }[] = []
  const onPath = new Set<Id>()
  const enter = (one: Waiting) => {
    path.push({ one, next: 0 })
    onPath.add(one.id)
  }
  if (!done.has(start.id)) enter(start)
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const id = at.one.after?.[at.next++]
    if (id === undefined) {
      path.pop()
      onPath.delete(at.one.id)
      done.add(at.one.id)
    } else if (onPath.has(id)) return path.slice(path.findIndex(({ one }) => one.id === id)).map(({ one }) => one)
    else if (!done.has(id)) {
      const before = state.get('activities', id) as (StoredRecord & Waiting) | undefined
      if (before !== undefined) enter(before)
    }
  }
  return undefined
}

/** Says which circle it is; undefined where there is none (an invariant of activities). */
export function circleSaid(state: State, start: Waiting): string | undefined {
  const circle = start.after === undefined || start.after.length === 0 ? undefined : circleFrom(state, start)
  if (circle === undefined) return undefined
  const [first] = circle
  if (first === undefined || circle.length === 1) return `“${first?.title ?? ''}” cannot wait until it is over itself: take it out of what it comes after.`
  const named = circle.slice(0, mostNamed).map(({ title }) => `“${title}”`)
  const rest = circle.length > mostNamed ? `, which waits through ${circle.length - mostNamed} more` : ''
  return `These would wait for each other in a circle: ${named.join(', which waits for ')}${rest}, which waits for “${first.title}”. Take one of them out.`
}

const mostNamed = 5
