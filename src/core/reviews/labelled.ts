import type { State } from '../kernel/state.ts'
import { maturityWords } from '../plans/maturity.ts'
import { items } from '../plans/plans.ts'
import type { Labelled } from './wording-check.ts'

/** The names, inside and outside, of everything in the plans that is experimental or in beta by now: they carry their label in public (row D7). */
export function labelledNames(state: State): Labelled[] {
  return items.list(state).flatMap(({ maturity, title, outsideTitle, goneOn }) => {
    const mark = maturity === undefined || goneOn !== undefined ? undefined : maturityWords[maturity].mark
    if (mark !== 'experimental' && mark !== 'beta') return []
    return [...new Set([outsideTitle ?? title, title])].map((name): Labelled => ({ name, label: mark }))
  })
}
