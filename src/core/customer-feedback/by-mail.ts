import { addressIn } from '../accounts/mail-addresses.ts'
import type { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'
import { type CustomerFeedback, customerFeedback } from './customer-feedback.ts'
import type { Asker } from './to-tell.ts'

/** What somebody wrote by mail, and the address to answer it at. */
export interface MailToAnswer {
  readonly entry: CustomerFeedback
  readonly to: string
}

/** Where whoever asked can be told by mail: the first mail of theirs that may be answered. A sentence says why there is none. */
export function mailToAnswer(state: State, { entries }: Pick<Asker, 'entries'>): MailToAnswer | string {
  if (settings.get(state, 'settings')?.shippedMail === 'off') return 'This workspace tells nobody by mail that something is there (Sources and rotation).'
  const mails = entries.filter(({ mailKey, erased }) => mailKey !== undefined && erased !== true)
  if (mails.length === 0) return 'They did not ask by mail.'
  const answerable = mails.filter(({ noMail, oddities = [] }) => noMail !== true && !oddities.some(({ place }) => place === 'Auto-Submitted'))
  const addressed = answerable.map((entry) => ({ entry, to: entry.from === undefined ? undefined : addressIn(entry.from) })).filter((one): one is MailToAnswer => one.to !== undefined)
  const found = addressed.find(({ to }) => !wantsNoMail(state, to))
  if (found !== undefined) return found
  if (addressed.length > 0) return 'They asked not to be written to.'
  return answerable.length > 0 ? 'Their address is not kept here: answer them from the mailbox.' : mails.some(({ noMail }) => noMail === true) ? 'They asked not to be written to.' : 'A program wrote that mail.'
}

/** Did whoever has an address ask not to be written to, in any mail of theirs? It holds for all that they wrote, and whatever its capitals are. */
export function wantsNoMail(state: State, address: string): boolean {
  let addresses = known.get(state)
  if (addresses === undefined) {
    addresses = new Set(customerFeedback.list(state).flatMap(({ noMail, from }) => (noMail === true && from !== undefined ? [(addressIn(from) ?? from).toLowerCase()] : [])))
    known.set(state, addresses)
  }
  return addresses.has(address.toLowerCase())
}

const known = new WeakMap<State, ReadonlySet<string>>()
