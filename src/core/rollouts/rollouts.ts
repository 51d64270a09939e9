import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TakingBack, type TypeOf } from '../kernel/record-type.ts'
import { items } from '../plans/plans.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'
import { rhythm, sameTwice, stages } from './channels.ts'

/** A line of a stage that is no longer open: done, or not needed with the reason. */
const closed = z.strictObject({
  line, state: z.enum(['done', 'not-needed']), on: daySchema, by: z.string().max(200), link: address.optional(),
  reason: z.string().trim().min(1).max(2_000).optional(),
})

/** How an item reaches customers in one channel, stage by stage, and the life of its flag (row D7, DOMAIN 1.7). Nothing of it leaves. */
export const rollouts = defineRecord({
  collection: 'rollouts', word: 'rollout', class: 'internal', calledBy: 'item', readers: members, inNoView: true,
  takenBackBy: (_rollout, _actor, { id }, at) => whyNotBack(id, at) ?? true,
  fields: {
    /** A feature, or the release of a launch as a whole. */
    item: { type: z.string(), to: 'items' },
    /** Unset: that of the release which the item ships in. */
    launch: { type: z.string().optional(), to: 'launches' },
    channel: { type: line },
    /** As the channel had them when it began: what a company changes later is for later rollouts. */
    stages: { type: stages }, rhythm: { type: rhythm.optional() },
    closed: { type: z.array(closed).max(600).optional() },
    owner: { type: z.string().optional(), to: 'people' },
    /** The last day of the tests by invitation. */
    testsUntil: { type: daySchema.optional() },
    /** The flag that it stands behind, by its name in the code, and since when. */
    flag: { type: z.string().trim().min(1).max(200).optional() }, flagFrom: { type: daySchema.optional() },
    /** On by default since this release, or since this day where it was no release. */
    flagOnIn: { type: z.string().optional(), to: 'items' }, flagOnSince: { type: daySchema.optional() },
    flagGoneOn: { type: daySchema.optional() },
    note: { type: prose.optional() },
  },
  invariant: ({ id, item, channel, stages: all, flag, flagFrom, flagOnIn, flagOnSince, flagGoneOn }, state): string | undefined => {
    if (flagOnIn !== undefined && items.get(state, flagOnIn)?.kind !== 'release') return 'A flag is on by default in a release: choose one, or say the day.'
    if (flag === undefined && [flagFrom, flagOnIn, flagOnSince, flagGoneOn].some((said) => said !== undefined)) return 'Days of a flag are said of one that has a name: say its name in the code.'
    if (flagFrom !== undefined && flagOnSince !== undefined && flagOnSince < flagFrom) return 'A flag is on by default after it is in the code: look at its two days.'
    if (flagGoneOn !== undefined && flagFrom !== undefined && flagGoneOn < flagFrom) return 'A flag is removed after it is in the code: look at its two days.'
    if (rollouts.list(state).some((other) => other.id !== id && other.item === item && other.channel === channel)) return `It is rolled out in the channel “${channel}” already: go on with that.`
    return sameTwice(all)
  },
})
export type Rollout = TypeOf<typeof rollouts>
export type ClosedLine = Readonly<z.infer<typeof closed>>

/** Why a rollout does not become so while a line of it is closed that waits for its flag to go or for its tests to be over, in a sentence (row D7). */
export function whyNotSo(before: Rollout | undefined, after: Rollout | undefined, today: Day): string | undefined {
  const odd = after === undefined ? undefined : closedTooSoon(after, today)
  return odd === undefined || (before !== undefined && closedTooSoon(before, today) !== undefined) ? undefined : `“${odd}” is done: take it back first.`
}

function whyNotBack(id: Id, { before, after, today }: TakingBack): string | undefined {
  return whyNotSo(rollouts.get(before, id), rollouts.get(after, id), today)
}

function closedTooSoon({ stages: all, closed = [], flag, flagGoneOn, testsUntil }: Rollout, today: Day): string | undefined {
  const done = new Set(closed.flatMap((one) => (one.state === 'done' ? [one.line] : [])))
  const isThere = { 'flag-gone': flag !== undefined && flagGoneOn === undefined, 'tests-over': testsUntil === undefined || testsUntil >= today }
  return all.flatMap(({ lines }) => lines).find(({ title, waitsFor }) => waitsFor !== undefined && isThere[waitsFor] && done.has(title))?.title
}
