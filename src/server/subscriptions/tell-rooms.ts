import { audiences } from '../../core/audiences/audiences.ts'
import { type Edition, editions } from '../../core/editions/editions.ts'
import type { EditionNews } from '../../core/editions/page/edition-news.ts'
import { mayBeTold, standingEditions, subscriptions } from '../../core/editions/subscriptions.ts'
import type { State } from '../../core/kernel/state.ts'
import { chatMessage } from '../../exports/news/chat-message.ts'
import type { Ledger, WorkspaceState } from '../log/ledger.ts'
import type { ChatMessage, ChatStore } from './chat-store.ts'
import { postMessage } from './post-message.ts'

export interface RoomHands {
  readonly ledger: Ledger
  readonly rooms: ChatStore
  /** Hosts in the company's own network that messages may go to. */
  readonly ours: readonly string[]
  readonly address: () => string
  /** The address in an edition's files, at which anybody learns how it stands. */
  readonly checkAddress: (workspace: string, edition: string) => Promise<string | undefined>
  readonly news: (workspace: string, edition: Edition) => Promise<EditionNews | undefined>
}

/** Tries after which a message is given up: the last is most of a day after the first. */
const mostTries = 12

/** Notes a message for each room that was not told of an edition yet, once each; forgets the addresses of subscriptions that were ended. */
export async function noteMessages(workspace: string, { state }: WorkspaceState, { rooms }: Pick<RoomHands, 'rooms'>): Promise<void> {
  for (const id of await rooms.rooms(workspace)) {
    const subscription = subscriptions.get(state, id)
    if (subscription === undefined) continue
    if (subscription.ended === true) await rooms.drop(workspace, id)
    else await rooms.note(workspace, id, standingEditions(state, subscription).filter(({ number }) => number > subscription.after).map((edition) => edition.id), mayBeTold(state, subscription))
  }
}

/** Sends the messages that are due, one after the other, until none is or `isOver`. */
export async function sendMessages(hands: RoomHands, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const message = await hands.rooms.take()
    if (message === undefined) return
    await send(message, hands)
  }
}

async function send(message: ChatMessage, hands: RoomHands): Promise<void> {
  const { workspace, subscription, tries } = message
  const { state } = await hands.ledger.state(workspace, { fresh: true })
  const edition = toTell(state, message)
  const news = edition === undefined ? undefined : await hands.news(workspace, edition)
  if (edition === undefined || news === undefined) return hands.rooms.letGo(message)
  const room = await hands.rooms.address({ workspace, subscription })
  if (room === undefined) return hands.rooms.say(message, { standing: 'given-up', said: 'Its address can no longer be read here: end this subscription and make it anew.' })
  const posted = await postMessage(room, chatMessage(news, await addressOf(state, workspace, edition, hands)), hands.ours)
  if (posted.taken) return hands.rooms.say(message, { standing: 'sent', said: '' })
  await hands.rooms.say(message, { standing: tries >= mostTries ? 'given-up' : 'waiting', said: posted.said, wait: posted.wait })
}

/** The edition of a message; nothing when it is not to be told any more. */
function toTell(state: State, { subscription: id, edition: which }: ChatMessage): Edition | undefined {
  const [subscription, edition] = [subscriptions.get(state, id), editions.get(state, which)]
  return subscription === undefined || subscription.ended === true || edition === undefined || edition.state === 'withdrawn' || !mayBeTold(state, subscription) ? undefined : edition
}

/** Whoever is inside opens the edition itself; for people outside it is the address that its files carry. */
async function addressOf(state: State, workspace: string, edition: Edition, { address, checkAddress }: RoomHands): Promise<string> {
  const inside = audiences.get(state, edition.audience)?.inside === true
  return (inside ? undefined : await checkAddress(workspace, edition.id)) ?? `${address()}/${workspace}/publish?view=editions&edition=${encodeURIComponent(edition.id)}`
}
