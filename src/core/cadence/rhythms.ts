import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { isZone } from '../time/zones.ts'
import { address, line } from '../workspace/workspace.ts'

/** What is made or looked at in a rhythm (rows B2 to B6, B9, I5). */
export const rhythmKinds = ['check-ins', 'okr-deck', 'roadmap-deck', 'feature-check', 'accounts-deck', 'data-review', 'strategy-review', 'quarterly-update', 'touch-point', 'round-up', 'other'] as const

/** What the service keeps mails of quarterly updates under. No rhythm has that key, so that none of its round-ups is taken for one. */
export const updateWord = 'quarterly-update-mail'

const weekday = z.int().min(1).max(7)

/**
 * When it is due, again and again. Weekdays count from 1 for Monday. A day of the month that nobody works on moves to the last working day before it or the
 * next one after, or stays; a month that has no such day takes its last. Weeks of a quarter are counted by seven days from its first day.
 */
export const turnRule = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day') }),
  z.strictObject({ every: z.literal('week'), weekday }),
  z.strictObject({ every: z.literal('month'), day: z.int().min(1).max(31), ifOff: z.enum(['before', 'after', 'stay']) }),
  z.strictObject({ every: z.literal('working-month'), workingDay: z.int().min(1).max(20) }),
  z.strictObject({ every: z.literal('quarter'), week: z.int().min(1).max(13), weekday }),
  z.strictObject({ every: z.literal('year'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
])
export type TurnRule = Readonly<z.infer<typeof turnRule>>

/** A rhythm of artefacts and looks (rows B3, B4, B9): one line of it, from a day on. One that is moved gets another line, so that what was due before stays to be read. */
export const rhythms = defineRecord({
  collection: 'rhythms', word: 'rhythm', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    /** The same on every line of one rhythm. */
    rhythm: { type: z.string().max(100).regex(/^[a-z][a-z0-9-]*$/) }, title: { type: line }, kind: { type: z.enum(rhythmKinds) },
    due: { type: turnRule },
    /** On the clocks of `zone`, the workspace's own when unset. */
    time: { type: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }, zone: { type: z.string().max(100).refine(isZone, 'is not a time zone that is known').optional() },
    from: { type: daySchema },
    /** Nothing is due after this day. */
    until: { type: daySchema.optional() },
    /** Who does it: whoever has this duty on the day that it is due, or these people. */
    duty: { type: z.string().max(100).optional() }, people: { type: z.array(z.string()).max(50).optional(), to: 'people' },
    /** Hours before it is due at which whoever has not done it is reminded. */
    remind: { type: z.array(z.int().min(1).max(720)).max(5).optional() },
    why: { type: z.string().max(2_000).optional() },
  },
  invariant: ({ id, rhythm, from, until }, state): string | undefined => {
    if (until !== undefined && until < from) return 'A rhythm ends on the day it begins or later.'
    return rhythms.list(state).some((other) => other.rhythm === rhythm && other.from === from && other.id !== id) ? 'That rhythm has a line from this day already: change that one.' : undefined
  },
})
export type Rhythm = TypeOf<typeof rhythms>

/** A rhythm as it holds: a company's own line, or a built-in one. */
export type RhythmLine = Omit<Rhythm, 'id'>

/** That a turn of a rhythm was done (row B9): by whom, when, and whether nothing had changed. */
export const doneTurns = defineRecord({
  collection: 'done-turns', word: 'done turn', class: 'internal', readers: members, inNoView: true,
  fields: {
    rhythm: { type: z.string().max(100) },
    /** The week, month, quarter or year of the turn: "2026-W48", "2026-11". */
    period: { type: z.string().max(20) },
    /** Whose turn it was; unset where nobody had it. */
    person: { type: z.string().optional(), to: 'people' },
    /** For whom they stood in then. */
    instead: { type: z.string().optional(), to: 'people' },
    /** For whom besides: one turn may stand for those of several who are away. */
    also: { type: z.array(z.string()).max(50).optional(), to: 'people' },
    by: { type: z.string().optional(), to: 'people' },
    /** The instant at which it was said. */
    at: { type: z.iso.datetime() },
    noChange: { type: z.literal(true).optional() }, note: { type: z.string().trim().min(1).max(2_000).optional() }, link: { type: address.optional() },
  },
  invariant: ({ id, rhythm, period, person }, state): string | undefined =>
    doneTurns.list(state).some((other) => other.rhythm === rhythm && other.period === period && other.person === person && other.id !== id) ? 'This turn is done already.' : undefined,
})
export type DoneTurn = TypeOf<typeof doneTurns>

/** For whom a turn is, or was done, that is somebody else's: whoever is away. */
export function forWhomOf({ instead, also = [] }: { readonly instead?: Id | undefined; readonly also?: readonly Id[] | undefined }): readonly Id[] {
  return instead === undefined ? also : [instead, ...also]
}
