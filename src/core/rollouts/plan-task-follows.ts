import type { Change, Id } from '../kernel/change.ts'
import type { Consequence } from '../kernel/consequence.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { launchNotices, legalChecks, legalQuestions, legalRounds, noticed } from './legal-checks.ts'
import { planTaskOpen, type SameActivity } from './plan-task.ts'

/**
 * The task that stands for the legal questions or the notices is open again once they are no longer all there, however that came about: also when an answer or a
 * notice is taken back that had not done it (row D7).
 */
export const planTasksOpen: Consequence = {
  of: [legalChecks.collection, launchNotices.collection],
  follows(state, changes) {
    const after = state.apply(changes)
    return (Object.keys(isWhole) as SameActivity[]).flatMap((activity) =>
      touchedBy(state, after, changes).flatMap((launch) => (isWhole[activity](state, launch) && !isWhole[activity](after, launch) ? planTaskOpen(after, launches.need(after, launch), activity) : [])))
  },
}

const isWhole: Readonly<Record<SameActivity, (state: State, launch: Id) => boolean>> = {
  'legal-questionnaire': (state, launch) => legalChecks.list(state).filter((one) => one.launch === launch && one.answers?.length === legalQuestions.length).length === legalRounds.length,
  'notice': (state, launch) => launchNotices.list(state).filter((one) => one.launch === launch).length === noticed.length,
}

/** Launches that are still there. */
function touchedBy(state: State, after: State, changes: readonly Change[]): Id[] {
  const ids = changes.flatMap(({ collection, id }) => (planTasksOpen.of.includes(collection) ? [state, after].flatMap((at) => at.get(collection, id)?.['launch'] ?? []) : []))
  return [...new Set(ids as Id[])].filter((launch) => launches.get(after, launch) !== undefined)
}
