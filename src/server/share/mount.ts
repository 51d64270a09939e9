import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Edition } from '../../core/editions/editions.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { askMailPage, mailSentPage, noPagePage, notValidPage, openMailPage, passwordPage, tooManyPage, usedMailPage, withdrawnPage } from '../../exports/page/small-pages.ts'
import { placeOf } from '../auth/place-of.ts'
import { passwords } from '../auth/passwords.ts'
import type { Tries } from '../auth/tries.ts'
import type { FormStamps } from '../feedback/form-stamp.ts'
import { feedbackBodyLimit, showFeedbackForm, takeFeedback } from '../feedback/page-feedback.ts'
import { blobIfKept } from '../log/blob-if-kept.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import type { Mail } from '../mail/mail.ts'
import { letBeFramed, sendEdition, sendSmall } from './answers-of-pages.ts'
import { answerCheck } from './check-answer.ts'
import type { CheckCodes } from './check-codes.ts'
import { answerOembed, showFollowed } from './for-programs.ts'
import type { FirstTaken } from './first-taken.ts'
import type { Followed } from './followed.ts'
import type { LinkStore } from './link-store.ts'
import { shareLetter } from './letter.ts'
import { isClosed, type Looked, type SharedPages } from './shared-pages.ts'
import type { ViewCounts } from './view-counts.ts'
import type { WayIn } from './way-in.ts'

export interface MountHands {
  readonly pages: SharedPages
  readonly followed: Followed
  readonly links: LinkStore
  readonly counts: ViewCounts
  readonly firstTaken: FirstTaken
  readonly codes: CheckCodes
  readonly wayIn: WayIn
  readonly store: LogStore
  readonly ledger: Ledger
  readonly stamps: FormStamps
  readonly tries: Tries
  readonly outbox: { put(mail: Mail): Promise<void> } | undefined
  /** Where people reach the service. */
  readonly address: () => string
  readonly onTrouble: (error: unknown) => void
}

const fonts = { 'text.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', 'title.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2' } as const
const fileTypes: Readonly<Record<string, string>> = { pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', html: 'text/html; charset=utf-8', pdf: 'application/pdf' }
type Params = { readonly token: string; readonly file: string; readonly ticket: string; readonly code: string }
const paramsOf = (request: FastifyRequest) => request.params as Params

type Work = (looked: Looked, request: FastifyRequest, reply: FastifyReply) => Promise<unknown> | unknown
/** Makes what answers an address behind a link, for those who may read its page. */
export type Reading = (work: Work) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
/** Adds pages of another room beside those of a link, with the same forms. */
export type AddPages = (here: FastifyInstance, reading: Reading) => void

/** The addresses outside: shared pages with their files and ways in, and the check addresses that files carry. Nobody signs in here. */
export async function mountShare(app: FastifyInstance, hands: MountHands, addPages?: AddPages): Promise<void> {
  await app.register(async (here) => {
    // Forms alone: what a program sends otherwise could be of any type.
    here.removeAllContentTypeParsers()
    here.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 4_000 }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))))
    here.addHook('onSend', letBeFramed)
    here.setErrorHandler((error, _request, reply) => {
      if (error instanceof Refusal && error.code === 'too-many') return sendSmall(reply, 429, tooManyPage(error.message))
      throw error
    })
    for (const [name, path] of Object.entries(fonts)) {
      const bytes = readFileSync(createRequire(import.meta.url).resolve(path))
      here.get(`/s/look/${name}`, (_request, reply) => reply.type('font/woff2').header('cache-control', 'public, max-age=604800').send(bytes))
    }
    here.get('/s/:token', openLink(hands, (looked, request, reply) => showPage(looked, looked.own, request, reply, hands)))
    here.post('/s/:token', openLink(hands, (looked, request, reply) => comeIn(looked, request, reply, hands)))
    here.get('/s/:token/feedback', openRead(hands, (looked, request, reply) => showFeedbackForm(looked, request, reply, hands)))
    here.post('/s/:token/feedback', { bodyLimit: feedbackBodyLimit }, openRead(hands, (looked, request, reply) => takeFeedback(looked, request, reply, hands)))
    here.get('/s/:token/feed.atom', openLink(hands, (looked, request, reply) => showFollowed(looked, 'feed.atom', request, reply, hands)))
    here.get('/s/:token/feed.json', openLink(hands, (looked, request, reply) => showFollowed(looked, 'feed.json', request, reply, hands)))
    here.get('/s/:token/releases.ics', openLink(hands, (looked, request, reply) => showFollowed(looked, 'releases.ics', request, reply, hands)))
    here.get('/s/:token/:file', openLink(hands, (looked, request, reply) => showFile(looked, request, reply, hands)))
    here.get('/s/:token/mail/:ticket', openLink(hands, (_looked, request, reply) => sendSmall(reply, 200, openMailPage(request.url), true)))
    here.post('/s/:token/mail/:ticket', openLink(hands, (looked, request, reply) => comeByMail(looked, request, reply, hands)))
    here.get('/oembed', (request, reply) => answerOembed(request, reply, hands))
    here.get('/e/:code', (request, reply) => answerCheck(paramsOf(request).code, reply, hands))
    addPages?.(here, (work) => openRead(hands, work))
  })
}

/** Answers for a link that may be opened; every other address is answered alike. */
function openLink({ pages }: MountHands, work: Work) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const looked = await pages.look(paramsOf(request).token)
    return looked === undefined ? sendSmall(reply, 404, notValidPage) : work(looked, request, reply)
  }
}

