import type { Audience } from '../../../core/audiences/audiences.ts'
import type { Deck } from '../../../core/decks/decks.ts'
import { editions } from '../../../core/editions/editions.ts'
import type { State } from '../../../core/kernel/state.ts'
import { addDays } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'

/** What the plan as it stands is held against: a day before, or what another audience reads today. */
export interface Against {
  /** As the address has it: an edition's id, a day, or an audience's key. */
  readonly key: string
  readonly text: string
  /** In the sentence "For someone who … ". */
  readonly reader: string
  readonly day?: string
  readonly audience?: Audience
}

/** All that an audience's plan can be held against, the first being what its readers hold now. */
export function possibleAgainst(state: State, deck: Deck, audience: Audience, all: readonly Audience[], today: string): readonly Against[] {
  const published = editions.list(state).filter((one) => one.deck === deck.id && one.audience === audience.id && one.state !== 'withdrawn').sort((a, b) => b.number - a.number)
  return [
    ...published.map(({ id, number, day }) => ({ key: id, text: `edition ${number}, ${labelDays(day)}`, reader: `has read edition ${number}`, day })),
    ...[30, 90].map((days) => addDays(today, -days)).map((day, at) => ({ key: day, text: at === 0 ? '30 days ago' : '90 days ago', reader: `looked on ${labelDays(day)}`, day })),
    ...all.filter((one) => one.inside === audience.inside && one.id !== audience.id).map((one) => ({ key: one.key, text: `what ${one.title.toLowerCase()} read`, reader: `reads as ${one.title.toLowerCase()}`, audience: one })),
  ]
}
