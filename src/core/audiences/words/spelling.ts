/** A text as words are looked for in it: whatever its case, accents, ligatures and percent signs, and without what nobody sees. */
export interface Spelled {
  readonly text: string
  /** Where a stretch of it stands in what was written. */
  place(start: number, end: number): { readonly start: number; readonly end: number }
  /** Does a capital follow a small letter here, as in "AcmeCorp"? */
  isHump(at: number): boolean
}

const plainAscii = /^[^%\u0080-\uffff]*$/

/** What nobody sees: soft hyphens, joiners, marks of direction, variants and tags. */
const unseen = /^(?:[\p{Cf}\p{Variation_Selector}]|\u034f)$/u
/** Accents and points over and under letters. Signs that are letters of their own in their script stay. */
const accents = /(?![\u3099\u309a])\p{Script=Inherited}|(?=\p{Script=Hebrew})\p{Mn}/gu
/** Signs that hang on a word without being part of it, and letters that are drawn as a space. */
const asGap = /^[\u2122\u2120\u00b2\u00b3\u00b9\u2070-\u209f\u115f\u1160\u3164\uffa0\u2800]$/
const lineEnd = /^[\n\r\v\f\u0085\u2028\u2029\u200b]$/
const hangul = /^[\uac00-\ud7a3]$/
/** Letters that Unicode does not take apart. */
const asLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ς: 'σ', '’': "'", '‘': "'", ʼ: "'", '′': "'", '＇': "'" }

/** Spells a text, sign by sign, so that what is found can be shown and changed where it was written. */
export function spell(written: string): Spelled {
  if (plainAscii.test(written)) {
    return {
      text: written.toLowerCase(),
      place: (start, end) => ({ start, end }),
      isHump: (at) => isHump(written[at - 1], written[at]),
    }
  }
  let text = ''
  const signs: Sign[] = []
  for (const sign of signsOf(written)) {
    const plain = spellSign(sign.sign)
    text += plain
    for (let count = plain.length; count > 0; count--) signs.push(sign)
  }
  return {
    text,
    // With the accents that hang on its last letter.
    place: (start, end) => ({ start: signs[start]?.start ?? written.length, end: signs[end] === signs[end - 1] ? (signs[end]?.end ?? written.length) : (signs[end]?.start ?? written.length) }),
    isHump: (at) => signs[at - 1] !== signs[at] && isHump(signs[at - 1]?.sign, signs[at]?.sign),
  }
}

function isHump(before = '', after = ''): boolean {
  return before !== before.toUpperCase() && after !== after.toLowerCase()
}

function spellSign(sign: string): string {
  if (sign < '\u0080') return lineEnd.test(sign) ? '\n' : sign.toLowerCase()
  if (lineEnd.test(sign)) return '\n'
  if (unseen.test(sign)) return ''
  if (asGap.test(sign)) return ' '
  if (hangul.test(sign)) return sign
  const plain = sign.normalize('NFKD').toLowerCase().replace(accents, '')
  return asLetters[plain] ?? plain
}

interface Sign {
  readonly sign: string
  readonly start: number
  readonly end: number
}

/** Times that percent signs are undone: an address may stand in another. */
const decodings = 3

function signsOf(written: string): readonly Sign[] {
  let signs: Sign[] = []
  let at = 0
  for (const sign of written) signs.push({ sign, start: at, end: (at += sign.length) })
  for (let left = decodings; left > 0; left--) {
    const next = decoded(signs)
    if (next.length === signs.length) break
    signs = next
  }
  return signs
}

/** Percent signs of an address undone where they spell text. */
function decoded(signs: readonly Sign[]): Sign[] {
  const found: Sign[] = []
  for (let at = 0; at < signs.length; ) {
    const length = signs[at]?.sign === '%' ? decodedAt(signs, at, found) : 0
    if (length === 0) found.push(signs[at] as Sign)
    at += Math.max(1, length)
  }
  return found
}

/** Adds the sign that "%C3%A9" spells; the number of signs that it took, or none. */
function decodedAt(signs: readonly Sign[], at: number, found: Sign[]): number {
  const lead = Number.parseInt(`${signs[at + 1]?.sign ?? ''}${signs[at + 2]?.sign ?? ''}`, 16)
  const length = 3 * (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)
  const last = signs[at + length - 1]
  if (last === undefined) return 0
  try {
    const sign = decodeURIComponent(signs.slice(at, at + length).map((one) => one.sign).join(''))
    if ([...sign].length !== 1) return 0
    found.push({ sign, start: signs[at]?.start ?? 0, end: last.end })
    return length
  } catch {
    return 0
  }
}
