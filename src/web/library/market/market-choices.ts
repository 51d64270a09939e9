import type { State } from '../../../core/kernel/state.ts'
import { type MarketKind, marketTypes } from '../../../core/market/market.ts'
import type { Choice } from '../../parts/choice-field.tsx'

/** Every record of a kind, to choose from, by title. */
export function marketChoices(state: State, kind: MarketKind): Choice[] {
  return marketTypes[kind].list(state).map(({ id, title }) => ({ value: id, text: title })).sort((a, b) => a.text.localeCompare(b.text))
}
