import { addressIn } from '../accounts/mail-addresses.ts'
import type { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'
import type { CustomerFeedback } from './customer-feedback.ts'
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
  const found = answerable.flatMap((entry) => ({ entry, to: entry.from === undefined ? undefined : addressIn(entry.from) })).find((one): one is MailToAnswer => one.to !== undefined)
  if (found !== undefined) return found
  return answerable.length > 0 ? 'Their address is not kept here: answer them from the mailbox.' : mails.some(({ noMail }) => noMail === true) ? 'They asked not to be written to.' : 'A program wrote that mail.'
}
