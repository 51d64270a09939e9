import type { Change, Id } from '../kernel/change.ts'
import type { Actor } from '../kernel/permission.ts'
import type { State } from '../kernel/state.ts'
import { whyNotTakenBackIn } from './taking-part.ts'

/** What the room gives an activity by moving its note. All else of it is planned at a desk. */
const places: ReadonlySet<string> = new Set(['bucket', 'window', 'completionGoal', 'rank', 'title', 'owner', 'effort'])

/**
 * Is it the room's to take a change back, whoever may write such records otherwise? Where its notes lie on the roadmap, what they are tied to, which
 * rows its groups are, and how many notes of somebody lie face down: all that it has done itself.
 */
export function isOfTheRoom(actor: Actor, change: Change, state: State, after: State): boolean {
  const workshop = workshopOf(change, state) ?? workshopOf(change, after)
  return workshop !== undefined && whyNotTakenBackIn(state, workshop, actor) === undefined
}

function workshopOf(change: Change, at: State): Id | undefined {
  const isOnly = (fields: ReadonlySet<string>) => change.kind !== 'update' || Object.keys(change.after).every((field) => fields.has(field))
  const of = (collection: string, id: unknown) => (typeof id === 'string' ? (at.get(collection, id)?.['workshop'] as Id | undefined) : undefined)
  switch (change.collection) {
    case 'activities': return isOnly(places) ? of('notes', change.id) : undefined
    case 'connectors': return change.kind === 'update' ? undefined : of('notes', (change.kind === 'create' ? change.after : change.before)['activity'])
    case 'buckets': return of('note-groups', change.id)
    case 'participants': return change.kind === 'update' && isOnly(new Set(['faceDown'])) ? of('participants', change.id) : undefined
    default: return undefined
  }
}
