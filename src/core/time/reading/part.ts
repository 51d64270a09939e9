import { Unread } from './remark.ts'
import type { Token } from './tokens.ts'

/** How numbers with slashes are to be read: 05/06/2020 is 5 June day first, 6 May month first. */
export type DateOrder = 'day-first' | 'month-first'

/** What one side of a date says, before what it leaves out is taken from the other side of a range. */
export interface Part {
  readonly text: string
  year?: number
  fiscal?: boolean
  half?: number
  quarter?: number
  month?: number
  date?: number
  /** A bare number of two digits after a month: "Sep 24" could be a year. */
  dateMayBeYear?: boolean
  weekday?: number
  week?: number
  /** A number with a wrong ending, such as "23th". */
  oddOrdinal?: string
  vague: string[]
}

/** Puts tokens without times, zones and joining words together. Throws Unread for what contradicts itself or is no date. */
export function partOfTokens(tokens: readonly Token[], text: string, order: DateOrder | undefined): Part {
  const part: Part = { text, vague: [] }
  const numbers: Extract<Token, { kind: 'number' }>[] = []
  for (const token of tokens) {
    if (token.kind === 'number') numbers.push(token)
    else take(part, token, order)
  }
  takeNumbers(part, numbers)
  // A weekday or a number before the month can only mean a date.
  if (tokens[0]?.kind === 'number' || part.weekday !== undefined) part.dateMayBeYear = false
  return part
}

function take(part: Part, token: Token, order: DateOrder | undefined): void {
  switch (token.kind) {
    case 'half': case 'quarter': case 'month': case 'weekday': case 'date':
      return set(part, token.kind, token.value)
    case 'year':
      set(part, 'year', token.value)
      if (token.fiscal) part.fiscal = true
      return undefined
    case 'week':
      set(part, 'year', token.year)
      return set(part, 'week', token.value)
    case 'fiscal-word':
      part.fiscal = true
      return undefined
    case 'vague':
      part.vague.push(token.text)
      return undefined
    case 'slashed':
      return takeSlashed(part, token, order)
    case 'two-years':
      throw new Unread('ambiguous', `"${token.text}" could be one fiscal year or several, so no date was taken from "${part.text}".`)
    default:
      throw new Unread('unreadable', `"${part.text}" is not a date that can be read${'text' in token ? `: "${token.text}" is not understood` : ''}.`)
  }
}

type Value = 'year' | 'half' | 'quarter' | 'month' | 'weekday' | 'date' | 'week'

function set(part: Part, field: Value, value: number): void {
  const before = part[field]
  if (before !== undefined && before !== value) throw new Unread('contradiction', `"${part.text}" names a ${field} twice, differently, so no date was taken.`)
  part[field] = value
}

function takeSlashed(part: Part, { first, second, year, text }: Extract<Token, { kind: 'slashed' }>, order: DateOrder | undefined): void {
  if (year === undefined) throw new Unread('no-year', `"${text}" has no year, and none was guessed.`)
  const found = order ?? (year.length === 2 ? undefined : onlyOrder(first, second))
  if (found === undefined) {
    const two = year.length === 2 ? 'which part is the day, the month and the year' : `whether the ${first} or the ${second} is the day`
    throw new Unread('ambiguous', `"${text}" does not say ${two}; say the order of days and months to have it read.`)
  }
  set(part, 'date', found === 'day-first' ? first : second)
  set(part, 'month', found === 'day-first' ? second : first)
  set(part, 'year', year.length === 2 ? 2000 + Number(year) : Number(year))
}

/** The only order that the calendar allows, where one of the two cannot be a month or both are the same. */
function onlyOrder(first: number, second: number): DateOrder | undefined {
  if (first === second || first > 12) return 'day-first'
  return second > 12 ? 'month-first' : undefined
}

/** Numbers of one or two digits: a date, then a short year ("24 Sep 26"); beside a quarter or half a short year ("Q3 26"). */
function takeNumbers(part: Part, numbers: readonly Extract<Token, { kind: 'number' }>[]): void {
  const [first, second, third] = numbers
  if (first === undefined) return
  const isYear = (number: typeof first) => number.digits === 2 && number.suffix === undefined
  if (third !== undefined) throw new Unread('unreadable', `"${part.text}" has too many numbers to be a date.`)
  if (second === undefined && (part.quarter !== undefined || part.half !== undefined) && isYear(first)) return set(part, 'year', 2000 + first.value)
  if (second !== undefined) {
    if (!isYear(second) || part.month === undefined) throw new Unread('unreadable', `"${part.text}" has too many numbers to be a date.`)
    set(part, 'year', 2000 + second.value)
  }
  set(part, 'date', first.value)
  part.dateMayBeYear = second === undefined && isYear(first)
  if (first.suffix !== undefined && first.suffix !== ordinalEnding(first.value)) part.oddOrdinal = `${first.value}${first.suffix}`
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'
}

/** Fills in what one side of a range leaves to the other: "4-8 May 2026", "Sep–Oct 2026", "July 10th - 14th, 2025", "Q3-4 2026". */
export function shareBetween(first: Part, last: Part): void {
  const says = (part: Part) => part.half !== undefined || part.quarter !== undefined || part.month !== undefined || part.date !== undefined || part.week !== undefined
  if (says(first) !== says(last)) throw new Unread('ambiguous', `"${first.text}" does not say what goes with what, so no date was taken.`)
  if (last.date !== undefined && last.month === undefined && first.quarter !== undefined) {
    last.quarter = last.date
    delete last.date
  }
  const hasMonth = first.month !== undefined || last.month !== undefined
  if (first.date !== undefined && first.month === undefined && last.date === undefined && hasMonth) {
    throw new Unread('ambiguous', `"${first.text}" does not say what goes with what, so no date was taken.`)
  }
  if (first.date !== undefined && first.month === undefined && last.month !== undefined) first.month = last.month
  if (last.date !== undefined && last.month === undefined && first.month !== undefined) last.month = first.month
  shareYear(first, last)
  shareYear(last, first)
}

function shareYear(to: Part, from: Part): void {
  if (to.year !== undefined || from.year === undefined) return
  to.year = from.year
  if (from.fiscal && !hasCalendarOnly(to)) to.fiscal = true
}

/** Months and dates are of the calendar; only quarters, halves and years can be fiscal. */
function hasCalendarOnly(part: Part): boolean {
  return part.month !== undefined || part.date !== undefined
}
