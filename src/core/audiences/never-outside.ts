/** Finds the words of a list in values. Made once for a list; `find` gives the first word found in any text of a value, or none. */
export interface WordFinder {
  find(value: unknown): string | undefined
}

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const letters = '[\\p{L}\\p{M}\\p{N}]'

/**
 * Looks for words whatever their case, as whole words, also inside addresses: in "https://example.com/project%20phoenix-faq" it finds
 * "Project Phoenix", since all that is neither letter nor digit counts as a gap between words.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const patterns = words.flatMap((word) => {
    const pattern = patternOf(word)
    return pattern === undefined ? [] : [{ word, pattern }]
  })
  const inText = (text: string) => {
    const plain = folded(text)
    return patterns.find(({ pattern }) => pattern.test(plain))?.word
  }
  const find = (value: unknown): string | undefined => {
    if (typeof value === 'string') return inText(value)
    if (typeof value === 'number') return inText(String(value))
    if (typeof value !== 'object' || value === null) return undefined
    for (const [key, part] of Object.entries(value)) {
      const found = (Array.isArray(value) ? undefined : inText(key)) ?? find(part)
      if (found !== undefined) return found
    }
    return undefined
  }
  return patterns.length === 0 ? { find: () => undefined } : { find }
}

/** A word's own gaps match any gap; its signs (the "++" of "C++") must be there as they are. */
function patternOf(word: string): RegExp | undefined {
  const plain = folded(word).trim()
  if (plain === '') return undefined
  const parts = plain.split(/[\s_-]+/).filter((part) => part !== '').map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  if (parts.length === 0) return undefined
  return new RegExp(`(?<!${letters})${parts.join('[^\\p{L}\\p{M}\\p{N}]+')}(?!${letters})`, 'u')
}

function folded(text: string): string {
  return decoded(text).normalize('NFKC').replace(invisible, '').toLowerCase()
}

/** Percent signs of an address undone where they spell text. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}
