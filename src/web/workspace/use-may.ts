import { commandTypes } from '../../core/commands.ts'
import { mayCommand } from '../../core/permissions.ts'
import { useSeen } from './open-workspace.tsx'

/** May the reader do this command here and now? Never on a past day: what is past is only read. */
export function useMay(command: string): boolean {
  const { actor, asOf } = useSeen()
  const type = commandTypes.get(command)
  return asOf === undefined && type !== undefined && mayCommand(actor, type)
}
