import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'
import { circleSaid } from './order.ts'

/** Kinds of product-marketing work that can be planned and reported (rows F8, I11). */
export const activityKinds = [
  'launch', 'planning-support', 'enablement', 'messaging', 'competitive', 'proof-points', 'advisory-board', 'analyst-relations',
  'win-loss', 'personas', 'swot', 'insight', 'lead-generation', 'content', 'communications',
] as const

const mostYears = 30

/** The activity roadmap: buckets x periods. It never leaves the company (DESIGN law 2), whatever anyone marks. */
export const roadmaps = defineRecord({
  collection: 'roadmaps', word: 'activity roadmap', class: 'internal', title: 'title', readers: members,
  fields: {
    title: { type: line },
    /** The time it covers, cut into `period`s, fiscal where the workspace has a fiscal year. */
    horizon: { type: windowSchema },
    period: { type: z.enum(['month', 'quarter', 'half', 'year']) },
    state: { type: z.enum(['draft', 'agreed']).optional() },
    /** Percent of everybody's time that plans leave free. Unset: 20. */
    slack: { type: z.int().min(0).max(90).optional() },
  },
  // A mistyped year would give everybody tens of thousands of cells.
  invariant: ({ horizon: { start, end } }) => (Number(end.slice(0, 4)) - Number(start.slice(0, 4)) < mostYears ? undefined : `A roadmap covers ${mostYears} years at most: look at the years of its horizon.`),
})

export const buckets = defineRecord({
  collection: 'buckets', word: 'bucket', class: 'internal', title: 'title', readers: members,
  fields: {
    roadmap: { type: z.string(), to: 'roadmaps' }, title: { type: line },
    /** One of the twelve hues of the palette, 1 to 12. */
    hue: { type: z.int().min(1).max(12) },
    /** Place among its siblings: a text that sorts (lib/rank.ts). */
    rank: { type: z.string() },
  },
})

/** Whose need an activity serves most (row J6). */
export const needs = ['business', 'product', 'customer'] as const

/** What a task makes (row I10). */
export const taskKinds = ['tool', 'training', 'pr', 'content', 'other'] as const

/** A piece of the work of an activity (row I10). `id` is unset on those that were written before tasks had one: their title stands in. */
export const task = z.strictObject({ id: z.string().max(200).optional(), title: line, done: z.boolean(), kind: z.enum(taskKinds).optional(), owner: z.string().max(200).optional(), due: daySchema.optional() })

export const activities = defineRecord({
  collection: 'activities', word: 'activity', class: 'internal', title: 'title', readers: members,
  fields: {
    roadmap: { type: z.string(), to: 'roadmaps' },
    /** Unset: an outlier, waiting in the tray. */
    bucket: { type: z.string().optional(), to: 'buckets' },
    title: { type: line }, kind: { type: z.enum(activityKinds).optional() },
    /** Unset: undated, waiting in the tray. */
    window: { type: windowSchema.optional() },
    owner: { type: z.string().optional(), to: 'people' },
    /** The team whose time it takes, beside or in place of its owner's. */
    team: { type: z.string().optional(), to: 'teams' },
    /** Activities that must be over before it begins. Nothing waits for itself, by however many steps. */
    after: { type: z.array(z.string()).max(100).optional(), to: 'activities' },
    /** Stays where it is: no proposal moves it. */
    fixed: { type: z.literal(true).optional() },
    /** 1 comes first, 3 gives way first. Unset: 2. */
    priority: { type: z.int().min(1).max(3).optional() },
    need: { type: z.enum(needs).optional() },
    status: { type: z.enum(['planned', 'under-way', 'done', 'deferred', 'dropped']).optional() },
    /** Days of work. */
    effort: { type: z.number().nonnegative().optional() },
    budget: { type: z.number().nonnegative().optional(), class: 'restricted' },
    spent: { type: z.number().nonnegative().optional(), class: 'restricted' },
    /** Where it happens. Unset: everywhere. */
    regions: { type: z.array(line).max(100).optional() },
    expectedEffect: { type: prose.optional() },
    /** What its effect is measured from: the figure before, and where it comes from. */
    baseline: { type: prose.optional() },
    completionGoal: { type: prose.optional() },
    tasks: { type: z.array(task).optional() },
    rank: { type: z.string().optional() },
  },
  invariant: (activity, state) => circleSaid(state, activity),
})

