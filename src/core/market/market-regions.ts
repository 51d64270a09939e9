import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type MarketKind, messages, personas, segments } from './market.ts'

/**
 * The regions that a record of the market is about: a segment's own, a persona's by its segments, a message's by those whom it is for.
 * None: it holds everywhere, as a competitor does, and as everything does that is for one part of the market without regions.
 */
export function marketRegions(state: State, kind: MarketKind, id: Id): readonly string[] {
  const parts = segmentsOf(state, kind, id).map((segment) => segments.get(state, segment)?.regions ?? [])
  return parts.some((regions) => regions.length === 0) ? [] : parts.flat()
}

function segmentsOf(state: State, kind: MarketKind, id: Id): readonly Id[] {
  if (kind === 'segments') return [id]
  if (kind === 'personas') return personas.get(state, id)?.segments ?? []
  if (kind === 'competitors') return []
  const { personas: people = [], segments: named = [] } = messages.need(state, id)
  return [...named, ...people.flatMap((person) => segmentsOf(state, 'personas', person))]
}
