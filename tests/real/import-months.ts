import { uuidV5 } from '../../src/lib/digest.ts'
import { State } from '../../src/core/kernel/state.ts'
import { reconcile } from '../../src/core/plans/reconcile.ts'
import { readSources } from '../../src/imports/read-sources.ts'
import type { PlanFile } from '../../src/imports/plan-file.ts'

const namespace = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

/** The state after each of some imports of the same source, one after another, as a company makes them month by month. */
export function importEach(imports: readonly { readonly day: string; readonly files: readonly PlanFile[] }[]): State[] {
  let state = State.empty
  return imports.map(({ day, files }) => {
    const newId = (name: string) => uuidV5(namespace, `${day} ${name}`)
    state = state.apply(reconcile(state, readSources(files), { newId, today: day }).changes)
    return state
  })
}
