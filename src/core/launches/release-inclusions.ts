import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { items } from '../plans/plans.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'

/** How a project can be in a release, the preferred way first (row E10): a first version that is on, else shipped behind a flag that is off. */
export const inclusionWays = ['mvp-on', 'flag-off'] as const

/** What a project has in a release, and how, where its items do not say so themselves. */
export const releaseInclusions = defineRecord({
  collection: 'release-inclusions', word: 'release inclusion', class: 'internal', readers: members, inNoView: true,
  fields: {
    project: { type: z.string(), to: 'items' },
    release: { type: z.string(), to: 'items' },
    /** Unset: something goes in, and nobody has said how. */
    way: { type: z.enum(inclusionWays).optional() },
    /** What goes in, where no item of the project is planned for the release. */
    what: { type: line.optional() },
    /** It was merged in the middle of the cycle, on this day, and not at its end. */
    mergedOn: { type: daySchema.optional() },
    note: { type: z.string().trim().min(1).max(500).optional() },
  },
  invariant: ({ id, project, release }, state): string | undefined => {
    if (items.get(state, release)?.kind !== 'release') return 'A project is in a release: choose one.'
    if (project === release) return 'A release is not in itself: choose a project.'
    return releaseInclusions.list(state).some((one) => one.id !== id && one.project === project && one.release === release) ? 'What this project has in this release is said already: change that.' : undefined
  },
})
export type ReleaseInclusion = TypeOf<typeof releaseInclusions>
