import { openNotices } from '../../core/customer-feedback/ship-notices.ts'
import { shipTold } from '../../core/customer-feedback/to-tell.ts'
import type { State } from '../../core/kernel/state.ts'

/** What keys of mails about things that shipped begin with, then `tell` or `answer`, which no period of a rhythm with that key is. They are kept for good, so that nobody is told twice however late something ships again. */
export const shippedWord = 'shipped'

/** What the mail to whoever is to tell an asker is kept under: of one thing said and one item there is one. */
export const noticeKey = (entry: string, item: string): string => `${shippedWord}/tell/${entry}/${item}`

/** What the mail to whoever asked is kept under. */
export const answerKey = (entry: string, item: string): string => `${shippedWord}/answer/${entry}/${item}`

export const isShippedKey = (key: string): boolean => key.startsWith(`${shippedWord}/tell/`) || key.startsWith(`${shippedWord}/answer/`)

/** Should a mail about something that shipped still go? Not once it is out no more, or whoever asked was told; an answer not once it was erased. */
export function isShippedWanted(state: State, key: string): boolean {
  const [, kind, entry, item] = key.split('/')
  if (kind === 'answer') return shipTold.list(state).some((one) => one.entry === entry && one.item === item && one.mail !== undefined)
  return openNotices(state).some(({ notice }) => notice.entry === entry && notice.item === item)
}
