import { createHash, randomUUID } from 'node:crypto'
import { accountOfSender, type Among, type SenderMatch } from '../../core/accounts/account-of-sender.ts'
import { accounts } from '../../core/accounts/accounts.ts'
import { withoutNames } from '../../core/audiences/without-names.ts'
import { type CustomerFeedback, customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { mailSource, sourceOfMail } from '../../core/customer-feedback/sources.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { beginningOf } from '../../lib/beginning-of.ts'
import type { Ledger } from '../log/ledger.ts'
import { mostLine, mostReason, mostText, type Oddity, type ReadMail } from './read-mail.ts'

export interface KeptMail {
  readonly entry: CustomerFeedback
  /** It was no record before. */
  readonly isNew: boolean
}

/** Keeps a mail as customer feedback, once, with the account that its sender is of, among those that are looked at. Its key is a digest under the service's secret, so that nobody who reads the log can try guesses at a mail against it. */
export async function keepMail(ledger: Pick<Ledger, 'state' | 'submit' | 'oneWay'>, ws: string, read: ReadMail, actor: Actor, among: Among = 'all'): Promise<KeptMail> {
  const { state } = await ledger.state(ws)
  const said = read.messageId ?? JSON.stringify([read.from, read.subject, read.text])
  const mailKey = ledger.oneWay(ws)(`mail\n${said}`)
  // A mail that came before keys were secret stands under a plain digest, and may be delivered again.
  const before = createHash('sha256').update(said).digest('hex')
  const known = (at: State) => customerFeedback.list(at).find((one) => one.mailKey === mailKey || one.mailKey === before)
  const kept = known(state)
  if (kept !== undefined) return { entry: kept, isNew: false }
  const source = sourceOfMail(state, read.to)?.key ?? mailSource
  await ledger.submit(ws, [{ id: randomUUID(), name: 'customer-feedback.take-mail', args: { source, mailKey, ...asKept(state, read, among) } }], actor)
  const entry = known((await ledger.state(ws, { fresh: true })).state)
  if (entry === undefined) throw new Error('A mail was neither kept nor refused.')
  return { entry, isNew: true }
}

/** What of a mail its record holds. Of an account whose name is kept apart neither the sender nor the name stands in it, since every member reads it. */
function asKept(state: State, { from, sender, subject, text, oddities }: ReadMail, among: Among) {
  const match = sender === undefined ? undefined : accountOfSender(state, sender, among)
  const whose = match === undefined || match.how === 'unknown' ? [] : match.how === 'several' ? match.maybe : [match.account]
  const apart = whose.map((id) => accounts.need(state, id)).filter(({ restricted }) => restricted === true)
  // What stands for a name may be longer than it.
  const masked = (words: string, most: number) => beginningOf(withoutNames(state, words, apart), most).trim()
  const odd: readonly Oddity[] = apart.length === 0 ? oddities : [...oddities.map(({ place, reason }) => ({ place, reason: masked(reason, mostReason) })), { place: 'From', reason: 'Who wrote it is not kept: the name of that customer is kept apart. Answer them from the mailbox.' }]
  return {
    text: masked(text, mostText), ...(subject === undefined ? {} : { subject: masked(subject, mostLine) }), ...(from === undefined || apart.length > 0 ? {} : { from }),
    ...(odd.length === 0 ? {} : { oddities: odd.map((one) => ({ ...one })) }),
    ...asMatched(match), ...(match?.how === 'several' ? { maybe: [...match.maybe] } : {}),
  }
}

function asMatched(match: SenderMatch | undefined) {
  return match === undefined ? {} : { matched: match.how, ...('account' in match ? { account: match.account } : {}) }
}

/** What whoever handed a mail in is told of it. Of an account whose name is kept apart no more than if it were none, else names could be tried one by one, and no audit would have it (AC8). */
export function toldOf(state: State, read: ReadMail, { account, matched, maybe = [], oddities = [] }: CustomerFeedback): Pick<CustomerFeedback, 'account' | 'matched'> & { readonly oddities: readonly Oddity[] } {
  const isApart = [account, ...maybe].some((id) => accounts.get(state, id)?.restricted === true)
  if (!isApart) return { account, matched, oddities }
  return { ...asMatched(read.sender === undefined ? undefined : accountOfSender(state, read.sender, 'named')), oddities: read.oddities }
}
