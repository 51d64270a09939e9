import { literally } from '../../lib/literally.ts'

/** Words of ours, in small letters, with those that an audience is told in their place. */
export type Wording = Readonly<Record<string, string>>

/** The fields that hold what people read, in any collection. Keys, kinds and addresses stay as they are: they are not words. */
const readFields: ReadonlySet<string> = new Set([
  'title', 'outsideTitle', 'value', 'problem', 'cost', 'measure', 'summary', 'product', 'subtitle', 'whatToExpect', 'disclaimer', 'text', 'alt', 'definition',
])

export function isRead(field: string): boolean {
  return readFields.has(field)
}

/** Puts whole words of a text into an audience's words, the longest first, with a capital where ours has one. Undefined for no words. */
export function wordingTeller(wording: Wording | undefined): ((text: string) => string) | undefined {
  const words = Object.keys(wording ?? {}).sort((a, b) => b.length - a.length)
  if (wording === undefined || words.length === 0) return undefined
  const theirs = new Map(words.map((word) => [word.toLowerCase(), wording[word] ?? word]))
  const ours = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.map(literally).join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
  return (text) => text.replace(ours, (word) => inCaseOf(word, theirs.get(word.toLowerCase()) ?? word))
}

function inCaseOf(word: string, told: string): string {
  return /^\p{Lu}/u.test(word) ? told.slice(0, 1).toUpperCase() + told.slice(1) : told
}
