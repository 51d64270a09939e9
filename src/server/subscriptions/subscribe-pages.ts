import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { newestNumber } from '../../core/editions/subscriptions.ts'
import { shareLinks } from '../../core/editions/share-links.ts'
import { staleFormPage, tooQuickPage } from '../../exports/page/feedback-pages.ts'
import { notValidPage } from '../../exports/page/small-pages.ts'
import { confirmPage, endedPage, endPage, notConfirmedPage, subscribedPage, subscribePage, subscribeSentPage } from '../../exports/page/subscribe-pages.ts'
import { placeOf } from '../auth/place-of.ts'
import type { Tries } from '../auth/tries.ts'
import type { FormStamps } from '../feedback/form-stamp.ts'
import { sendSmall } from '../share/answers-of-pages.ts'
import type { NamedLink } from '../share/link-store.ts'
import type { Reading } from '../share/mount.ts'
import type { Looked } from '../share/shared-pages.ts'
import { confirmLetter, subscribedLetter } from './letters.ts'
import type { Subscriptions } from './subscriptions.ts'
import { endAddress, isReader, pageAddress } from './tell-readers.ts'

export interface SubscribeHands {
  readonly subscriptions: Subscriptions
  readonly stamps: FormStamps
  readonly tries: Tries
}

const tokenOf = (request: FastifyRequest) => (request.params as { readonly token: string }).token
const stampFor = ({ link }: NamedLink) => `${link} subscribe`

/** The pages by which a reader of a shared page subscribes, confirms it and ends it. All of them do without script. */
export function addSubscribePages(here: FastifyInstance, reading: Reading, hands: SubscribeHands): void {
  here.get('/s/:token/subscribe', reading(({ named }, request, reply) => (sendsMails(hands) ? sendSmall(reply, 200, subscribePage(request.url, hands.stamps.make(stampFor(named))), true) : sendSmall(reply, 404, notValidPage))))
  here.post('/s/:token/subscribe', reading((looked, request, reply) => (sendsMails(hands) ? takeAddress(looked, request, reply, hands) : sendSmall(reply, 404, notValidPage))))
  here.get('/subscription/confirm/:token', (request, reply) => sendSmall(reply, 200, confirmPage(request.url), true))
  here.post('/subscription/confirm/:token', (request, reply) => confirm(tokenOf(request), reply, hands))
  here.get('/subscription/end/:token', (request, reply) => sendSmall(reply, 200, endPage(request.url), true))
  here.register(async (scope) => addEnding(scope, hands))
}

/** Ends a subscription by the page's button, and for a program that shows mails (RFC 8058): that may send its form in parts, of which none is read. */
function addEnding(here: FastifyInstance, { subscriptions }: SubscribeHands): void {
  here.addContentTypeParser('multipart/form-data', { bodyLimit: 4_000, parseAs: 'string' }, (_request, _body, done) => done(null, {}))
  here.post('/subscription/end/:token', async (request, reply) => {
    await subscriptions.subscribers.end(tokenOf(request))
    return sendSmall(reply, 200, endedPage)
  })
}

const sendsMails = ({ subscriptions }: SubscribeHands) => subscriptions.options.outbox !== undefined

/** Takes an address. The answer is the same whose ever it is; refuses `too-many` for a link, a place or an address of which too much is asked. */
async function takeAddress(looked: Looked, request: FastifyRequest, reply: FastifyReply, hands: SubscribeHands): Promise<FastifyReply> {
  const { named } = looked
  const { email = '', website = '', stamp = '' } = (request.body ?? {}) as Readonly<Record<string, string>>
  if (website !== '') return sendSmall(reply, 200, subscribeSentPage)
  const standing = hands.stamps.standing(stampFor(named), stamp)
  if (standing !== 'good') return sendSmall(reply, 400, standing === 'stale' ? staleFormPage : tooQuickPage)
  const to = email.trim().toLowerCase()
  if (to.length > 254 || !/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(to)) return sendSmall(reply, 400, subscribePage(request.url, hands.stamps.make(stampFor(named)), 'That is not an e-mail address.'), true)
  await hands.tries.take([{ limit: 'subscribe here', what: `${placeOf(request.ip)} ${named.workspace} ${named.link}` }, { limit: 'subscribe', what: `${named.workspace} ${named.link}` }, { limit: 'mail', what: `subscribe ${to}` }])
  // Not waited for: how long it takes would tell whether the address is known, or is one that the link is for.
  void askToConfirm(looked, to, hands).catch(hands.subscriptions.options.onTrouble)
  return sendSmall(reply, 200, subscribeSentPage)
}

async function askToConfirm({ named, link }: Looked, to: string, { subscriptions }: SubscribeHands): Promise<void> {
  const { outbox, address } = subscriptions.options
  if (link.emails !== undefined && !link.emails.includes(to)) return
  const { subscriber, confirm: token } = await subscriptions.subscribers.ask(named, to)
  await outbox?.put(token === undefined ? subscribedLetter(to, endAddress(subscriber, { subscribers: subscriptions.subscribers, address })) : confirmLetter(to, `${address()}/subscription/confirm/${token}`))
}

async function confirm(token: string, reply: FastifyReply, { subscriptions }: SubscribeHands): Promise<FastifyReply> {
  const { ledger } = subscriptions.options
  const subscriber = await subscriptions.subscribers.toConfirm(token)
  if (subscriber === undefined) return sendSmall(reply, 410, notConfirmedPage)
  const { state, today } = await ledger.state(subscriber.workspace, { fresh: true })
  const link = shareLinks.get(state, subscriber.link)
  if (!isReader(state, link, subscriber, today)) return sendSmall(reply, 410, notConfirmedPage)
  await subscriptions.subscribers.confirm(subscriber, newestNumber(state, link))
  subscriptions.joined(subscriber)
  return sendSmall(reply, 200, subscribedPage(await pageAddress(subscriber.workspace, link, subscriptions.options)))
}
