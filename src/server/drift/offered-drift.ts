import type { Drift } from '../../core/editions/drift.ts'
import { driftOffers, type OfferedDrift } from '../../core/editions/drift-offers.ts'
import { driftProposals } from '../../core/editions/drift-origins.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { DeckMaker } from '../decks/deck-maker.ts'

export interface DriftAsked {
  readonly workspace: string
  /** The edition's id. */
  readonly edition: string
  readonly drifts: readonly Drift[]
  /** Who may take them to fields. */
  readonly actor: Actor
}

/** Where edited words may be taken to, by what the edition's audience was told when it was made. */
export async function offeredDrift(decks: DeckMaker, { workspace, edition, drifts, actor }: DriftAsked): Promise<readonly OfferedDrift[]> {
  if (drifts.length === 0) return []
  const { view, ...told } = await decks.editionView(workspace, edition)
  return driftOffers(driftProposals(drifts, view), { ...told, inside: view.audience.inside, actor })
}
