import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { isMember } from '../workspace/is-member.ts'
import { people } from '../workspace/workspace.ts'

/** Somebody who is away from a day to a day, and who has their turns meanwhile (row B9): of one duty, or of all that they have. Afterwards it is theirs again by itself. */
export const dutyStandIns = defineRecord({
  collection: 'duty-stand-ins', word: 'stand-in for a duty', class: 'internal', readers: members, inNoView: true,
  takenBackBy: ({ instead }, actor) => isEditor(actor) || instead === actor.person,
  fields: {
    /** Unset: all that they have. */
    duty: { type: z.string().max(100).optional() },
    person: { type: z.string(), to: 'people' }, instead: { type: z.string(), to: 'people' },
    from: { type: daySchema }, until: { type: daySchema },
    why: { type: z.string().trim().min(1).max(2_000).optional() },
  },
  invariant: ({ id, duty, person, instead, from, until }, state): string | undefined => {
    if (until < from) return 'A stand-in ends on the day it begins or later.'
    if (person === instead) return 'Nobody stands in for themselves.'
    return dutyStandIns.list(state).some((one) => one.id !== id && one.instead === instead && one.duty === duty && one.from <= until && one.until >= from) ? 'Somebody stands in for them on those days already: end that first.' : undefined
  },
})
export type DutyStandIn = TypeOf<typeof dutyStandIns>

/** Whose turn it is, and for whom where somebody stands in. */
export interface Having {
  readonly person: Id
  readonly instead?: Id
}

/** Stand-ins of stand-ins that are followed at most. */
const furthest = 10

/**
 * Who has what a person has on a day: themselves, or whoever stands in for them, of that duty before of all. Whoever stands in and is away too is stood in for in turn; where that leads
 * back, or to somebody who is gone or no member, it stays the person's own.
 */
export function havingOn(state: State, person: Id, duty: string | undefined, day: Day): Having {
  let at = person
  for (let step = 0; step < furthest; step += 1) {
    const fits = dutyStandIns.list(state).filter((one) => one.instead === at && one.from <= day && one.until >= day && (one.duty === undefined || one.duty === duty))
    const found = fits.find((one) => one.duty !== undefined) ?? fits[0]
    if (found === undefined) return at === person ? { person } : { person: at, instead: person }
    if (found.person === person || people.get(state, found.person) === undefined || !isMember(state, found.person)) break
    at = found.person
  }
  return { person }
}

/** Who is stood in for on a day or later, the nearest first. */
export function standInsFrom(state: State, day: Day): DutyStandIn[] {
  return dutyStandIns.list(state).filter(({ until }) => until >= day).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1))
}
