import type { Actor } from '../core/kernel/permission.ts'
import type { Ledger } from './log/ledger.ts'

/**
 * The day that a founding speaks for: before any plan, so that plans of past months can be brought in one after another, each on its own
 * day, and the past of a workspace is as long as that of its plans.
 */
const beforeAllPlans = '1970-01-01'

/** What a new workspace begins with. `id` is the command's. */
export interface Founding {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly fiscalYearStart?: number | undefined
}

/** Makes a workspace and founds it. Sent again under the same command id it changes nothing. Refuses `exists` for a workspace founded before. */
export async function foundWorkspace(ledger: Ledger, workspace: string, { id, name, zone, fiscalYearStart }: Founding, actor: Actor): Promise<void> {
  await ledger.create(workspace)
  const args = { name, zone, ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }) }
  await ledger.submit(workspace, [{ id, name: 'workspace.found', args, effective: beforeAllPlans }], actor)
}
