import { addDays, dayExists } from './days.ts'
import { lessSure } from './fiscal.ts'
import { type Deadline, type Moment, readMoments } from './reading/moment.ts'
import { type DateOrder, type Part, partOfTokens, shareBetween } from './reading/part.ts'
import { type DateRemark, Unread } from './reading/remark.ts'
import { tidy } from './reading/tidy.ts'
import { type Token, tokensOf } from './reading/tokens.ts'
import { windowOfPart } from './reading/window-of.ts'
import { noDateTexts } from './reading/words.ts'
import { dayWindow, type Window } from './window.ts'

export interface ReadDateOptions {
  /** Month (1 to 12) in which the fiscal year starts. Unset: fiscal words are a remark, never a guess. */
  readonly fiscalYearStart?: number | undefined
  /** How 05/06/2020 is to be read, when a person or a source has said so. Unset: it is a remark. */
  readonly order?: DateOrder | undefined
}

/** What a text says: a window, where a clock matters a deadline too, and what there is to remark. Without a window there is always a remark. */
export interface DateRead {
  readonly window?: Window
  readonly deadline?: Deadline
  readonly remarks: readonly DateRemark[]
}

/** Longer texts are prose, not dates. */
const longest = 300
/** A day of 1900 to 2199 as ISO 8601 writes it. */
const isoDay = /^(?:19|20|21)\d\d-\d\d-\d\d$/

/**
 * Reads a date as people write it in plans: days, months, quarters, halves, years, calendar or fiscal, ranges of them, times with
 * zones, with Markdown around it. What is ambiguous, contradicts itself or cannot be is a remark, and nothing is guessed (DESIGN laws
 * 4 and 5). Never throws; the codes are in reading/remark.ts.
 */
export function readDate(text: string, options: ReadDateOptions = {}): DateRead {
  // Most cells of an export are such days, and there are many: they need no reading.
  if (isoDay.test(text) && dayExists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))) return { window: dayWindow(text), remarks: [] }
  if (text.length > longest * 4) return { remarks: [tooLong(text)] }
  const plain = tidy(text)
  if (noDateTexts.has(plain.toLowerCase())) return { remarks: [{ code: 'no-date', sentence: plain === '' ? 'No date is given.' : `"${plain}" gives no date.` }] }
  if (plain.length > longest) return { remarks: [tooLong(plain)] }
  try {
    return readPlain(plain, options)
  } catch (error) {
    if (error instanceof Unread) return { remarks: [error.remark] }
    throw error
  }
}

function tooLong(text: string): DateRemark {
  return { code: 'unreadable', sentence: `A text of ${text.length} characters is not a date ("${text.slice(0, 40)}…").` }
}

/** Brackets say the same again ("Q3 FY27 (Aug–Oct 2026)"), or something beside the date. */
function readPlain(plain: string, options: ReadDateOptions): DateRead {
  const brackets = [...plain.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '')
  const main = readTokens(tokensOf(plain.replace(/\([^()]*\)/g, ' ').toLowerCase()), plain, options)
  const remarks = [...main.remarks]
  for (const inside of brackets) {
    const tokens = tokensOf(inside.toLowerCase())
    const vague = tokens.length > 0 && tokens.every((token) => token.kind === 'vague')
    const again = vague ? undefined : readAgain(tokens, inside, options)
    if (again !== undefined && main.window !== undefined && !sameDays(again, main.window)) {
      throw new Unread('contradiction', `"${plain}" says two different things, so no date was taken.`)
    }
    if (vague) remarks.push(vagueRemark([inside], plain))
    else if (again === undefined) remarks.push({ code: 'left-out', sentence: `"(${inside})" beside the date was left out.` })
  }
  return { ...main, remarks }
}

function readAgain(tokens: readonly Token[], text: string, options: ReadDateOptions): Window | undefined {
  try {
    return readTokens(tokens, text, options).window
  } catch (error) {
    if (error instanceof Unread) return undefined
    throw error
  }
}

function sameDays(a: Window, b: Window): boolean {
  return a.start === b.start && a.end === b.end
}

function readTokens(tokens: readonly Token[], text: string, options: ReadDateOptions): DateRead {
  const unknown = tokens.find((token) => token.kind === 'unknown')
  if (unknown?.kind === 'unknown') throw new Unread('unreadable', `"${text}" is not a date that can be read: "${unknown.text}" is not understood.`)
  const clock = tokens.some((token) => token.kind === 'time' || token.kind === 'zone')
  if (!clock) return readPlan(tokens, text, options)
  return tokens.some((token) => token.kind === 'range') ? readWithoutTimes(tokens, text, options) : readClock(tokens, text, options)
}

