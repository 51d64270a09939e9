/** A text made ready to be searched: small letters without accents, and which letters it has. */
export interface Folded {
  readonly text: string
  /** One bit a letter or digit. A text that lacks a letter of the query is passed over without a closer look. */
  readonly letters: number
  /** Where each folded letter stood in the text as written; unset where nothing moved. */
  readonly from?: readonly number[]
}


const accents = /\p{M}/gu
const plainAscii = /^[\x20-\x7e]*$/

/** Folds a text for searching. Nearly all are plain, and cost one pass. */
export function fold(text: string): Folded {
  if (plainAscii.test(text)) return withLetters(text.toLowerCase())
  let folded = ''
  const from: number[] = []
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFD').replace(accents, '').toLowerCase()
    for (let n = 0; n < plain.length; n++) from.push(at)
    folded += plain
    at += character.length
  }
  return { ...withLetters(folded), from }
}

function withLetters(text: string): Folded {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= bitOf(text.charCodeAt(at))
  return { text, letters }
}

/** a to z have a bit each; digits share one, all else shares one. A blank has none. */
function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97)
  if (code === 32) return 0
  return code >= 48 && code <= 57 ? 1 << 26 : 1 << 27
}

/** The words of a query, folded. */
export function queryOf(text: string): readonly Folded[] {
  return text.trim().split(/\s+/).filter((word) => word !== '').map(fold)
}

/**
 * Does a text have every word of a query? Each word is looked for at the start of a word, then anywhere, then letter by letter in
 * order. Returns how well, without where: that is asked only of what will be shown.
 */
export function scoreOf(text: Folded, query: readonly Folded[]): number {
  let score = 0
  for (const word of query) {
    if ((word.letters & ~text.letters) !== 0) return 0
    const one = scoreWord(text.text, word.text)
    if (one === 0) return 0
    score += one
  }
  // Of two that match alike, the shorter one says less beside it.
  return score === 0 ? 0 : score + 8 / (text.text.length + 8)
}

function scoreWord(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at === 0) return 100
  if (at > 0) return wordStart(text, word, at) === -1 ? 50 : 80
  return spread(text, word) === undefined ? 0 : 10
}

/** The first place, from one on, where the word stands at the start of a word; -1 where nowhere. */
function wordStart(text: string, word: string, first: number): number {
  for (let at = first; at !== -1; at = text.indexOf(word, at + 1)) if (at === 0 || !isLetter(text.charCodeAt(at - 1))) return at
  return -1
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127
}

/** Letters of a word in order, some way apart: "rm" in "roadmap". The first begins a word and the others follow soon, else everything would match. */
function spread(text: string, word: string): number[] | undefined {
  if (word.length < 2) return undefined
  const found: number[] = []
  let at = wordStart(text, word.charAt(0), text.indexOf(word.charAt(0)))
  if (at === -1) return undefined
  found.push(at)
  for (let n = 1; n < word.length; n++) {
    const next = text.indexOf(word.charAt(n), at + 1)
    if (next === -1 || next - at > longestGap) return undefined
    found.push(next)
    at = next
  }
  return found
}

/** From one letter that matches to the next. */
const longestGap = 4

/** Which letters of a text as written matched, in order. */
export function matchedLetters(text: Folded, query: readonly Folded[]): number[] {
  const places = new Set<number>()
  for (const { text: word } of query) for (const at of lettersOf(text.text, word)) places.add(text.from?.[at] ?? at)
  return [...places].sort((a, b) => a - b)
}

function lettersOf(text: string, word: string): readonly number[] {
  const first = text.indexOf(word)
  if (first === -1) return spread(text, word) ?? []
  const start = wordStart(text, word, first)
  return Array.from({ length: word.length }, (_, n) => (start === -1 ? first : start) + n)
}
