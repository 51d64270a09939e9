import { wantsNoMail } from '../../core/customer-feedback/by-mail.ts'
import { openNotices } from '../../core/customer-feedback/ship-notices.ts'
import { isOut, shipTold } from '../../core/customer-feedback/to-tell.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { items } from '../../core/plans/plans.ts'

/** What keys of mails about things that shipped begin with, then `tell` or `answer`, which no period of a rhythm with that key is. They are kept for good, so that nobody is told twice however late something ships again. */
export const shippedWord = 'shipped'

/** What the mail to whoever is to tell an asker is kept under: of one thing said and one item there is one. */
export const noticeKey = (entry: string, item: string): string => `${shippedWord}/tell/${entry}/${item}`

/** What the mail to whoever asked is kept under. */
export const answerKey = (entry: string, item: string): string => `${shippedWord}/answer/${entry}/${item}`

/** Is it kept for a mail to whoever asked? That is nobody’s reminder. */
export const isAnswerKey = (key: string): boolean => key.startsWith(`${shippedWord}/answer/`)

export const isShippedKey = (key: string): boolean => key.startsWith(`${shippedWord}/tell/`) || key.startsWith(`${shippedWord}/answer/`)

/** Should a mail about something that shipped still go, on a day, to the person whose row it is? Not once it is out no more, or whoever asked was told, nor to somebody who is not to tell them any more; an answer not once it was erased, or they asked for no mail. */
export function isShippedWanted(state: State, key: string, { today, person }: { readonly today: Day; readonly person: string }): boolean {
  const [, kind, entry, item] = key.split('/')
  const of = items.get(state, item)
  if (of === undefined || !isOut(state, of)) return false
  if (kind === 'answer') return shipTold.list(state).some((one) => one.entry === entry && one.item === item && one.mail !== undefined && !wantsNoMail(state, one.mail.to))
  return openNotices(state, today).some(({ notice, person: now }) => notice.entry === entry && notice.item === item && now === person)
}
