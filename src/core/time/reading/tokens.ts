import { fillers, months, ordinals, vagueWords, weekdays } from './words.ts'
import { type ZoneWord, zoneNamed, zoneOffset, zoneWord } from './zone-words.ts'

/** A text cut into what dates are made of. */
export type Token =
  | { readonly kind: 'year'; readonly value: number; readonly fiscal?: boolean }
  | { readonly kind: 'half' | 'quarter' | 'month' | 'weekday' | 'date'; readonly value: number }
  /** One or two digits that may be a date, a short year or a quarter; `suffix` as in 23th. */
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly suffix?: string }
  /** Day, month and year, or two of them, in an order that is not known. `year` has the digits as written. */
  | { readonly kind: 'slashed'; readonly first: number; readonly second: number; readonly year: string | undefined; readonly text: string }
  | { readonly kind: 'week'; readonly year: number; readonly value: number }
  | { readonly kind: 'time'; readonly seconds: number | undefined; readonly text: string }
  | { readonly kind: 'zone'; readonly zone: ZoneWord }
  | { readonly kind: 'fiscal-word' }
  | { readonly kind: 'range' }
  | { readonly kind: 'also'; readonly text: string }
  | { readonly kind: 'vague'; readonly text: string }
  | { readonly kind: 'two-years'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }

type Make = (match: readonly (string | undefined)[], before: Token | undefined) => readonly Token[] | undefined

const month = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

type Rules = readonly (readonly [RegExp, Make])[]

// Rules by the character they begin with, tried in order at each place; the first that fits and makes something wins. A rule that
// makes nothing lets the next one try.

