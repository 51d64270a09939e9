import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Launch, launches } from '../launches/launches.ts'
import type { Check } from './check.ts'
import { readinessOf } from './readiness.ts'

/** A launch of which product marketing was told later than its tier asks for, as the check of readiness says it. */
export interface CameLate {
  readonly launch: Launch
  readonly check: Check
}

/** The launches in which product marketing came in too late for their tier, or is not there yet though it should be (row F5); those that were accepted so too, the first to be missed first. */
export function cameLate(state: State, at: { readonly today: Day; readonly now: Instant }): CameLate[] {
  const found = launches.list(state).filter(({ cancelled }) => cancelled === undefined).flatMap((launch): CameLate[] => {
    const check = readinessOf(state, launch, at).checks.find(({ key }) => key === 'involvement')
    return check === undefined || (check.passes && check.accepted === undefined) ? [] : [{ launch, check }]
  })
  return found.sort((a, b) => ((a.check.by ?? '') < (b.check.by ?? '') ? -1 : 1))
}
