import { accounts } from '../../core/accounts/accounts.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { accountTelling } from '../../core/audiences/told-accounts.ts'
import { mailToAnswer } from '../../core/customer-feedback/by-mail.ts'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import type { OpenNotice } from '../../core/customer-feedback/ship-notices.ts'
import { sourceOf } from '../../core/customer-feedback/sources.ts'
import type { ShipTold } from '../../core/customer-feedback/to-tell.ts'
import type { State } from '../../core/kernel/state.ts'
import { items } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { Mail } from '../mail/mail.ts'
import { noticeKey } from './shipped-job.ts'
import { reminderJob } from '../cadence/reminder-job.ts'

/** To whoever is to tell an asker; none where nobody is known, or has no address. */
export function noticeMail(state: State, workspace: string, { notice, asker, person: holder }: OpenNotice, address: string): Mail | undefined {
  const person = people.get(state, holder)
  const item = items.get(state, notice.item)
  if (person?.email === undefined || item === undefined) return undefined
  const inside = audiences.list(state).find((one) => one.key === 'internal')
  const tell = inside === undefined ? (text: string) => text : accountTelling(state, inside).text
  const who = accounts.get(state, asker.account)?.name ?? 'Somebody who is no customer that we know'
  const byMail = typeof mailToAnswer(state, asker) === 'string' ? '' : ' An answer to their mail is drafted there: look at it, and send it.'
  return {
    to: person.email, job: reminderJob(workspace, noticeKey(notice.entry, notice.item)), subject: `${tell(item.title)} is out: somebody asked for it`,
    body: `${who} asked for “${tell(item.title)}”${asker.entries.length > 1 ? `, ${asker.entries.length} times` : ''}. It is out now, and you hold what they said.\n\nTell them, and say that you did.${byMail}\n${address}/${workspace}/accounts/feedback?show=tell\n\nThis is for people inside alone: please do not pass it on.\n`,
  }
}

/** To whoever asked, in the words that a person sent. Answers to it go to the address that they wrote to, where it is known. */
export function answerMail(state: State, workspace: string, key: string, { mail, entry }: ShipTold): Mail {
  const from = sourceOf(state, customerFeedback.get(state, entry)?.source ?? '')?.addresses?.[0]
  return { to: mail?.to ?? '', subject: mail?.subject ?? '', body: `${mail?.text ?? ''}\n`, job: reminderJob(workspace, key), ...(from === undefined ? {} : { headers: { 'Reply-To': from } }) }
}
