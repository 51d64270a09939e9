import type { Family } from './check.ts'
import { collisionChecks } from './checks/collisions.ts'
import { dateChecks } from './checks/dates.ts'
import { deckChecks } from './checks/deck.ts'
import { documentChecks } from './checks/documents.ts'
import { involvementChecks } from './checks/involvement.ts'
import { pointChecks } from './checks/points.ts'
import { reviewChecks } from './checks/reviews.ts'
import { rolloutChecks } from './checks/rollouts.ts'
import { taskChecks } from './checks/tasks.ts'
import { tierChecks } from './checks/tier.ts'

/** Everything that a launch is checked for. Another piece of launches brings a file and a line here. */
export const families: readonly Family[] = [tierChecks, dateChecks, collisionChecks, taskChecks, pointChecks, involvementChecks, documentChecks, deckChecks, reviewChecks, rolloutChecks]
