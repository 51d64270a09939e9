import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Maturity, maturityWords } from '../plans/maturity.ts'
import { type Item, items, stageTargets } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'

export interface NextStage {
  readonly stage: Maturity
  readonly window: Window
}

/** The next stage that each feature is to reach beyond its level, and when: of its own window, or its release's (DOMAIN 1.21). What has no day is not told. */
export function nextStages(state: State, features: readonly Item[]): ReadonlyMap<Id, NextStage> {
  const levels = new Map(features.map(({ id, maturity }) => [id, maturity]))
  const found = new Map<Id, NextStage>()
  for (const { item, stage, release, window = items.get(state, release)?.window } of stageTargets.list(state)) {
    if (window === undefined || !levels.has(item)) continue
    const level = levels.get(item)
    if (level !== undefined && maturityWords[stage].rank <= maturityWords[level].rank) continue
    const known = found.get(item)
    if (known === undefined || maturityWords[stage].rank < maturityWords[known.stage].rank) found.set(item, { stage, window })
  }
  return found
}
