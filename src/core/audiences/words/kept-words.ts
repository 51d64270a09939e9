import { accountToken } from '../../accounts/account-tokens.ts'
import { type Account, accounts, neutralCode } from '../../accounts/accounts.ts'
import { namesOfAccount } from '../../accounts/restricted-names.ts'
import type { State } from '../../kernel/state.ts'
import { people, settings } from '../../workspace/workspace.ts'
import { isUnspaced } from './letters.ts'

/** Why a word must not leave. */
export const wordKinds = ['listed', 'account', 'person', 'code-name', 'hidden-value', 'address'] as const
export type WordKind = (typeof wordKinds)[number]

/** What each kind is called in a sentence. */
export const wordKindTold: Readonly<Record<WordKind, string>> = {
  listed: 'a word of your list', account: 'the name of an account', person: 'the name of a person', 'code-name': 'a code name', 'hidden-value': 'a value that is shown as a placeholder', address: 'a private address',
}

/** A word that must not leave, and where that is said. */
export interface KeptWord {
  readonly word: string
  readonly kind: WordKind
  /** What stands for it outside: an account's neutral code, the placeholder of a value. */
  readonly code?: string
  /** What is written in its place: for an account its token, which is told as the name inside and as the code outside. */
  readonly by?: string
  /** The name of an account that is kept apart: whoever is told of a find is told what the text says, and not whose name that is (AC8). */
  readonly isApart?: true
}

/**
 * The words of a state that must not leave: those that the workspace lists, account names with aliases, code names, people with their
 * addresses, and the values behind placeholders. Patterns of private addresses come on top (addresses.ts).
 */
export function keptWords(state: State): readonly KeptWord[] {
  const [workspace] = settings.list(state)
  return [
    ...(workspace?.neverOutside ?? []).map((word) => ({ word, kind: 'listed' as const })),
    ...accounts.list(state).flatMap((account) => accountWords(state, account)),
    ...(workspace?.codeNames ?? []).map((word) => ({ word, kind: 'code-name' as const })),
    ...Object.entries(workspace?.hiddenValues ?? {}).map(([code, word]) => ({ word, kind: 'hidden-value' as const, code, by: code })),
    ...people.list(state).flatMap(personWords),
  ]
}

function accountWords(state: State, account: Account): KeptWord[] {
  const { number, restricted } = account
  if (restricted === true) return namesOfAccount(state, account).map((word) => ({ word, kind: 'account', isApart: true }))
  return namesOfAccount(state, account).map((word) => ({ word, kind: 'account', code: neutralCode(number), by: accountToken(number) }))
}

/** In both orders, as lists and letters have it. One name alone is no name to be known by, and neither are two letters of a script with spaces. */
function personWords({ name, email, handle, erased }: { readonly name: string; readonly email?: string | undefined; readonly handle?: string | undefined; readonly erased?: true | undefined }): KeptWord[] {
  if (erased === true) return []
  const parts = name.split(/\s+/)
  const turned = parts.length < 2 ? [] : [`${parts.at(-1)}, ${parts.slice(0, -1).join(' ')}`]
  const named = [name, ...turned].filter((word) => word.length > (isUnspaced(word) ? 1 : 2)).map((word) => ({ word, kind: 'person' as const }))
  const written = [email, handle === undefined ? undefined : `@${handle.replace(/^@/, '')}`].filter((word) => word !== undefined)
  return [...named, ...written.map((word) => ({ word, kind: 'address' as const }))]
}
