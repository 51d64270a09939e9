import { WordsFinder } from './words/finder.ts'

/** The first word of a list that any text of a value holds, its keys included; or none. */
export type WordFinder = (value: unknown) => string | undefined

/** Looks for words at whatever depth of a value they stand, whatever their spelling (words/finder.ts). */
export function wordFinder(words: readonly string[]): WordFinder {
  const finder = new WordsFinder(words.map((word) => [word, word] as const))
  const find: WordFinder = (value) => {
    if (typeof value === 'string') return finder.one(value)
    if (typeof value === 'number') return finder.one(String(value))
    if (typeof value !== 'object' || value === null) return undefined
    for (const [key, part] of Object.entries(value)) {
      const found = (Array.isArray(value) ? undefined : finder.one(key)) ?? find(part)
      if (found !== undefined) return found
    }
    return undefined
  }
  return find
}
