import { z } from 'zod'
import { type Change, touches } from '../kernel/change.ts'
import { type Actor, isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line, mark, prose } from '../workspace/workspace.ts'
import { sectionKeys } from './template.ts'

const toldText = z.string().max(4_000)

/** A goal as it was masked to be told outside: no number and no customer's name is in it (DOMAIN 1.3). */
const toldGoal = z.strictObject({
  title: toldText, why: toldText.optional(),
  keyResults: z.array(z.strictObject({ title: toldText, from: toldText, to: toldText, goes: z.enum(['up', 'down']) })).max(20),
})

/**
 * A strategy page: the company's, or a team's (rows C1, C2). What of it leaves is said part by part: the page, each section and each theme has a mark of its own, and stays inside
 * until somebody marks it.
 */
export const strategyPages = defineRecord({
  collection: 'strategy-pages', word: 'strategy page', class: 'public', defaultMark: 'internal', title: 'title', readers: members,
  fields: {
    title: { type: line, class: 'public' },
    /** Whose it is; the company's where there is none. */
    team: { type: z.string().optional(), to: 'teams' },
    mark: { type: mark.optional() },
    begun: { type: daySchema },
    /** The goals as they were told outside: masked once, by an act, so that nothing said of a goal later leaves by itself. */
    goalsTold: { type: z.array(toldGoal).max(20).optional(), class: 'public' },
    goalsToldOn: { type: daySchema.optional() },
    /** The quarter that each of them is of, in their order: told with them, so that a roadmap of one stated time tells the goals of that time alone. */
    goalsToldFor: { type: z.array(z.strictObject({ start: daySchema, end: daySchema })).max(20).optional(), class: 'public' },
    /** It is the company’s: where a page has no team is not told outside. */
    ofCompany: { type: z.literal(true).optional(), class: 'public' },
  },
  migrations: [{
    name: 'the company’s page says that it is', schema: 2,
    migrate: (page) => (page['team'] === undefined ? { ...page, ofCompany: true } : page),
  }],
  invariant: ({ id, team }, state): string | undefined => {
    const other = strategyPages.list(state).find((one) => one.id !== id && one.team === team)
    return other === undefined ? undefined : `“${other.title}” is the strategy page of ${team === undefined ? 'the company' : 'this team'} already: there is one of each.`
  },
})
export type StrategyPage = TypeOf<typeof strategyPages>

/** What is not worked on now, and why (DOMAIN 1.23). */
const omitted = z.strictObject({
  what: line, why: z.string().trim().min(1, 'must say why').max(2_000),
  /** The quarter in which it is likely. */
  likely: windowSchema.optional(),
})
export type Omitted = z.infer<typeof omitted>

/** One section of a strategy page, from when somebody wrote in it on. */
export const strategySections = defineRecord({
  collection: 'strategy-sections', word: 'strategy section', class: 'public', defaultMark: 'internal', readers: members,
  takenBackBy: (_, actor, change) => maybeWidens(actor, change),
  fields: {
    page: { type: z.string(), to: 'strategy-pages', class: 'public' },
    section: { type: z.enum(sectionKeys), class: 'public' },
    text: { type: prose.optional(), class: 'public' },
    notNow: { type: z.array(omitted).max(50).optional(), class: 'public' },
    mark: { type: mark.optional() },
    writtenOn: { type: daySchema }, writtenBy: { type: z.string().optional(), to: 'people' },
  },
  invariant: ({ id, page, section }, state): string | undefined => (strategySections.list(state).some((one) => one.id !== id && one.page === page && one.section === section) ? 'Somebody has begun this section meanwhile: write into theirs.' : undefined),
})
export type StrategySection = TypeOf<typeof strategySections>

/** One of the few problems that are worked on: why, which objectives it serves, and by which items (row C8). The order is that of what comes first. */
export const strategyThemes = defineRecord({
  collection: 'strategy-themes', word: 'strategy theme', class: 'public', defaultMark: 'internal', title: 'title', readers: members,
  takenBackBy: (_, actor, change) => maybeWidens(actor, change),
  fields: {
    page: { type: z.string(), to: 'strategy-pages', class: 'public' },
    title: { type: line, class: 'public' }, why: { type: prose.optional(), class: 'public' },
    objectives: { type: z.array(z.string()).max(20).optional(), to: 'objectives' },
    items: { type: z.array(z.string()).max(100).optional(), to: 'items', class: 'public' },
    /** Place among the themes of its page: a text that sorts (lib/rank.ts). */
    rank: { type: z.string().max(200), class: 'public', isOrder: true },
    mark: { type: mark.optional() },
  },
})
export type StrategyTheme = TypeOf<typeof strategyThemes>

/** That somebody looked a page through, also when nothing had changed (row C2). */
export const strategyReviews = defineRecord({
  collection: 'strategy-reviews', word: 'strategy review', class: 'internal', readers: members, inNoView: true,
  fields: {
    page: { type: z.string(), to: 'strategy-pages' }, on: { type: daySchema }, by: { type: z.string().optional(), to: 'people' },
    outcome: { type: z.enum(['changed', 'no-change']) }, note: { type: z.string().trim().min(1).max(2_000).optional() },
  },
})
export type StrategyReview = TypeOf<typeof strategyReviews>

/** Everybody may write; what may leave is decided by those who edit, also by taking back. */
function maybeWidens(actor: Actor, change: Change): boolean | string {
  return isEditor(actor) || !touches(change, 'mark') || 'What of a strategy may be told outside is decided by whoever may edit it.'
}
