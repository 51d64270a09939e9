import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'
import { limitOf } from './intake-limits.ts'

/** For one deal or one team; or for many, such as a deck that everybody uses. */
export const requestKinds = ['one-to-one', 'one-to-many'] as const

const person = z.string().max(200)
const why = z.string().trim().min(1).max(2_000)

/**
 * Something that a team asks of product marketing (row F7). Not every deal can be supported: it is taken in a month that has room for it, answered with what is there for everybody, or declined
 * with the reason and what is offered instead. How it stands is computed (request-standing.ts).
 */
export const supportRequests = defineRecord({
  collection: 'support-requests', word: 'support request', class: 'internal', title: 'title', readers: members, inNoView: true,
  takenBackBy: ({ id }, _actor, _change, { before, after }) => whyTooMuch(id, before, after) ?? true,
  fields: {
    title: { type: line }, what: { type: prose.optional() },
    askedBy: { type: z.string().optional(), to: 'people' }, team: { type: z.string().optional(), to: 'teams' }, askedOn: { type: daySchema },
    /** The customer that it is for. Its name stays with the account. */
    account: { type: z.string().optional(), to: 'accounts' },
    kind: { type: z.enum(requestKinds) },
    wantedBy: { type: daySchema.optional() },
    /** Days of work, as a roadmap's capacities count them. */
    effort: { type: z.number().positive().max(1_000).optional() },
    owner: { type: z.string().optional(), to: 'people' },
    /** Taken on, in the month whose capacity it uses, named by its first day; and why, where that is more than there is. */
    taken: { type: z.strictObject({ on: daySchema, by: person, month: daySchema, beyond: why.optional() }).optional() },
    /** Put back after it had been taken, and why. */
    putBack: { type: z.strictObject({ on: daySchema, why }).optional() },
    answered: { type: z.strictObject({ on: daySchema, by: person, title: line, link: address }).optional() },
    declined: { type: z.strictObject({ on: daySchema, by: person, why, instead: why }).optional() },
    done: { type: z.strictObject({ on: daySchema, by: person, link: address.optional() }).optional() },
  },
  invariant: ({ taken, answered, declined, done }) => ([answered, declined, done].filter((one) => one !== undefined).length > 1 || (done !== undefined && taken === undefined) ? 'A request has one end: done once it was taken, answered with what is there, or declined.' : undefined),
})
export type SupportRequest = TypeOf<typeof supportRequests>

/** What uses the days of a month, named by its first day: for one deal or team, done or not. What came to be declined or answered uses none. */
export function usesIn(state: State, month: Day): readonly SupportRequest[] {
  let uses = known.get(state)
  if (uses === undefined) known.set(state, (uses = usesByMonth(state)))
  return uses.get(month) ?? []
}

/** Every request of a list is held against its month in one state: what uses the months is sorted out once. */
const known = new WeakMap<State, ReadonlyMap<Day, readonly SupportRequest[]>>()

function usesByMonth(state: State): ReadonlyMap<Day, readonly SupportRequest[]> {
  const found = new Map<Day, SupportRequest[]>()
  for (const one of supportRequests.list(state)) {
    if (one.kind !== 'one-to-one' || one.taken === undefined || one.answered !== undefined || one.declined !== undefined) continue
    const { month } = one.taken
    const own = found.get(month)
    if (own === undefined) found.set(month, [one])
    else own.push(one)
  }
  return found
}

/** Days of work together, as people count them: a tenth and two tenths are three tenths. */
export function daysOf(requests: readonly Pick<SupportRequest, 'effort'>[]): number {
  return Math.round(requests.reduce((sum, { effort = 0 }) => sum + effort, 0) * 1_000_000) / 1_000_000
}

/** Taking something back is no way round a month that is full: why a request does not come to use more of it so, in a sentence. */
function whyTooMuch(id: Id, before: State, after: State): string | undefined {
  const request = supportRequests.get(after, id)
  const month = request?.taken?.month
  if (request === undefined || month === undefined || request.taken?.beyond !== undefined || !usesIn(after, month).some((one) => one.id === id)) return undefined
  const [then, now] = [usesIn(before, month), usesIn(after, month)]
  if (request.effort === undefined && !then.some((one) => one.id === id)) return `Nobody has said how many days “${request.title}” takes: say it, and take it.`
  const limit = limitOf(after, month)?.days
  return limit === undefined || daysOf(now) <= limit || daysOf(now) <= daysOf(then) ? undefined : `The days of that month are another’s since: “${request.title}” would be taken beyond what there is. Take it with the reason, or put another back for it.`
}