/**
 * How an activity and an item meet (row I1). supports: it works for the item, and nothing of time follows. announces: it runs on the day that the item
 * comes. enables: it is over before the item begins. waits-for: it begins once the item is over.
 */
export const links = ['supports', 'announces', 'enables', 'waits-for'] as const

/** Ties an activity to the plan item it was built on, and says why (row I1). */
export const connectors = defineRecord({
  collection: 'connectors', word: 'connector', class: 'internal', readers: members,
  fields: {
    activity: { type: z.string(), to: 'activities' }, item: { type: z.string(), to: 'items' }, why: { type: z.string().max(2_000).optional() },
    /** Unset: supports. */
    link: { type: z.enum(links).optional() },
    /** Days that lie between the two: the lead before what it enables, the lag after what it announces or waits for. Unset: 0. */
    gap: { type: z.int().min(0).max(366).optional() },
  },
})

/** What opens a decision about a cell again, by itself: an item or activity that moves, a release that gets a tier, an item that comes before a day. */
export const watch = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('moves'), collection: z.enum(['items', 'activities']), id: z.string().max(200) }),
  z.strictObject({ when: z.literal('gets-tier'), collection: z.literal('items'), id: z.string().max(200) }),
  z.strictObject({ when: z.literal('comes-before'), collection: z.literal('items'), id: z.string().max(200), day: daySchema }),
])

/** What the team agreed about one cell of the grid (row H14): its activities stand, or it is empty on purpose, with the reason. */
export const cellAgreements = defineRecord({
  collection: 'cell-agreements', word: 'cell agreement', class: 'internal', readers: members,
  fields: {
    bucket: { type: z.string(), to: 'buckets' },
    /** The first day of the cell's period. */
    period: { type: z.iso.date() },
    agreed: { type: z.enum(['filled', 'empty']) },
    reason: { type: z.string().max(2_000).optional() },
    /** Who was there, and on which day. */
    agreedBy: { type: z.array(z.string()).max(100).optional(), to: 'people' }, agreedOn: { type: daySchema.optional() },
    watches: { type: z.array(watch).max(50).optional(), class: 'restricted' },
    /** Set when something that it watches came to pass: the cell is open again, and what was decided stands here still. */
    reopened: { type: z.strictObject({ on: daySchema, because: z.string().max(2_000) }).optional() },
  },
  invariant: (record, state) => (record.agreed === 'empty' && !record.reason ? 'A cell is left empty on purpose with a reason: say why.' : decidedTwice(record, state)),
})

/** Taking back an older decision, or bringing one back, must not stand beside the one that was made since: nobody could tell which counts. */
function decidedTwice({ id, bucket, period }: { readonly id: string; readonly bucket: string; readonly period: string }, state: State): string | undefined {
  for (const other of state.each('cell-agreements')) if (other['bucket'] === bucket && other['period'] === period && other.id !== id) return 'The cell has been decided on since. Open it again first.'
  return undefined
}

export type Roadmap = TypeOf<typeof roadmaps>
export type Bucket = TypeOf<typeof buckets>
export type Activity = TypeOf<typeof activities>
export type CellAgreement = TypeOf<typeof cellAgreements>
export type Connector = TypeOf<typeof connectors>
export type Task = Readonly<z.infer<typeof task>>
export type Watch = Readonly<z.infer<typeof watch>>

/** What a task is addressed by: its id, or its title where it was written before tasks had one. */
export function taskName({ id, title }: Task): string {
  return id ?? title
}
