import type { Moment } from '../../core/history/history.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Ledger } from '../log/ledger.ts'

/** The state at a past moment, with the position that the moment stands for. */
export async function pastState(ledger: Ledger, workspace: string, moment: Moment): Promise<{ readonly state: State; readonly position: number }> {
  const position = await ledger.positionAt(workspace, moment)
  return { state: await ledger.stateAt(workspace, { position }), position }
}
