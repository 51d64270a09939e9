import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type MarketKind, marketTypes, type Message } from './market.ts'

/** A record of the market by its name. */
export interface Named {
  readonly kind: MarketKind
  readonly id: Id
  readonly title: string
}

/** Records of a kind by their names, in the order in which they were named. */
export function namedOf(state: State, kind: MarketKind, ids: readonly Id[] = []): Named[] {
  return ids.flatMap((id) => {
    const record = marketTypes[kind].get(state, id)
    return record === undefined ? [] : [{ kind, id, title: record.title }]
  })
}

/** Whom a message is for: people first, then the segments that they work in (row J3). */
export function audienceOf(state: State, { personas, segments }: Pick<Message, 'personas' | 'segments'>): Named[] {
  return [...namedOf(state, 'personas', personas), ...namedOf(state, 'segments', segments)]
}
