import { randomUUID } from 'node:crypto'
import { audiences } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { shareLinks, standingOf } from '../../core/editions/share-links.ts'
import { readsInternal } from '../../core/editions/subscription-commands.ts'
import { type Subscription, subscriptions as records } from '../../core/editions/subscriptions.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { endSubscription, forgetSubscriber, listSubscriptions, makeSubscription, type SubscriptionAnswer } from '../../protocol/subscription-routes.ts'
import { type Answer, answer, type Caller } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import type { MessageStanding } from './chat-store.ts'
import { whyNot } from './outside-address.ts'
import type { Subscriptions } from './subscriptions.ts'

export interface SubscriptionAnswerHands {
  readonly ledger: Ledger
  readonly subscriptions: Subscriptions
  readonly audit: (workspace: string, caller: Caller, act: string, details: Record<string, string>) => Promise<void>
}

/** Answers of subscriptions. Addresses, of rooms and of people, are kept here beside the log; no command holds one, and none is told. */
export function subscriptionAnswers({ ledger, subscriptions, audit }: SubscriptionAnswerHands): Answer[] {
  const { rooms, subscribers, options: { ours, outbox } } = subscriptions
  const shown = async (ws: string, id: string) => told((await ledger.state(ws)).state, records.need((await ledger.state(ws)).state, id), (await rooms.standings(ws)).get(id))
  return [
    answer(listSubscriptions, async ({ params: { ws } }) => {
      const [{ state, today }, standings, counts] = [await ledger.state(ws), await rooms.standings(ws), await subscribers.counts(ws)]
      const links = [...counts].flatMap(([id, people]) => {
        const link = shareLinks.get(state, id)
        return link === undefined ? [] : [{ link: id, label: link.label, ...keysOf(state, link), standing: standingOf(state, link, today), subscribers: people }]
      })
      const live = records.list(state).filter(({ ended }) => ended !== true).map((one) => told(state, one, standings.get(one.id)))
      return { rooms: live.sort(byLabel), links: links.sort(byLabel), mails: outbox !== undefined }
    }),
    answer(makeSubscription, async ({ params: { ws }, body: { id, address, label, ...keys }, caller }) => {
      const { state } = await ledger.state(ws)
      const made = uuidV5(id, 'subscriptions')
      const args = { ...idsOf(state, keys), label, host: hostOf(address, ours) }
      // Before the command: a subscription on record always has its address. One that is made already keeps its own.
      const isNew = records.get(state, made) === undefined
      if (isNew) await rooms.put(ws, made, address)
      try {
        await ledger.submit(ws, [{ id, name: 'subscription.make', args }], caller.actor)
      } catch (error) {
        if (isNew) await rooms.drop(ws, made)
        if (error instanceof Refusal && error.code === 'never-outside') await audit(ws, caller, 'refused to share', keys)
        throw error
      }
      return { room: await shown(ws, made) }
    }),
    answer(endSubscription, async ({ params: { ws, subscription }, caller, idempotencyKey }) => {
      await ledger.submit(ws, [{ id: idempotencyKey ?? randomUUID(), name: 'subscription.end', args: { id: subscription } }], caller.actor)
      await rooms.drop(ws, subscription)
      return {}
    }),
    answer(forgetSubscriber, async ({ params: { ws }, body, caller }) => {
      const forgotten = await subscribers.forget(ws, body.email.trim().toLowerCase())
      await audit(ws, caller, 'forgot a subscriber', { links: String(forgotten) })
      return { forgotten }
    }),
  ]
}

const byLabel = (one: { readonly label: string }, other: { readonly label: string }) => (one.label < other.label ? -1 : 1)

function hostOf(address: string, ours: readonly string[]): string {
  const why = whyNot(address, ours)
  if (why !== undefined) throw new Refusal('invalid', `This address cannot be used: ${why}.`, { at: 'body.address' })
  return new URL(address).host
}

function keysOf(state: State, { deck, audience }: Pick<Subscription, 'deck' | 'audience'>) {
  return { deck: decks.get(state, deck)?.key ?? '', audience: audiences.get(state, audience)?.key ?? '' }
}

function idsOf(state: State, keys: { readonly deck: string; readonly audience: string }) {
  const deck = decks.list(state).find(({ key }) => key === keys.deck)
  const audience = audiences.list(state).find(({ key }) => key === keys.audience)
  if (deck === undefined) throw new Refusal('not-found', `There is no deck called "${keys.deck}".`, { at: 'body.deck' })
  if (audience === undefined) throw new Refusal('not-found', `There is no audience called "${keys.audience}".`, { at: 'body.audience' })
  return { deck: deck.id, audience: audience.id }
}

function told(state: State, subscription: Subscription, messages: readonly MessageStanding[] = []): SubscriptionAnswer {
  const { id, label, host, madeBy, madeOn } = subscription
  const [last] = messages.flatMap(({ edition, standing, said }) => {
    const number = editions.get(state, edition)?.number
    return number === undefined ? [] : [{ edition: number, standing, said }]
  }).sort((a, b) => b.edition - a.edition)
  const audience = audiences.get(state, subscription.audience)
  const roundUp = audience === undefined || !readsInternal(audience) ? 'never' : (subscription.roundUp ?? 'off')
  return { id, label, ...keysOf(state, subscription), host, roundUp, madeBy: actorName(state, madeBy), madeOn, ...(last === undefined ? {} : { last }) }
}
