import { z } from 'zod'
import { type Audience, audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { mayBeTold, newestNumber, type Subscription, subscriptions } from './subscriptions.ts'

const { label, host } = subscriptions.definition.fields

/**
 * Subscribes a chat room; the service keeps its address. Refuses `never-outside` for the activity roadmap and an audience outside, and
 * `not-allowed` for an audience outside where links are forbidden.
 */
const subscriptionMake = defineCommand({
  name: 'subscription.make',
  summary: 'Subscribes a chat room to the editions of a deck for an audience.',
  may: 'publish',
  server: true,
  byService: true,
  args: z.strictObject({ deck: id, audience: id, label: label.type, host: host.type }),
  decide(state, args, { newId, actor, today }) {
    checkMayBeTold(state, args)
    return [subscriptions.create(newId('subscriptions'), { ...args, after: newestNumber(state, args), madeBy: actor.id, madeOn: today })]
  },
})

/** Ends a subscription, for good: its room is told nothing more, and its address is forgotten. */
const subscriptionEnd = defineCommand({
  name: 'subscription.end',
  summary: 'Ends a chat room’s subscription, for good.',
  may: 'publish',
  server: true,
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => subscriptions.update(subscriptions.need(state, which), { ended: true }),
})

/** What is late and due is internal: a room of people outside, or of sales, is never told. */
const subscriptionRoundUp = defineCommand({
  name: 'subscription.round-up',
  summary: 'Says whether a chat room is told once a week what is late and due.',
  may: 'publish',
  args: z.strictObject({ id, roundUp: z.enum(['on', 'off']) }),
  decide(state, { id: which, roundUp }) {
    const subscription = subscriptions.need(state, which)
    if (subscription.ended === true) throw new Refusal('gone', 'This subscription was ended: make a new one.')
    const audience = audiences.need(state, subscription.audience)
    if (roundUp === 'on' && !readsInternal(audience)) throw new Refusal('never-outside', `What is late and due is internal: a room of ${audience.title} is not told of it.`)
    return subscriptions.update(subscription, { roundUp: roundUp === 'on' ? 'on' : null })
  },
})

/** Is an audience inside one that is told what is internal? */
export function readsInternal({ inside, key, classes }: Pick<Audience, 'inside' | 'key' | 'classes'>): boolean {
  return inside && key !== 'sales' && classes.includes('internal')
}

function checkMayBeTold(state: State, of: Pick<Subscription, 'deck' | 'audience'>): void {
  const [deck, audience] = [decks.need(state, of.deck), audiences.need(state, of.audience)]
  if (mayBeTold(state, of)) return
  if (deck.kind === 'activity-roadmap') throw new Refusal('never-outside', `The activity roadmap is for the teams inside: ${audience.title} are not told of it.`)
  throw new Refusal('not-allowed', 'The administrators of this workspace have turned share links off: nothing is sent to people outside.')
}

export const subscriptionCommands = [subscriptionMake, subscriptionRoundUp, subscriptionEnd] as readonly unknown[] as readonly CommandType[]
