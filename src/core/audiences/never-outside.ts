/** The first word of a list that any text of a value holds, its keys included; or none. */
export type WordFinder = (value: unknown) => string | undefined

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const letters = '[\\p{L}\\p{M}\\p{N}]'

/**
 * Looks for words whatever their case, as whole words, also inside addresses: in "https://example.com/project%20phoenix-faq" it finds
 * "Project Phoenix", since all that is neither letter nor digit counts as a gap between words.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const patterns = words.flatMap((word) => {
    const source = patternOf(word)
    return source === undefined ? [] : [{ word, source, pattern: new RegExp(source, 'u') }]
  })
  const any = new RegExp(patterns.length === 0 ? '(?!)' : patterns.map(({ source }) => `(?:${source})`).join('|'), 'u')
  const inText = (text: string) => {
    const plain = folded(text)
    return any.test(plain) ? patterns.find(({ pattern }) => pattern.test(plain))?.word : undefined
  }
  const find: WordFinder = (value) => {
    if (typeof value === 'string') return inText(value)
    if (typeof value === 'number') return inText(String(value))
    if (typeof value !== 'object' || value === null) return undefined
    for (const [key, part] of Object.entries(value)) {
      const found = (Array.isArray(value) ? undefined : inText(key)) ?? find(part)
      if (found !== undefined) return found
    }
    return undefined
  }
  return find
}

/** A word's own gaps match any gap; its signs (the "++" of "C++") must be there as they are. */
function patternOf(word: string): string | undefined {
  const plain = folded(word).trim()
  if (plain === '') return undefined
  const parts = plain.split(/[\s_-]+/).filter((part) => part !== '').map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  if (parts.length === 0) return undefined
  return `(?<!${letters})${parts.join('[^\\p{L}\\p{M}\\p{N}]+')}(?!${letters})`
}

const plainAscii = /^[\u0020-\u007e]*$/

function folded(text: string): string {
  const read = text.includes('%') ? decoded(text) : text
  return plainAscii.test(read) ? read.toLowerCase() : read.normalize('NFKC').replace(invisible, '').toLowerCase()
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
