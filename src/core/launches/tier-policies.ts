import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** What a task is counted back from: the day that is told to everybody, or the day on which it ships. */
export const anchors = ['announce', 'ship'] as const

/** How far before (negative) or after an anchor. Business days are counted with the workspace's weekends and holidays. */
export const offset = z.strictObject({ amount: z.int().min(-750).max(750), unit: z.enum(['business-days', 'days', 'months']) })

const perTier = <T extends z.ZodType>(type: T) => z.strictObject({ L1: type, L2: type, L3: type })

/** One activity of a policy, and which tiers ask for it: always, sometimes (somebody says whether), or not. */
export const policyActivity = z.strictObject({
  key: z.string().max(100).regex(/^[a-z][a-z0-9-]*$/), title: line,
  group: z.enum(['awareness', 'evergreen', 'enablement', 'preparation']),
  tiers: perTier(z.enum(['yes', 'sometimes', 'no'])),
  anchor: z.enum(anchors), start: offset.optional(), due: offset,
  /** Who does it, in words of the company: "Product marketing". The launch says which person that is. */
  role: line,
  /** Without it there is no launch: late, and the launch is not a go. */
  critical: z.literal(true).optional(),
  with: z.string().max(500).optional(), when: prose.optional(), how: prose.optional(),
})

/** What one tier means, in the company's words (DOMAIN 1.11). */
export const tierMeaning = z.strictObject({
  name: z.string().trim().min(1).max(40),
  for: prose, audience: prose, useCase: prose, sku: prose, goal: prose, support: prose,
  /** Product marketing comes in so long before the announcement at the latest; with the beta where that comes first and `fromBeta` says so. */
  involved: z.strictObject({ by: offset, fromBeta: z.literal(true).optional() }),
  /** Business days that lie between the end of the beta and the day it ships. */
  afterBeta: z.int().min(0).max(250).optional(),
  naming: z.enum(['full', 'light']),
  /** How long before the day it ships the shared document is open. Unset: none is asked for. */
  document: offset.optional(),
})

/**
 * How launches are made, by tier. A version is written once and stands as it is while a launch keeps to it: who changes it makes the next version, and
 * every launch says which one it follows (row E1, DOMAIN 0.6).
 */
export const tierPolicies = defineRecord({
  collection: 'tier-policies', word: 'tier policy', class: 'internal', title: 'title', readers: members, inNoView: true, staysForOthers: true,
  fields: {
    title: { type: line }, version: { type: z.int().min(1) },
    /** New launches follow the latest version whose day has come. */
    from: { type: daySchema },
    tiers: { type: perTier(tierMeaning) },
    activities: { type: z.array(policyActivity).max(200) },
    /** How long before general availability legal, sales operations and finance have heard (DOMAIN 1.7). */
    notice: { type: offset },
    /** The day of the month on which releases come out, or the last working day before it (DOMAIN 1.12). */
    releaseDay: { type: z.int().min(1).max(31) },
    /** Why this version was made. */
    why: { type: z.string().max(2_000).optional() },
  },
  invariant: ({ id, version, activities }, state): string | undefined => {
    if (new Set(activities.map(({ key }) => key)).size !== activities.length) return 'Two activities of a policy have the same key: every key stands once.'
    return tierPolicies.list(state).some((other) => other.version === version && other.id !== id) ? `Version ${version} has been written already.` : undefined
  },
})

export type TierPolicy = TypeOf<typeof tierPolicies>
export type PolicyActivity = Readonly<z.infer<typeof policyActivity>>
export type Offset = Readonly<z.infer<typeof offset>>
