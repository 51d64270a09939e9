import type { Family } from './family.ts'
import { activityFacts } from './kinds/activity-facts.ts'
import { adrift } from './kinds/adrift.ts'
import { baselines } from './kinds/baselines.ts'
import { bridges } from './kinds/bridges.ts'
import { cells } from './kinds/cells.ts'
import { collisions } from './kinds/collisions.ts'
import { largeLaunches } from './kinds/large-launches.ts'
import { linkTimes } from './kinds/links.ts'
import { order } from './kinds/order.ts'
import { overload } from './kinds/overload.ts'
import { planFacts } from './kinds/plans.ts'
import { dueDeferrals, openSlips, overdueAsks } from './kinds/promises.ts'
import { releases } from './kinds/releases.ts'
import { objections, support } from './kinds/support.ts'
import { supports } from './kinds/supports.ts'
import { tray } from './kinds/tray.ts'

/** Everything that is asked of a roadmap. A new kind of question is a file, a line here, and its name in `findingKinds`. */
export const families: readonly Family[] = [
  cells, adrift, bridges, supports, releases, linkTimes, order, support, objections,
  overload, collisions, largeLaunches, openSlips, overdueAsks, dueDeferrals,
  activityFacts, baselines, planFacts, tray,
]
