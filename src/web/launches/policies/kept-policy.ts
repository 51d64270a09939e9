import type { PolicyRules } from '../../../core/launches/default-policy.ts'

/** The next version as somebody is writing it, kept by their browser until it is written: who leaves the page finds it again. */
export interface KeptPolicy {
  readonly rules: PolicyRules
  readonly from: string
  readonly why: string
  /** The version that was the latest when it was begun. */
  readonly after: number
}

/** Reads a kept draft; none for what is not one, such as of an earlier release of this program. */
export function readKept(text: string): KeptPolicy | undefined {
  try {
    const read = JSON.parse(text) as Partial<KeptPolicy> | null
    const { rules, from, why, after } = read ?? {}
    const isWhole = typeof rules?.tiers === 'object' && Array.isArray(rules.activities) && typeof rules.title === 'string' && typeof rules.notice === 'object' && typeof rules.releaseDay === 'number'
    return isWhole && typeof from === 'string' && typeof why === 'string' && typeof after === 'number' ? { rules, from, why, after } : undefined
  } catch {
    return undefined
  }
}
