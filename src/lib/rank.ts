/**
 * Rank keys: texts whose order is the order of siblings. One can always be put between two others, or before or after all, without
 * touching them. Lower-case letters and digits only, so that every collation sorts them alike. A key is a whole number whose first
 * letter tells sign and length (`n` is one digit, `o` two, …; `m` one digit below zero, `l` two, …), so that adding at an end makes
 * keys no longer than a logarithm; then a fraction that never ends in 0.
 */
const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
const shape = /^[a-z][0-9a-z]*$/

/** A key between two siblings; unset means none on that side. Throws when the two are not rank keys or not in order. */
export function rankBetween(before?: string, after?: string): string {
  if (before !== undefined) check(before)
  if (after !== undefined) check(after)
  if (before !== undefined && after !== undefined && before >= after) throw new Error(`The rank ${before} does not come before ${after}.`)
  if (before === undefined) return after === undefined ? 'n0' : beforeAll(after)
  if (after === undefined) return afterAll(before)
  const [whole, fraction] = cut(before)
  const [wholeAfter, fractionAfter] = cut(after)
  if (whole === wholeAfter) return whole + midpoint(fraction, fractionAfter)
  const next = step(whole, 1)
  return next !== undefined && next < after ? next : whole + midpoint(fraction, undefined)
}

/** True for a key that `rankBetween` could have made. */
export function isRank(text: string): boolean {
  return shape.test(text) && text.length >= wholeLength(text) && (text.length === wholeLength(text) || !text.endsWith('0'))
}

function check(key: string): void {
  if (!isRank(key)) throw new Error(`"${key.slice(0, 50)}" is not a rank key.`)
}

function beforeAll(after: string): string {
  const [whole, fraction] = cut(after)
  if (fraction !== '') return whole
  return step(whole, -1) ?? whole + midpoint('', fraction)
}

function afterAll(before: string): string {
  const [whole, fraction] = cut(before)
  return step(whole, 1) ?? whole + midpoint(fraction, undefined)
}

/** Length of the whole number with its first letter: 2 for n and m, one more for each letter away from them. */
function wholeLength(key: string): number {
  const letter = key.charCodeAt(0)
  const [n, m] = ['n'.charCodeAt(0), 'm'.charCodeAt(0)]
  return letter >= n ? letter - n + 2 : m - letter + 2
}

function cut(key: string): [string, string] {
  const length = wholeLength(key)
  return [key.slice(0, length), key.slice(length)]
}

/** The next or previous whole number; undefined past the longest. */
function step(whole: string, by: 1 | -1): string | undefined {
  const [overflow, restart] = by === 1 ? ['z', '0'] : ['0', 'z']
  for (let at = whole.length - 1; at > 0; at--) {
    const digit = whole.charAt(at)
    if (digit === overflow) continue
    return whole.slice(0, at) + digits.charAt(digits.indexOf(digit) + by) + restart.repeat(whole.length - at - 1)
  }
  const letter = String.fromCharCode(whole.charCodeAt(0) + by)
  return letter < 'a' || letter > 'z' ? undefined : letter + restart.repeat(wholeLength(letter) - 1)
}

/** A fraction between two, neither ending in 0: empty is 0, and unset is 1. */
function midpoint(low: string, high: string | undefined): string {
  if (high !== undefined) {
    let same = 0
    while ((low.charAt(same) || '0') === high.charAt(same)) same += 1
    if (same > 0) return high.slice(0, same) + midpoint(low.slice(same), high.slice(same))
  }
  const from = low === '' ? 0 : digits.indexOf(low.charAt(0))
  const to = high === undefined ? digits.length : digits.indexOf(high.charAt(0))
  if (to - from > 1) return digits.charAt(Math.round((from + to) / 2))
  if (high !== undefined && high.length > 1) return high.charAt(0)
  return digits.charAt(from) + midpoint(low.slice(1), undefined)
}