/** Answers for a link that may be opened, and for a browser that has given what opens it. */
function openRead(hands: MountHands, work: Work) {
  return openLink(hands, async (looked, request, reply) => ((await mayRead(looked, request, hands)) ? work(looked, request, reply) : sendForm(looked, request, reply, 403)))
}

/** May this browser read what is behind the link? Not before it gave what opens it. */
async function mayRead(looked: Looked, request: FastifyRequest, { wayIn }: MountHands): Promise<boolean> {
  return !isClosed(looked.link) || wayIn.isIn(looked.named, looked.link, request.headers.cookie)
}

function sendForm({ link }: Looked, request: FastifyRequest, reply: FastifyReply, status: number, wrong?: string): FastifyReply {
  const action = `/s/${paramsOf(request).token}`
  return sendSmall(reply, status, link.locked === true ? passwordPage(action, wrong) : askMailPage(action, wrong), true)
}

async function showPage(looked: Looked, edition: Edition | undefined, request: FastifyRequest, reply: FastifyReply, hands: MountHands): Promise<FastifyReply> {
  if (!(await mayRead(looked, request, hands))) return sendForm(looked, request, reply, 403)
  if (edition === undefined || edition.state === 'withdrawn') return sendSmall(reply, 410, withdrawnPage)
  const page = await hands.pages.page(looked, edition, `/s/${paramsOf(request).token}`)
  if (page === undefined) return sendSmall(reply, 410, noPagePage)
  if (request.method === 'GET') hands.counts.count(looked.named, looked.today, 'views')
  return sendEdition(request, reply, page, { isClosed: isClosed(looked.link), sites: looked.link.sites ?? [] })
}

/** The page of the current edition, or a stored file of one that the link shows. */
async function showFile(looked: Looked, request: FastifyRequest, reply: FastifyReply, hands: MountHands): Promise<FastifyReply> {
  const { file: name } = paramsOf(request)
  if (name === 'current') return showPage(looked, looked.current ?? looked.own, request, reply, hands)
  if (!(await mayRead(looked, request, hands))) return sendForm(looked, request, reply, 403)
  const [, number, format = ''] = /^edition-(\d{1,9})\.([a-z]{3,4})$/.exec(name) ?? []
  const edition = [looked.own, looked.current].find((one) => one !== undefined && one.state !== 'withdrawn' && String(one.number) === number)
  const file = edition?.files.find((one) => one.format === format && one.copy === 'customer')
  const bytes = file === undefined ? undefined : await blobIfKept(hands.store, looked.named.workspace, file.sha256)
  if (edition === undefined || bytes === undefined) return sendSmall(reply, 404, notValidPage)
  if (request.method === 'GET') {
    hands.counts.count(looked.named, looked.today, 'downloads')
    await hands.firstTaken.note(looked, { edition: edition.id, format })
  }
  return reply.type(fileTypes[format] ?? 'application/octet-stream').header('content-disposition', `attachment; filename="roadmap-edition-${edition.number}.${format}"`)
    .header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex, nofollow').send(Buffer.from(bytes))
}

/** What was typed into the form: the password, or the address to send a way in to. */
async function comeIn(looked: Looked, request: FastifyRequest, reply: FastifyReply, hands: MountHands): Promise<FastifyReply> {
  const { named, link } = looked
  const path = `/s/${paramsOf(request).token}`
  const { password = '', email = '' } = (request.body ?? {}) as { readonly password?: string; readonly email?: string }
  const place = placeOf(request.ip)
  if (link.locked === true) {
    const taken = [{ limit: 'link here', what: `${place} ${named.workspace} ${named.link}` }, { limit: 'link', what: `${named.workspace} ${named.link}` }] as const
    await hands.tries.take(taken)
    const digest = await hands.links.passwordOf(named)
    if (password === '' || password.length > 200 || digest === undefined || !(await passwords.verify({ hash: digest, password }))) return sendForm(looked, request, reply, 403, 'That is not the password.')
    await hands.tries.giveBack(taken)
    return reply.header('set-cookie', await hands.wayIn.cookie(named, { path, secure: isSecure(hands) })).redirect(path, 303)
  }
  if (link.emails === undefined) return reply.redirect(path, 303)
  const to = email.trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/.test(to) || to.length > 254) return sendForm(looked, request, reply, 400, 'That is not an e-mail address.')
  await hands.tries.take([{ limit: 'mail', what: `${to} ${named.link}` }, { limit: 'place', what: place }])
  // Not waited for: how long it takes would tell whether the address is among them.
  if (link.emails.includes(to)) void sendWayIn(looked, to, path, hands).catch(hands.onTrouble)
  return sendSmall(reply, 200, mailSentPage)
}

async function sendWayIn({ named }: Looked, to: string, path: string, { links, outbox, address }: MountHands): Promise<void> {
  await outbox?.put(shareLetter(to, `${address()}${path}/mail/${await links.makeTicket(named, to)}`))
}

async function comeByMail({ named }: Looked, request: FastifyRequest, reply: FastifyReply, hands: MountHands): Promise<FastifyReply> {
  const { token, ticket } = paramsOf(request)
  const path = `/s/${token}`
  const email = await hands.links.useTicket(named, ticket)
  if (email === undefined) return sendSmall(reply, 410, usedMailPage(path))
  return reply.header('set-cookie', await hands.wayIn.cookie(named, { path, email, secure: isSecure(hands) })).redirect(path, 303)
}

const isSecure = ({ address }: MountHands) => address().startsWith('https://')
