import type { FastifyReply, FastifyRequest } from 'fastify'
import { canonicalJson } from '../../lib/json.ts'
import { uuidV5 } from '../../lib/digest.ts'
import type { Edition } from '../../core/editions/editions.ts'
import { feedbackLimits, feedbackPage, feedbackThanksPage, staleFormPage, tooQuickPage } from '../../exports/page/feedback-pages.ts'
import { withdrawnPage } from '../../exports/page/small-pages.ts'
import { placeOf } from '../auth/place-of.ts'
import type { Tries } from '../auth/tries.ts'
import type { Ledger } from '../log/ledger.ts'
import { sendSmall } from '../share/answers-of-pages.ts'
import type { Looked } from '../share/shared-pages.ts'
import type { FormStamps } from './form-stamp.ts'
import { house } from '../house.ts'

export interface FeedbackHands {
  readonly ledger: Ledger
  readonly stamps: FormStamps
  readonly tries: Tries
}

/** Bytes of a form: every letter of the longest message may take nine. */
export const feedbackBodyLimit = 40_000

/** The form itself, with a stamp of its own; nobody keeps it. */
export function showFeedbackForm({ named, own }: Looked, request: FastifyRequest, reply: FastifyReply, { stamps }: FeedbackHands): FastifyReply {
  if (!isThere(own)) return sendSmall(reply, 410, withdrawnPage)
  return sendSmall(reply, 200, feedbackPage(request.url, stamps.make(named.link)), true)
}

/**
 * Keeps what a reader of a shared page wrote as a feedback record, through the log like everything else. What a program sent is thanked
 * for and let go of. Refuses `too-many` for a link or a place from which too much comes.
 */
export async function takeFeedback({ named, own, today }: Looked, request: FastifyRequest, reply: FastifyReply, { ledger, stamps, tries }: FeedbackHands): Promise<FastifyReply> {
  if (!isThere(own)) return sendSmall(reply, 410, withdrawnPage)
  const { text = '', name = '', address = '', website = '', stamp = '' } = (request.body ?? {}) as Readonly<Record<string, string>>
  if (website !== '') return sendSmall(reply, 200, feedbackThanksPage)
  const standing = stamps.standing(named.link, stamp)
  if (standing !== 'good') return sendSmall(reply, 400, standing === 'stale' ? staleFormPage : tooQuickPage)
  const said = { text: plain(text), from: plain([name, address].map((part) => part.trim()).filter((part) => part !== '').join(', ')).replaceAll('\n', ' ') }
  const wrong = wrongIn(said.text, name, address)
  if (wrong !== undefined) return sendSmall(reply, 400, feedbackPage(request.url, stamps.make(named.link), wrong), true)
  await tries.take([{ limit: 'feedback here', what: `${placeOf(request.ip)} ${named.workspace} ${named.link}` }, { limit: 'feedback', what: `${named.workspace} ${named.link}` }])
  // The same form with the same words is one message, however often it is sent.
  const id = uuidV5(uuidV5(named.link, stamp), canonicalJson(said))
  const args = { text: said.text, ...(said.from === '' ? {} : { from: said.from }), route: 'page', receivedOn: today, edition: own.id }
  await ledger.submit(named.workspace, [{ id, name: 'feedback.add', args }], house)
  return sendSmall(reply, 200, feedbackThanksPage)
}

function isThere(edition: Edition | undefined): edition is Edition {
  return edition !== undefined && edition.state !== 'withdrawn'
}

function wrongIn(text: string, name: string, address: string): string | undefined {
  if (text === '') return 'Write something first.'
  if (text.length > feedbackLimits.text) return `A message has at most ${feedbackLimits.text} letters.`
  if (name.length > feedbackLimits.name) return `A name has at most ${feedbackLimits.name} letters.`
  if (address !== '' && (address.length > feedbackLimits.address || !/^[^\s@]+@[^\s@]+$/.test(address.trim()))) return 'That is not an e-mail address.'
  return undefined
}

/** Text as people write it: no signs that steer a terminal, and lines that end in one way. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' ? sign : ' ')).trim()
}
