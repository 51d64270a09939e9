import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { address, fromSource, line, mark, ownFields, prose } from '../workspace/workspace.ts'
import { labels } from './labels.ts'
import { maturityLevels } from './maturity.ts'

/** Whose plan it is (rows H1 to H3). */
export const planKinds = ['product', 'marketing', 'channel', 'alliance', 'partner'] as const
/** Marketing functions that each should have a plan; a missing one is shown (row H2). */
export const marketingFunctions = ['demand', 'web', 'social', 'events', 'papers', 'pr', 'communications'] as const

export const itemKinds = [
  'theme', 'epic', 'story', 'release', 'feature', 'milestone',
  'campaign', 'event', 'content', 'pr', 'social', 'web', 'paper', 'programme',
] as const

export const maturity = z.enum(maturityLevels)

export const plans = defineRecord({
  collection: 'plans', word: 'plan', class: 'public', defaultMark: 'customers', title: 'title', readers: members,
  fields: {
    title: { type: line, class: 'public' },
    kind: { type: z.enum(planKinds), class: 'public' },
    /** How far the plan may go, and so its items. Unset: to customers. */
    mark: { type: mark.optional() },
    function: { type: z.enum(marketingFunctions).optional() },
    owner: { type: z.string().optional(), to: 'people' },
    goals: { type: prose.optional() }, expectations: { type: prose.optional() },
    horizon: { type: windowSchema.optional() },
    obtainedOn: { type: daySchema.optional() }, confirmedOn: { type: daySchema.optional() },
    budget: { type: z.number().nonnegative().optional(), class: 'restricted' },
    spent: { type: z.number().nonnegative().optional(), class: 'restricted' },
    /** The name that imports know it by, such as "plan:product". */
    sourceKey: { type: z.string().max(500).optional() },
  },
})

/** One column of a source: where its values go, and how far they may leave. Said by a known shape, a proposal or a person. */
export const sourceColumn = z.strictObject({
  column: z.string(),
  /** A field of ours, `key` for the record's key, `own` for an own field, or `ignore`. */
  field: z.string(),
  class: mark,
})

/** A place that plan files come from, with the mapping remembered for the next time (DESIGN 2, plans). */
export const sources = defineRecord({
  collection: 'sources', word: 'source', class: 'internal', title: 'title', readers: members,
  fields: {
    title: { type: line },
    /** The known shape it was read as: "handbook", "keps", "release-calendar", "trello", "table", … */
    shape: { type: z.string() },
    plan: { type: z.string().optional(), to: 'plans' },
    /**
     * Per collection, the columns. A column not named here is internal, so every field that the source fills with its content is named;
     * what no column names is structure (an item's plan and kind) or was written here by people. No entry for a collection: all internal.
     */
    columns: { type: z.record(z.string(), z.array(sourceColumn)) },
    readOn: { type: daySchema.optional() },
  },
})

