import { goalQuarter } from '../../core/goals/quarter-of-goals.ts'
import type { State } from '../../core/kernel/state.ts'
import { writtenUpdate } from '../../core/quarterly-updates/written-update.ts'
import { type UpdateFacts, updateFacts } from '../../core/quarterly-updates/update-facts.ts'
import { type SectionTold, updateWords } from '../../core/quarterly-updates/update-words.ts'
import { pastState } from '../decks/past-state.ts'
import type { Ledger } from '../log/ledger.ts'

export interface MadeUpdate {
  readonly state: State
  readonly today: string
  readonly facts: UpdateFacts
  readonly sections: readonly SectionTold[]
}

/** The update of the quarter of a day, drafted from the workspace as it is, against the plan as it stood on the quarter's first day. */
export async function madeUpdate(ledger: Ledger, workspace: string, on: string | undefined): Promise<MadeUpdate> {
  const { state, today } = await ledger.state(workspace)
  const day = on ?? today
  const { start } = goalQuarter(state, day)
  const begun = start > today ? undefined : { state: (await pastState(ledger, workspace, { day: start })).state, day: start }
  const facts = updateFacts(state, { day, today, begun })
  return { state, today, facts, sections: updateWords(state, facts, writtenUpdate(state, day)) }
}
