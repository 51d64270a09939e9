import type { State } from '../kernel/state.ts'
import { accountToken } from '../accounts/account-tokens.ts'
import { accounts } from '../accounts/accounts.ts'
import { namesOfAccount } from '../accounts/restricted-names.ts'
import { settings } from '../workspace/workspace.ts'
import { type Objective, keyResults } from './goals.ts'
import { amountWords } from './progress.ts'

export interface MaskedGoals {
  readonly objectives: readonly { readonly title: string; readonly why?: string; readonly keyResults: readonly { readonly title: string; readonly from: string; readonly to: string; readonly goes: 'up' | 'down' }[] }[]
}

export interface MaskedPage {
  /** May be shown outside: no number and no customer's name is in it. It says no quarter either, which has numbers. */
  readonly page: MaskedGoals
  /** For staff alone: what stands behind each placeholder. */
  readonly key: Readonly<Record<string, string>>
}

/** Words that are numbers as much as figures are. "One" is not among them: it mostly counts nothing. */
const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundreds?', 'thousands?', 'millions?', 'billions?', 'dozens?', 'half', 'twice', 'doubled?s?', 'doubling', 'tripled?s?', 'tripling']

/** A figure with its sign, currency, separators and what belongs to it: "€1.2m", "3x", "40 %". A placeholder that somebody wrote by hand is one as well. */
const figure = String.raw`(?<!\p{L})N\d+|(?:(?<![\p{N}\p{L}%])[+\-−])?(?:\p{Sc}\s?)?\p{N}(?:[\p{N}.,'’\u2009\u202f]*\p{N})?(?:\s?[%‰])?(?:(?:bn|[kmbx×])(?!\p{L}))?(?:\s?\p{Sc})?`

/**
 * Goals as they may be told outside (DOMAIN 1.3): each number and each customer reads N0, N1 …, the same value the same one within a page. Where people stand and how sure they are is not told at all.
 * It fails closed: a name is masked wherever its letters stand, within other words too.
 */
export function maskedGoals(state: State, shown: readonly Objective[]): MaskedPage {
  const mask = maskOf(state)
  const all = keyResults.list(state)
  const page = shown.map(({ id, title, why }) => ({
    title: mask.text(title), ...(why === undefined ? {} : { why: mask.text(why) }),
    keyResults: all.filter(({ objective }) => objective === id).sort((a, b) => (a.title < b.title ? -1 : 1)).map(({ title: result, baseline, target, unit }) => ({
      title: mask.text(result), from: mask.text(amountWords(baseline, unit)), to: mask.text(amountWords(target, unit)), goes: target < baseline ? 'down' as const : 'up' as const,
    })),
  }))
  return { page: { objectives: page }, key: mask.key }
}

function maskOf(state: State) {
  const names = accounts.list(state).flatMap((account) => [...new Set([account.name, ...namesOfAccount(state, account)]), accountToken(account.number)].map((word) => [word, account.name] as const))
  const kept = Object.values(settings.list(state)[0]?.hiddenValues ?? {}).map((value) => [value, value] as const)
  const known = new Map([...kept, ...names].map(([word, value]) => [plain(word), value]))
  // The longest first: "Norrvik North" is no "Norrvik" with a rest that tells which.
  const words = [...kept, ...names].map(([word]) => cleaned(word)).sort((a, b) => b.length - a.length).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`))
  const found = new RegExp([...words, figure, String.raw`(?<!\p{L})(?:${numberWords.join('|')})(?!\p{L})`].join('|'), 'giu')
  const placeholders = new Map<string, string>()
  const key: Record<string, string> = {}
  const placeholder = (value: string): string => {
    const told = known.get(plain(value)) ?? value
    const same = plain(told).replace(/(?<=\p{N})[,'’\u2009\u202f](?=\p{N}{3}(?!\p{N}))/gu, '').replace(/\s/g, '')
    const code = placeholders.get(same) ?? `N${placeholders.size}`
    placeholders.set(same, code)
    key[code] ??= told
    return code
  }
  // One pass: what was masked is not looked at again.
  return { key, text: (text: string) => cleaned(text).replace(found, placeholder) }
}

/** One form of each letter, and no signs that nobody sees, by which a name could hide. */
function cleaned(text: string): string {
  return text.replace(/\p{Cf}/gu, '').normalize('NFKC').trim()
}

function plain(text: string): string {
  return cleaned(text).toLowerCase().replace(/\s+/g, ' ')
}
