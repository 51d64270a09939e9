import type { State } from '../kernel/state.ts'
import { accountTelling, type AccountTelling } from './told-accounts.ts'
import type { AudienceRules } from './audiences.ts'
import { withoutBlocks } from './generated-blocks.ts'
import { isRead, wordingTeller } from './wording.ts'

/** How one audience is told texts: with customers as it may know them, and in its own words. */
export interface TextTelling {
  readonly accounts: AccountTelling
  /** A text that people read. */
  text(text: string): string
  /** The value of a field, with every text in it told, at whatever depth and in keys too. */
  value(field: string, value: unknown): unknown
}

export function textTelling(state: State, audience: AudienceRules): TextTelling {
  const accounts = accountTelling(state, audience)
  const inTheirWords = wordingTeller(audience.wording)
  // What is made of people is no part of what leaves, and neither is whom the place for it names.
  const told = audience.inside ? accounts.text : (said: string) => accounts.text(withoutBlocks(said))
  // Once more after the words, since two of them together could read as a token.
  const text = (said: string) => (inTheirWords === undefined ? told(said) : told(inTheirWords(told(said))))
  return { accounts, text, value: (field, value) => toldTexts(value, isRead(field) ? text : told) }
}

/** The same value where nothing in it is told otherwise, so that most are not made anew. */
function toldTexts(value: unknown, tell: (text: string) => string): unknown {
  if (typeof value === 'string') return tell(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const told = value.map((part) => toldTexts(part, tell))
    return told.every((part, at) => part === value[at]) ? value : told
  }
  const entries = Object.entries(value)
  const told = entries.map(([key, part]) => [tell(key), toldTexts(part, tell)] as const)
  return told.every(([key, part], at) => key === entries[at]?.[0] && part === entries[at][1]) ? value : Object.fromEntries(told)
}
