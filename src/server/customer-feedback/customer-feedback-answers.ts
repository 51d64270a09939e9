import { accounts } from '../../core/accounts/accounts.ts'
import { countAsked, feedbackOnItem, itemsOf, submissionsOf } from '../../core/customer-feedback/asked-for.ts'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { partsOfGap, productGaps } from '../../core/customer-feedback/product-gaps.ts'
import { onRotation } from '../../core/customer-feedback/rotation.ts'
import { routeOf } from '../../core/customer-feedback/routing.ts'
import { claimAt, dueOf, standAt } from '../../core/customer-feedback/standing.ts'
import { mailToAnswer } from '../../core/customer-feedback/by-mail.ts'
import { openNotices, type ShipNotice, shipNotices } from '../../core/customer-feedback/ship-notices.ts'
import { toTell } from '../../core/customer-feedback/to-tell.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { items } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import { draftShippedMail, listAskedFor, listCustomerFeedback, listProductGaps, listToTell, mostMail, sendShippedMail, takeMail } from '../../protocol/customer-feedback-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import { keepMail, toldOf } from './keep-mail.ts'
import { mailOfForm } from './mail-of-form.ts'
import { mailOf, type MailParts, readMail } from './read-mail.ts'
import { askerToMail, draftedMail, refuseKeptWords, sentBefore } from './shipped-mail.ts'

/** How mails about what shipped go: whether this service sends any, the key of a workspace's outside ids, and a look at what waits. */
export interface ShippedHands {
  readonly sends: boolean
  readonly keyOf: (workspace: string) => string
  look(): Promise<void>
}

export interface FeedbackHands {
  readonly ledger: Ledger
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly shipped: ShippedHands
}