const beginWithDigit: Rules = [
  [/(\d{4})-?(\d\d)-?(\d\d)t(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?(?:\s?(z)|([+-])(\d\d):?(\d\d)?)?(?!\d)/y, isoMoment],
  [/(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y, ([, y, , m, d]) => [year(y), is('month', m), is('date', d)]],
  [/(\d{4})(\d\d)(\d\d)(?!\d)/y, ([, y, m, d]) => [year(y), is('month', m), is('date', d)]],
  [new RegExp(`(\\d{1,2})([-/.])(${month})\\2'?(\\d{4}|\\d\\d)(?!\\d)`, 'y'), ([, d, , m, y]) => [is('date', d), is('month', months.get(m ?? '')), year(y)]],
  [new RegExp(`(\\d{4})([-/.])(${month})\\2(\\d{1,2})(?!\\d)`, 'y'), ([, y, , m, d]) => [year(y), is('month', months.get(m ?? '')), is('date', d)]],
  [/(\d{4})-?w(\d\d)(?!\d)/y, ([, y, w]) => [{ kind: 'week', year: Number(y), value: Number(w) }]],
  [/(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/y, ([text, first, , second, y]) => [slashed(text, first, second, y)]],
  [/(\d{1,2})[:.](\d\d)(?::(\d\d)(?:\.\d+)?)?\s?([ap])\.?m\b\.?/y, ([text, h, m, s, half]) => [time(text, h, m, s, half)]],
  [/(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?!\d)/y, ([text, h, m, s]) => [time(text, h, m, s)]],
  [/(\d{1,2})\s?([ap])\.?m\b\.?/y, ([text, h, half]) => [time(text, h, '0', '0', half)]],
  [/([1-4])q(?![a-z])/y, ([, q]) => [is('quarter', q)]],
  [/([12])h(?=\s?(?:fy|'|\d))/y, ([, h]) => [is('half', h)]],
  [/(\w+) (half|quarter)\b/y, ([, word, part]) => ordinalPart(word, part)],
  [/(\d{4})[-/](?=[qh]\d(?!\d))/y, ([, y], before) => (isPart(before) ? undefined : [year(y)])],
  [/(\d{4})[-/.](\d{1,2})(?!\d)/y, ([, y, m], before) => (isPart(before) ? undefined : [year(y), is('month', m)])],
  [/(\d{1,2})[/.](\d{4})(?!\d)/y, ([, m, y]) => [is('month', m), year(y)]],
  [/(\d{1,2})\/(\d{1,2})(?!\d)/y, ([text, first, second]) => [slashed(text, first, second, undefined)]],
  [/(\d{4})(?!\d)/y, ([, y]) => [year(y)]],
  [/(\d{1,2})(st|nd|rd|th)?(?!\d)/y, ([, n, suffix]) => [{ kind: 'number', value: Number(n), digits: (n ?? '').length, ...(suffix === undefined ? {} : { suffix }) }]],
]

const beginWithLetter: Rules = [
  [/(?:utc|gmt)\s?([+-])(\d{1,2})(?::?(\d\d))?(?!\d)/y, ([, sign, h, m]) => offset(sign, h, m)],
  [/[a-z]+\/[a-z_+-]+(?:\/[a-z_]+)?/y, ([name]) => zone(zoneNamed(name ?? ''))],
  [/(?:fy|fiscal(?: year)?)\s?'?(?:\d{4}|\d\d)[-/]'?(?:\d{4}|\d\d)(?!\d)/y, ([text]) => [{ kind: 'two-years', text: text ?? '' }]],
  [/(?:fy|fiscal(?: year)?)\s?'?(\d{4}|\d\d)[-/](?=[qh]\d(?!\d))/y, ([, y], before) => (isPart(before) ? undefined : [{ ...year(y), fiscal: true }])],
  [/(?:fy|fiscal(?: year)?)\s?-?'?(\d{4}|\d\d)(?!\d)/y, ([, y]) => [{ ...year(y), fiscal: true }]],
  [/cy\s?'?(\d{4}|\d\d)(?!\d)/y, ([, y]) => [year(y)]],
  [/fiscal(?: year)?\b|fy(?![a-z])/y, () => [{ kind: 'fiscal-word' }]],
  [/(q|h)([1-4])[-/](?=(?:fy)?'?(?:\d{4}|\d\d)(?!\d))/y, ([, letter, n], before) => joinedPart(letter, n, before)],
  [/(?:q|quarter )([1-4])(?!\d)/y, ([, q]) => [is('quarter', q)]],
  [/(?:h|half )([12])(?!\d)/y, ([, h]) => [is('half', h)]],
  [/(\w+) (half|quarter)\b/y, ([, word, part]) => ordinalPart(word, part)],
  [new RegExp(`(${month})[-/](\\d{4})(?!\\d)`, 'y'), ([, m, y]) => [is('month', months.get(m ?? '')), year(y)]],
  [/(?:to|until|till|through|thru)\b/y, () => [{ kind: 'range' }]],
  [/(?:and|or)\b/y, ([text]) => [{ kind: 'also', text: text ?? '' }]],
  [/([a-z]+)\.?/y, ([text, word]) => [named(text ?? '', word ?? '')].filter((token) => token !== undefined)],
]

const beginOtherwise: Rules = [
  [/[\s,;]+/y, () => []],
  [/(\+|(?<=\s|:\d\d:\d\d)-)(\d\d):?(\d\d)(?!\d)/y, ([, sign, h, m], before) => (before?.kind === 'time' ? offset(sign, h, m) : undefined)],
  [/'(\d\d)(?!\d)/y, ([, y]) => [year(y)]],
  [/-|\.\.\.?|…/y, () => [{ kind: 'range' }]],
  [/[&/|]/y, ([text]) => [{ kind: 'also', text: text ?? '' }]],
  [/[~≈?]/y, ([text]) => [{ kind: 'vague', text: text ?? '' }]],
]

function rulesFor(character: string): Rules {
  if (character >= '0' && character <= '9') return beginWithDigit
  return character >= 'a' && character <= 'z' ? beginWithLetter : beginOtherwise
}

/** Cuts a text, already tidied and in lower case, into tokens. Nothing is dropped but spaces, commas and words that carry nothing. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const [length, made] = cut(text, at, tokens.at(-1))
    tokens.push(...made)
    at += length
  }
  return tokens
}

function cut(text: string, at: number, before: Token | undefined): [number, readonly Token[]] {
  for (const [pattern, make] of rulesFor(text.charAt(at))) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const made = match === null ? undefined : make(match, before)
    if (match !== null && made !== undefined) return [match[0].length, made]
  }
  const rest = /^[^\s,;]+/.exec(text.slice(at))?.[0] ?? text.slice(at, at + 1)
  return [rest.length, [{ kind: 'unknown', text: rest }]]
}

/** A year right after one of these is theirs: in "Q4 2026-Q1 2027" and "30 Dec 2026-2 Jan 2027" the dash begins the other side. */
function isPart(token: Token | undefined): boolean {
  return token?.kind === 'quarter' || token?.kind === 'half' || token?.kind === 'month'
}

function named(text: string, word: string): Token | undefined {
  if (fillers.has(word)) return undefined
  const [inYear, inWeek, zoned] = [months.get(word), weekdays.get(word), zoneWord(word)]
  if (inYear !== undefined) return is('month', inYear)
  if (inWeek !== undefined) return is('weekday', inWeek)
  if (zoned !== undefined) return { kind: 'zone', zone: zoned }
  return { kind: vagueWords.has(word) ? 'vague' : 'unknown', text }
}

function isoMoment([, y, m, d, h, min, s, utc, sign, zoneHours, zoneMinutes]: readonly (string | undefined)[]): readonly Token[] {
  const day: Token[] = [year(y), is('month', m), is('date', d), time(`${h}:${min}`, h, min, s)]
  if (utc !== undefined) return [...day, ...(zone(zoneWord('utc')) ?? [])]
  return sign === undefined ? day : [...day, ...offset(sign, zoneHours, zoneMinutes)]
}

function year(digits: string | undefined): { readonly kind: 'year'; readonly value: number } {
  return { kind: 'year', value: Number(digits) + (digits?.length === 2 ? 2000 : 0) }
}

function is(kind: 'half' | 'quarter' | 'month' | 'weekday' | 'date', value: string | number | undefined): Token {
  return { kind, value: Number(value) }
}

function slashed(text: string | undefined, first: string | undefined, second: string | undefined, digits: string | undefined): Token {
  return { kind: 'slashed', first: Number(first), second: Number(second), year: digits, text: text ?? '' }
}

/** Seconds from midnight; undefined for a time that no clock shows. */
function time(text: string | undefined, h: string | undefined, m: string | undefined, s: string | undefined, half?: string): Token {
  const [hours, minutes, seconds] = [Number(h), Number(m), Number(s ?? 0)]
  const shown = half === undefined ? hours <= 23 : hours >= 1 && hours <= 12
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
  return { kind: 'time', text: text ?? '', seconds: shown && minutes <= 59 && seconds <= 59 ? hour * 3600 + minutes * 60 + seconds : undefined }
}

function zone(found: ZoneWord | undefined): readonly Token[] | undefined {
  return found === undefined ? undefined : [{ kind: 'zone', zone: found }]
}

function offset(sign = '+', hours = '0', minutes = '0'): readonly Token[] {
  return zone(zoneOffset(sign, Number(hours), Number(minutes))) ?? [{ kind: 'unknown', text: `${sign}${hours}:${minutes}` }]
}

/** "Q3-2026" and "H2/27" as one; not where the year came before, as in "2026 Q3-2027 Q1". */
function joinedPart(letter = '', number = '', before: Token | undefined = undefined): readonly Token[] | undefined {
  if (before?.kind === 'year' || (letter === 'h' && Number(number) > 2)) return undefined
  return [is(letter === 'q' ? 'quarter' : 'half', number)]
}

function ordinalPart(word = '', part = ''): readonly Token[] | undefined {
  const number = ordinals.get(word)
  if (number === undefined || (part === 'half' && number > 2)) return undefined
  return [is(part === 'half' ? 'half' : 'quarter', number)]
}
