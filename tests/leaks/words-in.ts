/** Letters of the words that are looked for in one walk. */
const letters = 128

/**
 * Which of some words stand in some texts, upper and lower case alike. All words are looked for in one walk over a text (Aho and Corasick, 1975): some hundred
 * words in the readings of every file of many worlds would else take minutes.
 */
export class WordSearch {
  private readonly words: readonly string[]
  /** Words with other letters: each is looked for by itself. */
  private readonly others: readonly string[]
  /** By state and letter, the state that comes next. */
  private readonly next: Int32Array
  /** By state, the word that ends there, and the longest shorter state in which a word ends; -1 for none. */
  private readonly ends: Int32Array
  private readonly shorter: Int32Array

  constructor(words: readonly string[]) {
    const all = [...new Set(words.map((word) => word.toLowerCase()))]
    this.words = all.filter(isPlain)
    this.others = all.filter((word) => !isPlain(word))
    const most = 1 + this.words.reduce((sum, { length }) => sum + length, 0)
    this.next = new Int32Array(most * letters)
    this.ends = new Int32Array(most).fill(-1)
    this.shorter = new Int32Array(most).fill(-1)
    let states = 1
    for (const [at, word] of this.words.entries()) {
      let state = 0
      for (let place = 0; place < word.length; place++) {
        const key = state * letters + word.charCodeAt(place)
        state = this.next[key] || (this.next[key] = states++)
      }
      this.ends[state] = at
    }
    this.joinEnds()
  }

  /** The words that stand in any of the texts, in small letters. */
  in(texts: Iterable<string>): ReadonlySet<string> {
    const found = new Set<number>()
    const others = new Set<string>()
    for (const text of texts) {
      const small = text.toLowerCase()
      this.walk(small, found)
      for (const other of this.others) if (small.includes(other)) others.add(other)
    }
    return new Set([...[...found].map((at) => this.words[at] ?? ''), ...others])
  }

  private walk(text: string, found: Set<number>): void {
    const { next, ends, shorter } = this
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at)
      state = letter < letters ? (next[state * letters + letter] as number) : 0
      if (state === 0) continue
      if (ends[state] !== -1) found.add(ends[state] as number)
      for (let one = shorter[state] as number; one !== -1; one = shorter[one] as number) found.add(ends[one] as number)
    }
  }

  /** Where a word breaks off, the search goes on with the longest end of it that begins another. */
  private joinEnds(): void {
    const { next, ends, shorter } = this
    const falls = new Int32Array(ends.length)
    const queue = Array.from(next.subarray(0, letters)).filter((state) => state !== 0)
    for (const state of queue) {
      const fall = falls[state] as number
      shorter[state] = ends[fall] === -1 ? (shorter[fall] as number) : fall
      for (let letter = 0; letter < letters; letter++) {
        const key = state * letters + letter
        const there = next[fall * letters + letter] as number
        const child = next[key] as number
        if (child === 0) next[key] = there
        else {
          falls[child] = there
          queue.push(child)
        }
      }
    }
  }
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= letters) return false
  return word !== ''
}
