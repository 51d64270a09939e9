import { z } from 'zod'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { label } from '../plans/labels.ts'
import { addMonths } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { line, mark } from '../workspace/workspace.ts'
import { placeAnew } from './lines-leaving.ts'

export const stands = ['done', 'ongoing', 'open', 'deferred', 'dropped', 'moved'] as const
/** How a tracked item stands; `moved`: it was planned for the milestone and is in another one, or in none, by now. */
export type Stands = (typeof stands)[number]

/** Is a time short enough for its working days to be counted: two years at the most? Nobody plans the days of people further. */
export function isCountable({ start, end }: { readonly start: Day; readonly end: Day }): boolean {
  return end < addMonths(start, 24)
}

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
    worked: { type: z.strictObject({ start: daySchema, end: daySchema }).refine(({ start, end }) => start <= end, 'must not end before it starts').refine(isCountable, 'must be two years at the most').optional() },
    /** Labels that are shown beside those that always are. */
    shownLabels: { type: z.array(label).max(50).optional() },
    /** Lines in the order in which somebody put them, by id; what is not among them comes after. What is gone is passed over. */
    order: { type: z.array(z.string().max(200)).max(10_000).optional() },
    mark: { type: mark.optional() },
    /** The day on which the plan of the milestone was kept last. */
    plannedOn: { type: daySchema.optional() },
    /** The label by which it was kept; a milestone may be renamed since. */
    plannedAs: { type: label.optional() },
    /** The day on which it was told outside as it stood, the milestone that it was told with, and whether a plan of that was kept. */
    toldOn: { type: daySchema.optional(), class: 'public' },
    toldMilestone: { type: z.string().optional(), to: 'items', class: 'public' },
    isPlanTold: { type: z.literal(true).optional(), class: 'public' },
  },
})
export type TrackingPage = TypeOf<typeof trackingPages>

/** What a tracking page is called where trackers have such pages. */
export function trackingTitle(thing: string): string {
  return `${thing}: Tracking issue`
}

/**
 * A line of a tracking page as it was told outside, by an act: what changed of labels, milestones and statuses since does not leave by itself. It has no words: these are the item’s, and where
 * an audience is not told of that, redact leaves the line bare.
 */
export const trackingLines = defineRecord({
  collection: 'tracking-lines', word: 'told line', class: 'public', readers: members, placeAnew,
  fields: {
    page: { type: z.string(), to: 'tracking-pages', isAbout: true, class: 'public' },
    /** Among all lines of the page. */
    place: { type: z.int().min(0).max(100_000), class: 'public', isOrder: true }, depth: { type: z.int().min(0).max(100), class: 'public' },
    item: { type: z.string().optional(), to: 'items', class: 'public' },
    /** The tracking page that stands there in place of an item. */
    below: { type: z.string().optional(), to: 'tracking-pages', class: 'public' },
    is: { type: z.enum(['item', 'page']), class: 'public' },
    stands: { type: z.enum(stands).optional(), class: 'public' }, planned: { type: z.literal(true).optional(), class: 'public' },
  },
})
export type TrackingLineTold = TypeOf<typeof trackingLines>
