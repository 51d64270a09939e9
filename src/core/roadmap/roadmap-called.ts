import type { Id } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Roadmap, roadmaps } from './roadmap.ts'

/** The roadmap that is asked for by its id; the only one where none is named. Refuses with `not-found`, and with `invalid` where several could be meant. */
export function roadmapCalled(state: State, which: Id | undefined): Roadmap {
  if (which !== undefined) return roadmaps.need(state, which)
  const [only, second] = roadmaps.list(state)
  if (only === undefined) throw new Refusal('not-found', 'There is no activity roadmap yet.')
  if (second !== undefined) throw new Refusal('invalid', `There are several activity roadmaps: name one by its id. ${roadmaps.list(state).map(({ id, title }) => `"${title}" is ${id}`).join(', ')}.`, { at: 'query.roadmap' })
  return only
}
