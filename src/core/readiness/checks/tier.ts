import { tierDueOf } from '../../launches/tier-due.ts'
import type { Check, Ground } from '../check.ts'

/** The tier is decided, with the beta at the latest (row E1). */
export function tierChecks({ state, launch, release, today }: Ground): readonly Check[] {
  const [key, title] = ['tier', 'The tier is decided']
  if (launch.tier !== undefined) return [{ key, title, passes: true }]
  const due = tierDueOf(state, release, today)
  const sentence = due?.sentence ?? `Nobody has decided how much is done for ${release.title}.`
  return [{ key, title, passes: false, fails: due?.state === 'late' ? 'blocks' : 'risks', sentence, acts: [{ label: 'Ask for the tier', page: 'tier' }] }]
}
