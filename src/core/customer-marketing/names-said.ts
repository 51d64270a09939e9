import { type Account, accounts } from '../accounts/accounts.ts'
import { namesOfAccount } from '../accounts/restricted-names.ts'
import type { State } from '../kernel/state.ts'

/** Names of accounts as they are looked for: whose each is, and how many words the names have that begin with a word, the most first. */
interface Names {
  readonly of: ReadonlyMap<string, Account>
  readonly counts: ReadonlyMap<string, readonly number[]>
}

/** Letters and figures alone, without accents, so that another spelling of a name is found too. */
export function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The accounts that a text names in plain words, in any spelling (row F11): of names that begin alike the longest, so that “Bergby Foods” does not name Bergby. */
export function accountsSaidIn(state: State, text: string): Account[] {
  const [{ of, counts }, words] = [namesIn(state), plain(text).split(' ')]
  const said = new Set<Account>()
  for (let at = 0; at < words.length; ) {
    const name = counts.get(words[at] ?? '')?.map((count) => words.slice(at, at + count).join(' ')).find((one) => of.has(one))
    const account = name === undefined ? undefined : of.get(name)
    if (account !== undefined) said.add(account)
    at += name?.split(' ').length ?? 1
  }
  return [...said]
}

/** Every quote of a screen is looked at in one state: its names are sorted out once. */
const known = new WeakMap<State, Names>()

function namesIn(state: State): Names {
  let names = known.get(state)
  if (names === undefined) known.set(state, (names = namesOf(accounts.list(state).map((account) => [account, namesOfAccount(state, account)]))))
  return names
}

function namesOf(all: readonly (readonly [Account, readonly string[]])[]): Names {
  const of = new Map<string, Account>()
  const counts = new Map<string, Set<number>>()
  for (const [account, called] of all) {
    for (const name of called.map(plain).filter((one) => one !== '')) {
      const words = name.split(' ')
      const [first = ''] = words
      of.set(name, account)
      counts.set(first, (counts.get(first) ?? new Set()).add(words.length))
    }
  }
  return { of, counts: new Map([...counts].map(([first, found]) => [first, [...found].sort((a, b) => b - a)])) }
}
