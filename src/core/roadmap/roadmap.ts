import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { windowSchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

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
    status: { type: z.enum(['planned', 'under-way', 'done', 'deferred', 'dropped']).optional() },
    /** Days of work. */
    effort: { type: z.number().nonnegative().optional() },
    budget: { type: z.number().nonnegative().optional(), class: 'restricted' },
    expectedEffect: { type: prose.optional() }, completionGoal: { type: prose.optional() },
    tasks: { type: z.array(z.strictObject({ title: line, done: z.boolean() })).optional() },
    rank: { type: z.string().optional() },
  },
})

/** Ties an activity to the plan item it was built on, and says why (row I1). */
export const connectors = defineRecord({
  collection: 'connectors', word: 'connector', class: 'internal', readers: members,
  fields: { activity: { type: z.string(), to: 'activities' }, item: { type: z.string(), to: 'items' }, why: { type: z.string().max(2_000).optional() } },
})

/** What the team agreed about one cell of the grid (row H14): its activities stand, or it is empty on purpose, with the reason. */
export const cellAgreements = defineRecord({
  collection: 'cell-agreements', word: 'cell agreement', class: 'internal', readers: members,
  fields: {
    bucket: { type: z.string(), to: 'buckets' },
    /** The first day of the cell's period. */
    period: { type: z.iso.date() },
    agreed: { type: z.enum(['filled', 'empty']) },
    reason: { type: z.string().max(2_000).optional() },
  },
  invariant: (record) => (record.agreed === 'empty' && !record.reason ? 'A cell is left empty on purpose with a reason: say why.' : undefined),
})

export type Roadmap = TypeOf<typeof roadmaps>
export type Bucket = TypeOf<typeof buckets>
export type Activity = TypeOf<typeof activities>
export type CellAgreement = TypeOf<typeof cellAgreements>
