import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'
import { phases, steps } from './phases.ts'

/** "09:30", in the workspace's zone. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:30')
const minutes = z.int().min(1).max(600)

/** A thing to have in the room (row H4, H6), and whether it is there. */
export const thing = z.strictObject({ title: line, kind: z.enum(['material', 'catering', 'paper']), done: z.boolean() })

/**
 * The time of a step that runs out. Of instants alone, so that no change of clocks moves it: it runs `minutes` from `startedAt`, less what it stood
 * still before that (`spent`, milliseconds). While `startedAt` is unset it stands still.
 */
export const timer = z.strictObject({ minutes, startedAt: z.iso.datetime().optional(), spent: z.int().min(0) })

/** What only the steps of the day change. */
const stepFields = ['phase', 'since', 'timer', 'pausedAt', 'locked', 'voting', 'votingSince', 'tally', 'leader', 'closedAt']

/** The planning workshop (rows H4 to H15): from the first invitation to the artefact, one record that knows which step the room is at. */
export const workshops = defineRecord({
  collection: 'workshops', word: 'workshop', class: 'internal', title: 'title', readers: members, inNoView: true,
  // The room goes back by going back; no undo moves it, nor opens it again.
  takenBackBy: (_workshop, _actor, change) => change.kind !== 'update' || !stepFields.some((field) => field in change.after) || 'A step of the day is not undone: whoever leads takes the room on, or back.',
  fields: {
    title: { type: line },
    /** The activity roadmap that it makes. */
    roadmap: { type: z.string(), to: 'roadmaps' },
    /** The workshop whose result it begins with (row H15). */
    previous: { type: z.string().optional(), to: 'workshops' },
    /** What the room is asked in the brainstorm. */
    question: { type: line.optional() },
    day: { type: daySchema.optional() }, begins: { type: clockTime.optional() }, place: { type: line.optional() },
    things: { type: z.array(thing).max(200).optional() },
    /** The steps with their minutes, each with the break that comes after it; the usual ones when unset. */
    agenda: { type: z.array(z.strictObject({ step: z.enum(steps), minutes, after: z.strictObject({ title: line, minutes }).optional() })).max(30).optional() },
    /** How the room treats one another (row H5). */
    rules: { type: prose.optional() },
    /** Whoever leads: a participant. */
    leader: { type: z.string().optional(), to: 'participants' },
    /** The leader was shown a sample roadmap, and told how the team wants to be led (row H5). */
    briefed: { type: z.strictObject({ sample: z.boolean(), rules: z.boolean() }).optional() },
    /** Who comes in to present strategy and roadmap (row H8). */
    presenter: { type: line.optional() },
    /** What the last invitations said, and how often it was another thing than before. */
    invitedTo: { type: z.strictObject({ sequence: z.int().min(0), day: daySchema, begins: clockTime, minutes: z.int().min(1), place: line.optional() }).optional() },
    phase: { type: z.enum(phases) },
    since: { type: z.iso.datetime().optional() },
    timer: { type: timer.optional() },
    /** The whole room stands still: only whoever leads can go on. */
    pausedAt: { type: z.iso.datetime().optional() },
    /** The board is looked at and not changed, but by whoever leads. */
    locked: { type: z.literal(true).optional() },
    voting: { type: z.enum(['open', 'closed']).optional() },
    /** Since when the vote is open, or was: votes are given to one opening of it. */
    votingSince: { type: z.iso.datetime().optional() },
    /** What came of the vote (anonymous; fewer than three voters are not told). */
    tally: { type: z.array(z.strictObject({ group: z.string(), votes: z.int().min(0) })).max(200).optional() },
    /** What the leader said at the end. */
    thanks: { type: prose.optional() },
    closedAt: { type: z.iso.datetime().optional() },
  },
})
export type Workshop = TypeOf<typeof workshops>

/** Somebody who takes part: a person of the workspace, or a guest with a name. */
export const participants = defineRecord({
  collection: 'participants', word: 'participant', class: 'internal', title: 'name', readers: members, inNoView: true, erasedWith: 'person',
  // As another's they would be read, face down too, by that one.
  takenBackBy: ({ name, faceDown = 0 }, _actor, change) => faceDown === 0 || change.kind !== 'update' || !('person' in change.after || 'sameAs' in change.after) || `${name} has notes that lie face down. Who they are is taken back once those are turned over.`,
  fields: {
    workshop: { type: z.string(), to: 'workshops' },
    name: { type: z.string().trim().min(1).max(60), personal: true },
    person: { type: z.string().optional(), to: 'people' },
    /** Where the invitation goes. */
    email: { type: z.email().optional(), personal: true, class: 'restricted' },
    /** On the product-marketing or product team: whoever leads should not be (row H5). */
    onTeam: { type: z.boolean().optional() },
    /** What they bring: "Demand generation". */
    from: { type: line.optional() },
    hue: { type: z.int().min(1).max(12) },
    invitedAt: { type: z.iso.datetime().optional() },
    joinedAt: { type: z.iso.datetime().optional() },
    leftAt: { type: z.iso.datetime().optional() },
    /** The same person came in twice: everything of this one is that one's. */
    sameAs: { type: z.string().optional(), to: 'participants' },
    /** How many notes of theirs lie face down. The room may know that, and nothing else of them. */
    faceDown: { type: z.int().min(0).optional() },
    /** Their name and address went for good. */
    erased: { type: z.literal(true).optional() },
  },
})
export type Participant = TypeOf<typeof participants>

/** What the room agreed about another team's item in the review (row H8): it affects us, how, and who agreed. */
export const efforts = defineRecord({
  collection: 'efforts', word: 'effort', class: 'internal', readers: members, inNoView: true,
  fields: {
    workshop: { type: z.string(), to: 'workshops' },
    item: { type: z.string(), to: 'items' },
    affects: { type: z.boolean() },
    how: { type: z.string().trim().max(1_000).optional() },
    agreedBy: { type: z.array(z.string()).max(200).optional(), to: 'participants' },
    at: { type: z.iso.datetime() },
  },
})