/** Anything on a plan: what ships, and what marketing and partners do. */
export const items = defineRecord({
  collection: 'items', word: 'item', class: 'public', defaultMark: 'customers', title: 'title', readers: members,
  fields: {
    plan: { type: z.string(), to: 'plans', class: 'public' },
    kind: { type: z.enum(itemKinds), class: 'public' },
    title: { type: line, class: 'public' },
    /** The words used outside in place of the title. */
    outsideTitle: { type: line.optional(), class: 'public' },
    /** The record's own mark: how far it may go at all. Unset: to customers. The public is told of what is marked for it, in a plan that is. */
    mark: { type: mark.optional() },
    summary: { type: prose.optional(), class: 'internal' },
    /** What the customer gets out of it (row A2). */
    value: { type: prose.optional(), class: 'public' },
    /** For a theme: the customer's problem in a few words, and what it costs them. */
    problem: { type: z.string().max(500).optional(), class: 'public' },
    cost: { type: z.string().max(500).optional(), class: 'public' },
    /** A before and after that a release slide draws; `share` is after ÷ before, 0 to 1. */
    measure: {
      type: z.strictObject({ what: z.string(), before: z.string(), after: z.string(), share: z.number().min(0).max(1) }).optional(),
      class: 'public',
    },
    /** Which product a release belongs to: one lane of the timeline. */
    product: { type: z.string().max(100).optional(), class: 'public' },
    parent: { type: z.string().optional(), to: 'items', class: 'public' },
    /** The release that an item ships in or works towards. */
    release: { type: z.string().optional(), to: 'items', class: 'public' },
    window: { type: windowSchema.optional(), class: 'public' },
    /** The date that was kept as the one to count later slips from, none included, and on which day: stands in for older baselines. */
    baseline: { type: z.strictObject({ window: windowSchema.optional(), on: daySchema }).optional() },
    /** An instant where a clock matters (a freeze at Friday 02:00 UTC), with the zone it was said in. */
    deadline: { type: z.strictObject({ at: z.iso.datetime(), zone: z.string() }).optional() },
    status: { type: z.enum(['planned', 'under-way', 'done', 'deferred', 'dropped']).optional() },
    /** The day an import found the item gone from its source, while other things still pointed at it. Unset again when it comes back. */
    goneOn: { type: daySchema.optional() },
    maturity: { type: maturity.optional(), class: 'public' },
    /** Maturity where it differs by deployment option: option key -> level. */
    deployment: { type: z.record(z.string(), maturity).optional() },
    /** Works with, by code host or other thing it must fit: key -> true, false; a missing key means nobody has said. */
    compatibility: { type: z.record(z.string(), z.boolean()).optional(), class: 'public' },
    useCases: { type: z.array(z.string()).optional(), to: 'use-cases' },
    documentationLink: { type: address.optional(), class: 'public' },
    /** Who asked for it, or waits for it. Told as neutral codes where an audience is told those. */
    accounts: { type: z.array(z.string()).max(1_000).optional(), to: 'accounts', class: 'customers' },
    teams: { type: z.array(z.string()).optional(), to: 'teams' },
    owner: { type: z.string().optional(), to: 'people' },
    people: { type: z.array(z.string()).optional(), to: 'people' },
    regions: { type: z.array(z.string()).optional() },
    /** By which tracking pages collect it (row D3). They never leave: they tell of customers, and of what was planned. */
    labels: { type: labels.optional() },
    budget: { type: z.number().nonnegative().optional(), class: 'restricted' },
    spent: { type: z.number().nonnegative().optional(), class: 'restricted' },
    ...fromSource, ...ownFields,
  },
})

/** A stage that an item reaches, in a release or a window of its own (row A6: "the beta date moved"). */
export const stageTargets = defineRecord({
  collection: 'stage-targets', word: 'stage target', class: 'public', readers: members,
  fields: {
    item: { type: z.string(), to: 'items', class: 'public' },
    stage: { type: maturity, class: 'public' },
    release: { type: z.string().optional(), to: 'items', class: 'public' },
    window: { type: windowSchema.optional(), class: 'public' },
    /** What the source said where no release or window could be made of it: "TBD", "never". */
    said: { type: z.string().max(200).optional() },
    ...fromSource,
  },
})

/** Whether an item is in the deck on purpose, or left out with a reason (row A3). No decision: shown as undecided inside. */
export const coverage = defineRecord({
  collection: 'coverage', word: 'coverage decision', class: 'internal', readers: members,
  fields: {
    item: { type: z.string(), to: 'items' },
    decision: { type: z.enum(['included', 'left-out']) },
    reason: { type: z.string().max(2_000).optional() },
  },
  invariant: (record) => (record.decision === 'left-out' && !record.reason ? 'An item is left out with a reason: say why.' : undefined),
})

const referenceFields = { title: { type: line, class: 'public' }, link: { type: address.optional() }, definition: { type: prose.optional() }, ...fromSource,
  /** Leaves, since an item's compatibility speaks of a code host by it. */
  sourceKey: { type: z.string().max(500).optional(), class: 'public' }, ...ownFields } as const

/** What a feature must fit, such as the code hosts of product data. Keyed by `sourceKey` in an item's compatibility. */
export const codeHosts = defineRecord({ collection: 'code-hosts', word: 'code host', class: 'public', title: 'title', readers: members, fields: referenceFields })
export const deploymentOptions = defineRecord({ collection: 'deployment-options', word: 'deployment option', class: 'public', title: 'title', readers: members, fields: referenceFields })
export const useCases = defineRecord({ collection: 'use-cases', word: 'use case', class: 'internal', title: 'title', readers: members, fields: referenceFields })
export const maturityDefinitions = defineRecord({ collection: 'maturity-definitions', word: 'maturity definition', class: 'public', title: 'title', readers: members, fields: referenceFields })

export type Plan = TypeOf<typeof plans>
export type Source = TypeOf<typeof sources>
export type Item = TypeOf<typeof items>
export type StageTarget = TypeOf<typeof stageTargets>
export type Coverage = TypeOf<typeof coverage>
