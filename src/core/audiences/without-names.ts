import { type Account, neutralCode } from '../accounts/accounts.ts'
import { namesOfAccount, restrictedNames } from '../accounts/restricted-names.ts'
import { WordsFinder } from './words/finder.ts'
import type { State } from '../kernel/state.ts'

/** A text with neutral codes in place of the names and the addresses of accounts whose names are kept apart, however they are spelled. */
export function withoutNames(state: State, text: string, apart: readonly Account[]): string {
  const words = apart.flatMap((account) => {
    const kept = restrictedNames.list(state).filter((one) => one.account === account.id)
    return [...namesOfAccount(state, account), ...kept.flatMap(({ mailDomains = [], contacts = [] }) => [...contacts, ...mailDomains])].map((word) => [word, neutralCode(account.number)] as const)
  })
  return words.length === 0 ? text : new WordsFinder(words).all(text).toReversed().reduce((left, { word, start, end }) => `${left.slice(0, start)}${word}${left.slice(end)}`, text)
}
