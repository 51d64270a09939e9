import { z } from 'zod'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line, settings } from '../workspace/workspace.ts'
import { editions, type Edition } from './editions.ts'

/**
 * A room of a chat program that is told of each edition of a deck for an audience. Whoever has the address by which it is told may write
 * there: the service keeps it beside the log, and only its host is told.
 */
export const subscriptions = defineRecord({
  collection: 'subscriptions', word: 'subscription', class: 'internal', title: 'label', readers: ['owner', 'admin', 'editor'], inNoView: true,
  fields: {
    /** Which room it is, in the words of whoever made it. */
    label: { type: line },
    deck: { type: z.string(), to: 'decks' }, audience: { type: z.string(), to: 'audiences' },
    /** Where the room is: "hooks.slack.com". */
    host: { type: z.string().min(1).max(260) },
    /** The number of the newest edition when it was made: later ones are told. */
    after: { type: z.int().min(0) },
    madeBy: { type: z.string() }, madeOn: { type: daySchema },
    /** It is told once a week what is late and due as well: only where its audience is inside and reads what is internal. */
    roundUp: { type: z.literal('on').optional() },
    ended: { type: z.literal(true).optional(), lasting: { value: true, why: 'A subscription that was ended stays so, since its address is gone: make a new one instead.' } },
  },
})
export type Subscription = TypeOf<typeof subscriptions>

/** May editions of a deck be told to an audience where it has asked for them? Where links are forbidden, people outside are sent nothing either. */
export function mayBeTold(state: State, of: Pick<Edition, 'deck' | 'audience'>): boolean {
  const [deck, audience] = [decks.get(state, of.deck), audiences.get(state, of.audience)]
  if (deck === undefined || audience === undefined) return false
  return audience.inside || (deck.kind === 'product-roadmap' && settings.get(state, 'settings')?.shareLinks !== 'off')
}

/** The editions of a deck for an audience that stand, the oldest first. */
export function standingEditions(state: State, of: Pick<Edition, 'deck' | 'audience'>): Edition[] {
  return editions.list(state).filter((one) => one.deck === of.deck && one.audience === of.audience && one.state !== 'withdrawn').sort((a, b) => a.number - b.number)
}

/** The number of the newest edition of a deck for an audience, withdrawn or not; 0 when there was none. */
export function newestNumber(state: State, of: Pick<Edition, 'deck' | 'audience'>): number {
  return Math.max(0, ...editions.list(state).filter((one) => one.deck === of.deck && one.audience === of.audience).map(({ number }) => number))
}
