import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { label } from '../plans/labels.ts'
import { daySchema } from '../time/window.ts'
import { line, mark } from '../workspace/workspace.ts'

export const stands = ['done', 'ongoing', 'open', 'deferred', 'dropped', 'moved'] as const
/** How a tracked item stands; `moved`: it was planned for the milestone and is in another one, or in none, by now. */
export type Stands = (typeof stands)[number]

/** A line as it was told outside: which, how deep, and how it stood. No words: those are the View’s, or the line is bare. */
const toldLine = z.strictObject({ id: z.string().max(200), is: z.enum(['item', 'page']), depth: z.int().min(0).max(100), stands: z.enum(stands).optional(), planned: z.literal(true).optional() })
export type ToldLine = Readonly<z.infer<typeof toldLine>>

/**
 * What is to be done for one thing, gathered by labels (row D3, DOMAIN 1.5): all items that have every one of its labels, in a milestone where it names one. It stays inside until
 * somebody marks it and tells it.
 */
export const trackingPages = defineRecord({
  collection: 'tracking-pages', word: 'tracking page', class: 'public', defaultMark: 'internal', title: 'thing', readers: members,
  fields: {
    /** What is tracked, such as "Conflict rules"; the page is called "Conflict rules: Tracking issue". */
    thing: { type: line, class: 'public' },
    labels: { type: z.array(label).min(1).max(20) },
    /** A release or milestone of the plans. */
    milestone: { type: z.string().optional(), to: 'items' },
    /** From when to when it is worked on: whose days are counted. */
    worked: { type: z.strictObject({ start: daySchema, end: daySchema }).refine(({ start, end }) => start <= end, 'must not end before it starts').optional() },
    /** Labels that are shown beside those that always are. */
    shownLabels: { type: z.array(label).max(50).optional() },
    /** Lines in the order in which somebody put them, by id; what is not among them comes after. What is gone is passed over. */
    order: { type: z.array(z.string().max(200)).max(10_000).optional() },
    mark: { type: mark.optional() },
    /** The day on which the plan of the milestone was kept last. */
    plannedOn: { type: daySchema.optional() },
    /** The label by which it was kept; a milestone may be renamed since. */
    plannedAs: { type: label.optional() },
    /** The lines as they were told outside, by an act: what changed of labels, milestones and statuses since does not leave by itself. */
    told: { type: z.strictObject({ on: daySchema, milestone: z.string().max(200).optional(), isPlanKept: z.boolean(), lines: z.array(toldLine).max(10_000) }).optional() },
  },
})
export type TrackingPage = TypeOf<typeof trackingPages>

/** What a tracking page is called where trackers have such pages. */
export function trackingTitle(thing: string): string {
  return `${thing}: Tracking issue`
}
