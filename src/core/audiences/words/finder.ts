import { isBetweenWords, isLetterAt } from './letters.ts'
import { type Spelled, spell } from './spelling.ts'

/** A word that was found, and the stretch of the text that spells it. */
export interface Found<W> {
  readonly word: W
  readonly start: number
  readonly end: number
}

/** One sign on the way through the words: its alternatives are tied in a row, what may follow it hangs below. */
interface Step<W> {
  readonly sign: string
  next: Step<W> | undefined
  below: Step<W> | undefined
  word: W | undefined
}

const gap = ' '

/**
 * Finds whole words in texts, in one pass however many words there are. A gap in a word stands for any signs between letters ("Project
 * Phoenix" is in "project%20phoenix-faq"), its own signs must be there (the "++" of "C++"), and the end of a line is a gap or nothing.
 */
export class WordsFinder<W> {
  private readonly root: Step<W> = { sign: '', next: undefined, below: undefined, word: undefined }
  private readonly first = new Map<string, Step<W>>()

  /** Of words spelled alike the first is kept. */
  constructor(words: Iterable<readonly [spelling: string, word: W]>) {
    for (const [spelling, word] of words) this.add(signsOfWord(spelling), word)
  }

  /** Every word in a text, the longest where several begin. */
  all(text: string): Found<W>[] {
    return this.allIn(spell(text))
  }

  /** The same in a text that has been spelled. */
  allIn(spelled: Spelled): Found<W>[] {
    const found: Found<W>[] = []
    for (let at = 0; at < spelled.text.length; ) {
      const hit = this.startsAt(spelled, at)
      if (hit !== undefined) found.push({ word: hit.word, ...spelled.place(at, hit.end) })
      at = hit?.end ?? at + 1
    }
    return found
  }

  /** The first word in a text. */
  one(text: string): W | undefined {
    const spelled = spell(text)
    for (let at = 0; at < spelled.text.length; at++) {
      const hit = this.startsAt(spelled, at)
      if (hit !== undefined) return hit.word
    }
    return undefined
  }

  private add(signs: readonly string[], word: W): void {
    let step = this.root
    for (const sign of signs) step = this.under(step, sign) ?? this.grow(step, sign)
    if (step !== this.root) step.word ??= word
  }

  private grow(above: Step<W>, sign: string): Step<W> {
    const step: Step<W> = { sign, next: above.below, below: undefined, word: undefined }
    above.below = step
    if (above === this.root) this.first.set(sign, step)
    return step
  }

  private under(above: Step<W>, sign: string): Step<W> | undefined {
    if (above === this.root) return this.first.get(sign)
    for (let step = above.below; step !== undefined; step = step.next) if (step.sign === sign) return step
    return undefined
  }

  private startsAt(spelled: Spelled, at: number): Ended<W> | undefined {
    const { text } = spelled
    if (!isBetweenWords(text, at)) return undefined
    const step = this.first.get(text.charAt(at))
    if (step === undefined || (!isLetterAt(text, at) && isLetterAt(text, at - 1)) || isGrouping(text, at - 1, at)) return undefined
    return this.walk(spelled, step, at + 1)
  }

  /** The longest word that goes on from a step. */
  private walk(spelled: Spelled, step: Step<W>, at: number): Ended<W> | undefined {
    const { text } = spelled
    const ended = step.word === undefined ? undefined : endedAt(step, text, at)
    if (at >= text.length || step.below === undefined) return ended
    const behindGap = this.under(step, gap)
    if (isLetterAt(text, at)) {
      const best = longer(ended, this.goOn(spelled, this.under(step, text.charAt(at)), at + 1))
      return behindGap !== undefined && spelled.isHump(at) ? longer(best, this.walk(spelled, behindGap, at)) : best
    }
    let end = at
    while (end < text.length && !isLetterAt(text, end)) end++
    const joined = isLineEnd(text.slice(at, end)) || isGrouping(text, at, end) ? this.walk(spelled, step, end) : undefined
    return longer(longer(ended, this.goOn(spelled, behindGap, end)), longer(joined, this.signs(spelled, step, at, end)))
  }

  private goOn(spelled: Spelled, step: Step<W> | undefined, at: number): Ended<W> | undefined {
    return step === undefined ? undefined : this.walk(spelled, step, at)
  }

  /** Through signs that a word has itself; spaces about them do not count. */
  private signs(spelled: Spelled, from: Step<W>, at: number, end: number): Ended<W> | undefined {
    let step: Step<W> | undefined = from
    let best: Ended<W> | undefined
    for (let place = at; place < end; place++) {
      const sign = spelled.text.charAt(place)
      if (/\s/.test(sign)) continue
      step = this.under(step, sign)
      if (step === undefined) return best
      best = longer(best, endedAt(step, spelled.text, place + 1))
    }
    return step === from ? best : longer(best, this.walk(spelled, step, end))
  }
}

interface Ended<W> {
  readonly word: W
  readonly end: number
}

function endedAt<W>({ word }: Step<W>, text: string, end: number): Ended<W> | undefined {
  return word !== undefined && isBetweenWords(text, end) && (isLetterAt(text, end - 1) || !isLetterAt(text, end)) && !isGrouping(text, end, end + 1) ? { word, end } : undefined
}

function longer<W>(one: Ended<W> | undefined, other: Ended<W> | undefined): Ended<W> | undefined {
  return one === undefined || (other !== undefined && other.end > one.end) ? other : one
}

/** One end of a line, with a hyphen or without: a word may go on behind it. */
function isLineEnd(between: string): boolean {
  return between.includes('\n') && /^[-\u2010\u2011]?[^\S\n]*\n[^\S\n]*$/.test(between)
}

/** A sign that only sets three digits apart: "1,200,000". */
function isGrouping(text: string, at: number, end: number): boolean {
  return end === at + 1 && /[,.']/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(end, end + 4))
}

/** A word as the signs that spell it, with one gap for what only sets its parts apart. Words spelled alike have equal signs. */
export function signsOfWord(word: string): readonly string[] {
  const text = spell(word).text.replace(/(?<=\d)[,.'](?=\d{3}(?!\d))/g, '')
  const parts = text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []
  const signs = parts.flatMap((part) => {
    if (isLetterAt(part, 0)) return part.split('')
    return /^[\s_-]+$/.test(part) ? [gap] : part.replace(/\s/g, '').split('')
  })
  return signs.slice(signs[0] === gap ? 1 : 0, signs.at(-1) === gap ? -1 : undefined)
}
