import { z } from 'zod'
import { circleFrom } from '../../lib/circle.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { items } from '../plans/plans.ts'
import { waitInCircle } from '../roadmap/order.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** How much is done for a launch: L1 the most, L3 the least. A company has its own names for them (tier-policies.ts). */
export const launchTiers = ['L1', 'L2', 'L3'] as const

/** What the tier is asked for by (row E1, DOMAIN 1.11). */
export const criteria = z.strictObject({
  audience: z.enum(['everyone', 'customers', 'some-customers']).optional(),
  useCase: z.enum(['new', 'extends']).optional(),
  /** A new article that is sold. It is never an L3. */
  sku: z.boolean().optional(),
  goal: z.enum(['revenue', 'adoption', 'leads', 'usage']).optional(),
  companyNews: z.boolean().optional(),
})

/** What the shared document of a launch keeps track of: links to where each is kept, nothing copied (DOMAIN 1.7). */
export const trackedPoints = ['launch-date', 'how-it-works', 'pricing', 'marketing-plan', 'beta-phases', 'kept-quiet'] as const
export const trackedPoint = z.strictObject({
  point: z.enum(trackedPoints), state: z.enum(['open', 'under-way', 'at-risk', 'settled']),
  says: z.string().max(500).optional(), link: address.optional(), on: daySchema,
})

/**
 * What is done when a release comes out. Nothing of it is told outside; presenters read the tier in the talk track of the release's slide
 * (decks/talk-tracks.ts), which is where people look for it. The day it ships is the release's own window; the day it is told is kept here.
 */
export const launches = defineRecord({
  collection: 'launches', word: 'launch', class: 'internal', calledBy: 'release', readers: members,
  fields: {
    release: { type: z.string(), to: 'items' },
    /** Unset while nobody has decided. */
    tier: { type: z.enum(launchTiers).optional() },
    decidedBy: { type: z.array(z.string()).max(20).optional(), to: 'people' },
    decidedOn: { type: daySchema.optional() },
    criteria: { type: criteria.optional() },
    /** The version that its tasks were made by. */
    policy: { type: z.string().optional(), to: 'tier-policies' },
    /** Unset: it is told on the day it ships. */
    announce: { type: daySchema.optional() },
    /** How sure the dates are, whatever their precision. */
    confidence: { type: z.enum(['firm', 'likely', 'rough']).optional() },
    /** Which person stands for a role of the policy in this launch. The same person may stand for several. */
    leads: { type: z.array(z.strictObject({ role: line, person: z.string().max(200) })).max(50).optional(), names: { by: 'person', to: 'people' } },
    /** The day on which product marketing came in (row F5). */
    involvedOn: { type: daySchema.optional() },
    document: { type: z.strictObject({ address, openedOn: daySchema }).optional() },
    points: { type: z.array(trackedPoint).max(6).optional() },
    /** Other launches that must be out before this one. Nothing waits for itself, by however many steps. */
    after: { type: z.array(z.string()).max(50).optional(), to: 'launches' },
    regions: { type: z.array(line).max(100).optional() },
    note: { type: prose.optional() },
    /** What fails and was accepted so, and why: it holds while the facts are the same. */
    accepted: { type: z.array(z.strictObject({ check: z.string().max(300), facts: z.string().max(1_000), reason: z.string().trim().min(1).max(2_000), by: z.string(), on: daySchema })).max(200).optional() },
    /** Given up. What was done and decided stays, and comes back when this is taken away. */
    cancelled: { type: z.strictObject({ on: daySchema, why: z.string().trim().min(1).max(2_000) }).optional() },
  },
  invariant: (launch, state): string | undefined => {
    if (items.get(state, launch.release)?.kind !== 'release') return 'A launch is of a release: choose one.'
    if (launches.list(state).some((one) => one.release === launch.release && one.id !== launch.id)) return 'This release has a launch already: change that one.'
    if (launch.tier === 'L3' && launch.criteria?.sku === true) return 'What is sold as a new article is never an L3: choose L1 or L2.'
    const circle = circleFrom(launch.id, (of) => launches.get(state, of)?.after ?? [])
    if (circle !== undefined) return waitInCircle(circle.map((one) => items.get(state, launches.get(state, one)?.release)?.title ?? ''))
    return launch.tier === undefined && (launch.decidedBy !== undefined || launch.decidedOn !== undefined) ? 'Who decided, and when, is said of a tier: choose one.' : undefined
  },
})
export type Launch = TypeOf<typeof launches>
export type TrackedPoint = Readonly<z.infer<typeof trackedPoint>>
export type Criteria = Readonly<z.infer<typeof criteria>>
export type LaunchTier = (typeof launchTiers)[number]
