import type { SlideKind } from './slide-kind.ts'
import { activityGridKind } from './slides/activity-grid.ts'
import { changesKind } from './slides/change-note.ts'
import { closingKind } from './slides/closing.ts'
import { compatibilityKind } from './slides/compatibility.ts'
import { contextKind } from './slides/context.ts'
import { coverKind } from './slides/cover.ts'
import { maturityKind } from './slides/maturity.ts'
import { missingValuesKind } from './slides/missing-values.ts'
import { problemsKind } from './slides/problems.ts'
import { recentlyLaunchedKind } from './slides/recently-launched.ts'
import { releasesKind } from './slides/release.ts'
import { timelineKind } from './slides/timeline.ts'
import { whatToExpectKind } from './slides/what-to-expect.ts'

/** Every kind of slide, in the order in which they are offered. A noun adds one by a file of its own and a line here. */
export const slideKinds: readonly SlideKind[] = [
  coverKind, whatToExpectKind, problemsKind, timelineKind, releasesKind, recentlyLaunchedKind, changesKind,
  maturityKind, compatibilityKind, closingKind, missingValuesKind,
  activityGridKind,
  contextKind,
]

/** The kind of a key; none for one that this version does not know. */
export function slideKindOf(key: string): SlideKind | undefined {
  return slideKinds.find((kind) => kind.key === key)
}