/** What customers say of the product, the gaps that they name, what is to be told to whom, and the door for their mail. */
export function customerFeedbackAnswers({ ledger, now, shipped }: FeedbackHands): Answer[] {
  return [
    answer(listCustomerFeedback, async ({ params: { ws }, query }) => {
      const { state, today, position } = await ledger.state(ws)
      const at = new Date(now()).toISOString()
      const on = onRotation(state, today)
      const all = customerFeedback.list(state).toSorted((a, b) => (a.receivedAt > b.receivedAt ? -1 : 1))
      const told = all.map((entry) => ({ entry, stand: standAt(state, entry, at) })).filter(({ entry, stand }) => (query.stand ?? stand) === stand && (query.source ?? entry.source) === entry.source)
      return {
        position, ...(on === undefined ? {} : { rotation: { from: on.from, until: on.until, ...given({ person: on.person, insteadOf: on.insteadOf }) } }),
        feedback: told.map(({ entry, stand }) => {
          const { id, source, receivedAt, about, subject, text, from, severity, gap, answerKind, answeredAt } = entry
          const claim = claimAt(entry, at)
          const { when, to, people: meant } = routeOf(state, entry, today)
          return {
            id, source, receivedAt, stand, about, text, items: [...itemsOf(state, entry)], maybe: (entry.maybe ?? []).flatMap((one) => customerOf(state, one) ?? []), route: { when, to, people: [...meant] }, oddities: [...(entry.oddities ?? [])],
            ...given({ due: dueOf(state, entry), subject, from, severity, gap, customer: customerOf(state, entry.account), matched: entry.matched, held: claim === undefined ? undefined : { by: claim.by, name: people.get(state, claim.by)?.name ?? 'Somebody', until: claim.until } }),
            ...(answerKind === undefined || answeredAt === undefined ? {} : { answer: { kind: answerKind, at: answeredAt, ...given({ by: entry.answeredBy, text: entry.answer }) } }),
          }
        }),
      }
    }),
    answer(listProductGaps, async ({ params: { ws } }) => {
      const { state, position } = await ledger.state(ws)
      return {
        position,
        gaps: productGaps.list(state).filter(({ mergedInto }) => mergedInto === undefined).map(({ id, title, status, why, owner, area, items: closing = [] }) => ({
          id, title, status, items: [...closing], merged: [...partsOfGap(state, id)].filter((one) => one !== id), ...given({ why, owner, area }), ...countAsked(submissionsOf(state, id)),
        })),
      }
    }),
    answer(listAskedFor, async ({ params: { ws } }) => {
      const { state, position } = await ledger.state(ws)
      const asked = new Set(customerFeedback.list(state).flatMap((entry) => itemsOf(state, entry)))
      return { position, items: items.list(state).filter(({ id }) => asked.has(id)).map(({ id, title }) => ({ item: id, title, ...countAsked(feedbackOnItem(state, id)) })).toSorted((a, b) => b.customers - a.customers || b.submissions - a.submissions) }
    }),
    answer(listToTell, async ({ params: { ws } }) => {
      const { state, position, today } = await ledger.state(ws)
      const notices = new Map(shipNotices.list(state).map((one) => [`${one.item} ${one.entry}`, one]))
      for (const { notice, person } of openNotices(state, today)) notices.set(`${notice.item} ${notice.entry}`, { ...notice, person })
      return {
        position,
        items: toTell(state).map(({ item, askers, waiting }) => ({
          item: item.id, title: item.title, waiting,
          askers: askers.map(({ account, entries, told, lost }) => ({
            entry: entries[0]?.id ?? '', entries: entries.length, byMail: told === undefined && typeof mailToAnswer(state, { entries }) !== 'string',
            ...given({ noticed: noticedOf(entries.map(({ id }) => notices.get(`${item.id} ${id}`)).find((one) => one !== undefined)), customer: customerOf(state, account), lost: lost?.lostAt === undefined ? undefined : { at: lost.lostAt }, told: told === undefined ? undefined : { at: told.at, ...given({ by: told.by, how: told.how }) } }),
          })),
        })),
      }
    }),
    answer(draftShippedMail, async ({ params: { ws, item, entry } }) => {
      const { state, today } = await ledger.state(ws)
      return draftedMail(state, item, askerToMail(state, item, entry), { today, key: shipped.keyOf(ws) })
    }),
    answer(sendShippedMail, async ({ params: { ws, item, entry }, body: { id, subject, text }, caller }) => {
      if (!shipped.sends) throw new Refusal('invalid', 'This service sends no mail yet. Have SMTP_URL and MAIL_FROM set, or copy the draft, send it yourself, and say that they were told.')
      const { state } = await ledger.state(ws, { fresh: true })
      const sent = sentBefore(state, item, entry)
      // The same command again is answered as it was the first time; another is refused, since they were told.
      if (sent !== undefined) await ledger.submit(ws, [{ id, name: 'customer-feedback.tell-by-mail', args: { item, entry: sent.entry, mail: { to: sent.to, subject, text } } }], caller.actor)
      if (sent !== undefined) return { to: sent.to }
      const found = askerToMail(state, item, entry)
      refuseKeptWords(state, { subject, text }, found.asker, caller.actor.person)
      await ledger.submit(ws, [{ id, name: 'customer-feedback.tell-by-mail', args: { item, entry: found.entry.id, mail: { to: found.to, subject, text } } }], caller.actor)
      await shipped.look()
      return { to: found.to }
    }),
    answer(takeMail, async ({ params: { ws }, body: { raw, base64, mail, form }, caller }) => {
      if ([raw, base64, mail, form].filter((one) => one !== undefined).length !== 1) throw new Refusal('invalid', 'Send the mail once: as `raw`, as `base64`, taken apart as `mail`, or as the form of a mail service.', { at: 'body' })
      const bytes = raw !== undefined ? new TextEncoder().encode(raw) : base64 !== undefined ? new Uint8Array(Buffer.from(base64, 'base64')) : undefined
      if (bytes !== undefined && bytes.byteLength > mostMail) throw new Refusal('too-large', `A mail has at most ${mostMail / 1_000_000} MB.`)
      if (isEmpty(bytes, mail)) throw new Refusal('invalid', 'The mail is empty: send it with its headings and its words.', { at: 'body' })
      const read = bytes !== undefined ? await readMail(bytes) : form !== undefined ? await mailOfForm(form) : mailOf(mail ?? {})
      const { state } = await ledger.state(ws)
      // Whoever is signed in and writes a mail by hand finds no account by it whose name is kept apart.
      const { entry, isNew } = await keepMail(ledger, ws, read, caller.actor, caller.session === undefined ? 'all' : 'named')
      const { id, source } = entry
      const { account, matched, oddities } = toldOf(state, read, entry)
      return { id, isNew, source, oddities: [...oddities], ...given({ customer: customerOf(state, account), matched }) }
    }),
  ]
}

/** There is nothing in a mail: no byte but spaces, or none of its parts. */
function isEmpty(bytes: Uint8Array | undefined, mail: MailParts | undefined): boolean {
  if (bytes !== undefined) return bytes.every((byte) => byte === 0 || byte === 32 || (byte > 8 && byte < 14))
  return mail !== undefined && mail.from === undefined && (mail.attachments ?? []).length === 0 && [mail.subject, mail.text, mail.html].every((text = '') => text.trim() === '')
}

function noticedOf(notice: ShipNotice | undefined) {
  return notice === undefined ? undefined : { at: notice.at, ...given({ person: notice.person }) }
}

function customerOf(state: State, account: string | undefined) {
  const found = accounts.get(state, account)
  return found === undefined ? undefined : { account: found.id, number: found.number, name: found.name }
}

/** What is there: an answer leaves out what is not. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
