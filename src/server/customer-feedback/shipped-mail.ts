import { accounts } from '../../core/accounts/accounts.ts'
import { namesOfAccount } from '../../core/accounts/restricted-names.ts'
import { builtInAudience } from '../../core/audiences/built-in.ts'
import { outsideId } from '../../core/audiences/outside-ids.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { redact } from '../../core/audiences/redact.ts'
import { hitFinder } from '../../core/audiences/words/hits.ts'
import { spell } from '../../core/audiences/words/spelling.ts'
import { type MailToAnswer, mailToAnswer } from '../../core/customer-feedback/by-mail.ts'
import { type Asker, toTell } from '../../core/customer-feedback/to-tell.ts'
import type { Id } from '../../core/kernel/change.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { people, settings } from '../../core/workspace/workspace.ts'

export interface ShippedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Somebody who asked for an item that is out, and may be told by mail. Refuses with the reason why not. */
export function askerToMail(state: State, item: Id, entry: Id): MailToAnswer & { readonly asker: Asker } {
  const asker = toTell(state).find((one) => one.item.id === item)?.askers.find(({ entries }) => entries.some((one) => one.id === entry))
  if (asker === undefined) throw new Refusal('conflict', 'Nobody is to be told of that: it is not out, or was not asked for there.')
  if (asker.told !== undefined) throw new Refusal('exists', `They were told of it on ${asker.told.at.slice(0, 10)} already.`)
  if (asker.lost?.erased === true) throw new Refusal('gone', 'What was sent to them has been erased, and did not arrive: tell them in another way.')
  const mail = mailToAnswer(state, asker)
  if (typeof mail === 'string') throw new Refusal('conflict', mail)
  return { ...mail, asker }
}

/** The mail by which somebody who asked was told from here: to whom it went, and what it answers. */
export function sentBefore(state: State, item: Id, entry: Id): { readonly entry: Id; readonly to: string } | undefined {
  const told = toTell(state).find((one) => one.item.id === item)?.askers.find(({ entries }) => entries.some((one) => one.id === entry))?.told
  return told?.mail === undefined || told.entry === undefined ? undefined : { entry: told.entry, to: told.mail.to }
}

/** An answer to whoever asked by mail, drafted: what they asked for is there, by the name and with the value that customers may be told. A person looks at it before it goes. */
export function draftedMail(state: State, item: Id, { entry, to, asker }: MailToAnswer & { readonly asker: Asker }, { today, key }: { readonly today: string; readonly key: string }): ShippedMail {
  const told = redact(state, customersOf(state), { today, key }).get<{ readonly title?: string; readonly value?: string }>('items', outsideId(key, 'items', item))
  const isFree = (text: string) => wordsKept(state, text, asker).length === 0
  const about = entry.subject === undefined || !isFree(entry.subject) ? '' : ` about “${entry.subject.replace(/^(?:re|fwd?|aw|wg):\s*/i, '')}”`
  const title = told?.title
  const there = title === undefined ? 'What you asked for is there now.' : `${title} is there now.${told?.value === undefined ? '' : ` ${told.value}`}`
  const name = settings.get(state, 'settings')?.name ?? ''
  return {
    to, subject: about === '' ? (title === undefined ? 'What you asked us for is there' : `${title} is there`) : shortened(`Re: ${entry.subject?.replace(/^re:\s*/i, '') ?? ''}`),
    text: `Hello,\n\non ${dayAndMonth(entry.receivedOn)} ${entry.receivedOn.slice(0, 4)} you wrote to us${about}. ${there}\n\nThank you for asking.${name === '' ? '' : `\n\n${name}`}`,
  }
}

/** Letters that a subject may have. */
const mostSubject = 400

/** A subject that may be sent: one that is too long ends after a whole letter, with dots. */
function shortened(subject: string): string {
  if (subject.length <= mostSubject) return subject
  let kept = ''
  for (const { segment } of letters.segment(subject)) {
    if (kept.length + segment.length >= mostSubject) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Refuses (`never-outside`) a mail that holds a word that must not leave; what their own company is called may be said to them, and who sends it. */
export function refuseKeptWords(state: State, { subject, text }: Pick<ShippedMail, 'subject' | 'text'>, asker: Asker, sender?: Id): void {
  const words = [...new Set(wordsKept(state, `${subject}\n${text}`, asker, people.get(state, sender)?.name))]
  if (words.length > 0) throw new Refusal('never-outside', `The mail holds ${words.map((word) => `“${word}”`).join(', ')}, which must not leave.`, { details: { words } })
}

function wordsKept(state: State, text: string, { account }: Asker, sender = ''): readonly string[] {
  const theirs = accounts.get(state, account)
  const names = new Set((theirs === undefined ? [] : namesOfAccount(state, theirs)).map((name) => spell(name).text))
  const own = spell(sender).text
  return hitFinder([state], customersOf(state))(text).filter(({ kind, word }) => !(kind === 'account' && names.has(spell(word).text)) && !(kind === 'person' && own.includes(spell(word).text))).map(({ word }) => word)
}

function customersOf(state: State) {
  return audiences.list(state).find(({ key }) => key === 'customers') ?? builtInAudience('customers')
}
