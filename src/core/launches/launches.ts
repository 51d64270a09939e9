import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord } from '../kernel/record-type.ts'
import { items } from '../plans/plans.ts'
import { daySchema } from '../time/window.ts'

/** How much is done for a launch: L1 the most, L3 the least. */
export const launchTiers = ['L1', 'L2', 'L3'] as const

/**
 * What is done when a release comes out. Nothing of it is told outside; presenters read the tier in the talk track of the release's slide
 * (decks/talk-tracks.ts), which is where people look for it.
 */
export const launches = defineRecord({
  collection: 'launches', word: 'launch', class: 'internal', readers: members,
  fields: {
    release: { type: z.string(), to: 'items' },
    /** Unset while nobody has decided. */
    tier: { type: z.enum(launchTiers).optional() },
    decidedBy: { type: z.array(z.string()).max(20).optional(), to: 'people' },
    decidedOn: { type: daySchema.optional() },
  },
  invariant: (launch, state): string | undefined => {
    if (items.get(state, launch.release)?.kind !== 'release') return 'A launch is of a release: choose one.'
    if (launches.list(state).some((one) => one.release === launch.release && one.id !== launch.id)) return 'This release has a launch already: change that one.'
    return launch.tier === undefined && (launch.decidedBy !== undefined || launch.decidedOn !== undefined) ? 'Who decided, and when, is said of a tier: choose one.' : undefined
  },
})
