import { Refusal } from '../../core/kernel/refusal.ts'

/** Levels of a value: far more than any plan has, far fewer than what a recursive reader stands. */
const deepest = 64

/** U+0000, and with the flag u halves of a surrogate pair: neither PostgreSQL nor XML nor UTF-8 can hold them. */
const isNoText = (text: string) => text.includes('\0') || /\p{Surrogate}/u.test(text)

/**
 * Refuses (`invalid`) what no plan, file name or address can hold, before anything else looks at it: a character that is no text, a
 * number past all numbers, and nesting that would exhaust who walks it. `at` is the place that the value stands in, for the sentence.
 */
export function checkPlain(value: unknown, at: string, depth = 0): void {
  if (typeof value === 'string') {
    if (isNoText(value)) throw new Refusal('invalid', `${at}: holds a character that is no text (U+0000, or half of a surrogate pair).`, { at })
    return
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Refusal('invalid', `${at}: is a number that is too large.`, { at })
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) throw new Refusal('invalid', `${at.slice(0, 200)}…: is nested more than ${deepest} levels deep.`, { at: at.slice(0, 200) })
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) checkPlain(value[i], `${at}.${i}`, depth + 1)
    return
  }
  for (const [key, part] of Object.entries(value)) {
    checkPlain(key, `${at} (a name in it)`)
    checkPlain(part, `${at}.${key}`, depth + 1)
  }
}
