import { mayCommand } from '../../core/kernel/permission.ts'
import { must } from '../../lib/must.ts'
import { commandNeeds, type Offered } from './command-needs.ts'
import { useSeen } from './open-workspace.tsx'

/** May the reader do this command here and now? Never on a past day: what is past is only read. */
export function useMay(command: Offered): boolean {
  const { actor, asOf } = useSeen()
  return asOf === undefined && mayCommand(actor, { may: must(commandNeeds.get(command), command) })
}
