import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { type SupportedVersion, supportedVersions } from './product-data.ts'

/** Days before its end in which what is supported ends soon. */
const soon = 90

export type Support = 'not-out-yet' | 'supported' | 'ends-soon' | 'ended'

export interface Supported {
  readonly version: SupportedVersion
  readonly stands: Support
  /** Nobody has looked at the line since its review was due, or ever. */
  readonly isStale: boolean
}

/** Until when a version is supported, as of a day (row C6). One whose first day nobody knows is not out yet. */
export function supportOn({ shippedOn, supportedUntil }: Pick<SupportedVersion, 'shippedOn' | 'supportedUntil'>, today: Day): Support {
  if (supportedUntil !== undefined && supportedUntil < today) return 'ended'
  if (shippedOn === undefined || shippedOn > today) return 'not-out-yet'
  return supportedUntil !== undefined && supportedUntil <= addDays(today, soon) ? 'ends-soon' : 'supported'
}

/** What is supported (row C6): product by product, the newest first, each with how it stands and whether the line itself is to be looked at again. */
export function supportedList(state: State, today: Day): Supported[] {
  return supportedVersions.list(state)
    .sort((a, b) => compare(productOf(a), productOf(b)) || compare(b.shippedOn ?? '9', a.shippedOn ?? '9') || compare(a.title, b.title))
    .map((version) => ({ version, stands: supportOn(version, today), isStale: version.reviewedOn === undefined || (version.nextReview !== undefined && version.nextReview < today) }))
}

const productOf = ({ product, title }: SupportedVersion): string => product ?? title
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
