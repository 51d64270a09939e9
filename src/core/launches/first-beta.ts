import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items, stageTargets } from '../plans/plans.ts'

/** The first day on which anything of a release is in beta, by its stages; nothing where no beta is planned to a day or a window. */
export function firstBeta(state: State, release: Id): Day | undefined {
  const begins = stageTargets.list(state).flatMap(({ item, stage, window, release: within }) => {
    const brings = item === release || items.get(state, item)?.release === release
    const start = window?.start ?? items.get(state, within)?.window?.start
    return stage === 'beta' && brings && start !== undefined ? [start] : []
  })
  return begins.toSorted()[0]
}