/** A date or a range of them, without times. */
function readPlan(tokens: readonly Token[], text: string, options: ReadDateOptions): DateRead {
  const sides = split(tokens, (token) => token.kind === 'range' || token.kind === 'also')
  if (sides.length > 2) throw new Unread('unreadable', `"${text}" names more than a beginning and an end.`)
  const [first, last] = sides.map((side) => partOfTokens(side, text, options.order))
  if (first === undefined) throw new Unread('unreadable', `"${text}" is not a date that can be read.`)
  if (last === undefined) return { window: windowOfPart(first, options.fiscalYearStart), remarks: oddities([first], text) }
  shareBetween(first, last)
  const window = between(windowOfPart(first, options.fiscalYearStart), windowOfPart(last, options.fiscalYearStart), text)
  if (tokens.some((token) => token.kind === 'also')) checkAdjoining(first, last, text, options)
  return { window, remarks: oddities([first, last], text) }
}

function between(first: Window, last: Window, text: string): Window {
  if (last.start < first.start || last.end < first.end) throw new Unread('backwards', `"${text}" ends before it starts; no date was guessed.`)
  return { start: first.start, end: last.end, precision: lessSure(first.precision, last.precision) }
}

/** "Q3/Q4 2026" is one stretch of time; "May and September" is two, and no window says that. */
function checkAdjoining(first: Part, last: Part, text: string, { fiscalYearStart }: ReadDateOptions): void {
  const [before, after] = [windowOfPart(first, fiscalYearStart), windowOfPart(last, fiscalYearStart)]
  if (after.start > addDays(before.end, 1)) throw new Unread('ambiguous', `"${text}" names two dates that do not adjoin, so no one date was taken.`)
}

function oddities(parts: readonly Part[], text: string): DateRemark[] {
  const vague = parts.flatMap((part) => part.vague)
  const remarks: DateRemark[] = parts.flatMap(({ oddOrdinal }) => (oddOrdinal === undefined ? [] : [{ code: 'ordinal', sentence: `"${oddOrdinal}" in "${text}" has an odd ending; the number was kept.` }]))
  return vague.length === 0 ? remarks : [...remarks, vagueRemark(vague, text)]
}

function vagueRemark(words: readonly string[], text: string): DateRemark {
  return { code: 'vague', sentence: `"${text}" is put loosely (${words.join(', ')}); the date was kept as it is written.` }
}

/** One moment, in one zone or told in several with a slash between. */
function readClock(tokens: readonly Token[], text: string, options: ReadDateOptions): DateRead {
  const remarks: DateRemark[] = []
  const moments = split(tokens, (token) => token.kind === 'also').map((side): Moment => {
    const { times, zones, rest } = apart(side)
    if (times.length > 1 || zones.length > 1) throw new Unread('unreadable', `"${text}" has more than one time or zone on one side.`)
    const [time] = times
    if (time !== undefined && time.seconds === undefined) throw new Unread('impossible', `"${time.text}" in "${text}" is a time that no clock shows.`)
    const said = saidOf(text, tokens, side)
    const part = partOfTokens(rest, said, options.order)
    const window = windowOfPart(part, options.fiscalYearStart)
    if (window.precision !== 'day' || window.start !== window.end) throw new Unread('unreadable', `"${said}" has a time or zone, but no one day.`)
    remarks.push(...oddities([part], text))
    return { text: said, day: window.start, seconds: time?.seconds, zone: zones[0]?.zone }
  })
  const read = readMoments(moments)
  return { window: dayWindow(read.day), ...(read.deadline === undefined ? {} : { deadline: read.deadline }), remarks: [...remarks, ...read.remarks] }
}

/** The words of one side, for sentences: the text between slashes, where that is as simple as it looks. */
function saidOf(text: string, tokens: readonly Token[], side: readonly Token[]): string {
  const sides = split(tokens, (token) => token.kind === 'also')
  const said = text.split(/ ?[/|] ?/)
  return (said.length === sides.length ? said[sides.findIndex((one) => one[0] === side[0])] : undefined)?.trim() ?? text
}

/** A range with times in it: a window has days only, so the days are taken and the remark says that the times are not. */
function readWithoutTimes(tokens: readonly Token[], text: string, options: ReadDateOptions): DateRead {
  const { rest } = apart(tokens)
  const sides = split(rest, (token) => token.kind === 'range').filter((side) => side.length > 0)
  const { window, remarks } = readPlan(joined(sides), text, options)
  return { ...(window === undefined ? {} : { window }), remarks: [...remarks, { code: 'left-out', sentence: `The times in "${text}" were left out; its days were kept.` }] }
}

function joined(sides: readonly (readonly Token[])[]): Token[] {
  const tokens: Token[] = []
  for (const side of sides) tokens.push(...(tokens.length === 0 ? [] : [{ kind: 'range' } as const]), ...side)
  return tokens
}

function apart(tokens: readonly Token[]) {
  return {
    times: tokens.filter((token) => token.kind === 'time'),
    zones: tokens.filter((token) => token.kind === 'zone'),
    rest: tokens.filter((token) => token.kind !== 'time' && token.kind !== 'zone'),
  }
}

function split(tokens: readonly Token[], at: (token: Token) => boolean): Token[][] {
  const sides: Token[][] = [[]]
  for (const token of tokens) {
    if (at(token)) sides.push([])
    else sides.at(-1)?.push(token)
  }
  return sides
}
