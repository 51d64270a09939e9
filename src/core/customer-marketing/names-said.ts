import { type Account, accounts } from '../accounts/accounts.ts'
import type { State } from '../kernel/state.ts'

/** One name of an account, word by word. */
interface NameWords {
  readonly words: readonly string[]
  readonly account: Account
}

/** Letters and figures alone, without accents, so that another spelling of a name is found too. */
export function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The accounts that a text names in plain words, in any spelling (row F11): of names that begin alike the longest, so that “Bergby Foods” does not name Bergby. */
export function accountsSaidIn(state: State, text: string): Account[] {
  const [names, words] = [namesIn(state), plain(text).split(' ')]
  const said = new Set<Account>()
  for (let at = 0; at < words.length; ) {
    const found = names.get(words[at] ?? '')?.find((name) => name.words.every((word, nth) => words[at + nth] === word))
    if (found !== undefined) said.add(found.account)
    at += found?.words.length ?? 1
  }
  return [...said]
}

/** Every quote of a screen is looked at in one state: its names are sorted out once, by their first words, the longest first. */
const known = new WeakMap<State, ReadonlyMap<string, readonly NameWords[]>>()

function namesIn(state: State): ReadonlyMap<string, readonly NameWords[]> {
  const there = known.get(state)
  if (there !== undefined) return there
  const names = new Map<string, NameWords[]>()
  for (const account of accounts.list(state)) {
    for (const name of [account.name, ...(account.aliases ?? [])]) {
      const words = plain(name).split(' ')
      const [first = ''] = words
      const alike = names.get(first)
      if (alike !== undefined) alike.push({ words, account })
      else if (first !== '') names.set(first, [{ words, account }])
    }
  }
  for (const alike of names.values()) alike.sort((a, b) => b.words.length - a.words.length)
  known.set(state, names)
  return names
}
