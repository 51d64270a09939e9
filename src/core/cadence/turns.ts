import type { Id } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { holdersOn } from '../duties/duties-on.ts'
import { havingOn } from '../duties/stand-ins.ts'
import { addDays } from '../time/days.ts'
import { instantAt } from '../time/zones.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { people, settings } from '../workspace/workspace.ts'
import { builtInRhythms } from './built-in-rhythms.ts'
import { confirmersOn } from './features-to-confirm.ts'
import { dueDays, periodOfRule, type RuleCalendar } from './due-days.ts'
import { type DoneTurn, doneTurns, forWhomOf, type RhythmLine, rhythms } from './rhythms.ts'

/** Something that is due once: a rhythm, the period that it is for, when, and whose it is. */
export interface Turn {
  readonly rhythm: string
  readonly line: RhythmLine
  readonly period: string
  readonly day: Day
  readonly due: Instant
  /** Whose turn it is; unset while nobody has the duty, which is a gap that is shown. */
  readonly person?: Id
  /** For whom they stand in, who is away. */
  readonly instead?: Id
  /** For whom besides, whose turns this one is too: whoever stands in for several, or has it themselves, does it once. */
  readonly also?: readonly Id[]
  readonly done?: DoneTurn
}

export type TurnStand = 'done' | 'done-late' | 'late' | 'due'

/** How a turn stands at a moment. What is said at the very instant that it is due is in time (row B3). */
export function standOf({ due, done }: Pick<Turn, 'due' | 'done'>, now: Instant): TurnStand {
  if (done !== undefined) return Date.parse(done.at) <= Date.parse(due) ? 'done' : 'done-late'
  return Date.parse(now) > Date.parse(due) ? 'late' : 'due'
}

/** The lines of each rhythm, the built-in one first, then the company's own as they follow each other. */
export function rhythmLines(state: State): ReadonlyMap<string, readonly RhythmLine[]> {
  const own = rhythms.list(state).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const keys = [...new Set([...builtInRhythms, ...own].map(({ rhythm }) => rhythm))]
  return new Map(keys.map((key) => [key, [...builtInRhythms, ...own].filter(({ rhythm }) => rhythm === key)]))
}

/** The line of a rhythm that holds on a day. */
export function lineOn(lines: readonly RhythmLine[], day: Day): RhythmLine | undefined {
  return lines.findLast(({ from }) => from <= day)
}

/** Every turn that is due from one day to another, over all rhythms, by when it is due (rows B3, B9, B5): once for each person who has it on that day. */
export function turnsBetween(state: State, from: Day, to: Day): Turn[] {
  const { zone, fiscalYearStart } = settings.get(state, 'settings') ?? { zone: 'UTC', fiscalYearStart: undefined }
  const calendar = { work: workCalendarOf(state), fiscalYearStart }
  const done = doneByKey(state)
  const found = [...rhythmLines(state)].flatMap(([rhythm, lines]) =>
    dueOnce(lines, from, to, calendar).flatMap(({ line, period, day }) => {
      const due = instantAt(day, line.time, line.zone ?? zone)
      const doneOf = (person: Id | undefined) => done.get(keyOf({ rhythm, period, person }))
      return whoseTurn(state, line, day, (id) => doneOf(id) !== undefined).map(({ isOwn, forWhom, ...whose }): Turn => {
        // What was done before it was said who stands in is done, where it was of everybody whom the turn is for.
        const [first] = isOwn ? [] : forWhom.map(doneOf)
        const was = doneOf(whose.person) ?? first
        const instead = isOwn ? undefined : forWhom[0]
        const also = isOwn ? forWhom : forWhom.slice(1)
        return { rhythm, line, period, day, due, ...whose, ...(instead === undefined ? {} : { instead }), ...(also.length === 0 ? {} : { also }), ...(was === undefined ? {} : { done: was }) }
      })
    }),
  )
  return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.rhythm < b.rhythm ? -1 : 1))
}

/** When something of a kind is due from one day to another, whoever has it: also what is no turn of anybody, such as round-ups. */
export function dueTimes(state: State, kind: RhythmLine['kind'], from: Day, to: Day): { readonly rhythm: string; readonly period: string; readonly due: Instant }[] {
  const { zone, fiscalYearStart } = settings.get(state, 'settings') ?? { zone: 'UTC', fiscalYearStart: undefined }
  const calendar = { work: workCalendarOf(state), fiscalYearStart }
  return [...rhythmLines(state)].flatMap(([rhythm, lines]) => dueOnce(lines, from, to, calendar).filter(({ line }) => line.kind === kind).map(({ line, period, day }) => ({ rhythm, period, due: instantAt(day, line.time, line.zone ?? zone) })))
}

/** What was done, by the turn of whoever did it, and of whoever they stood in for: so it stays done where that is taken back. */
function doneByKey(state: State): ReadonlyMap<string, DoneTurn> {
  const all = doneTurns.list(state)
  return new Map([...all.flatMap((one) => forWhomOf(one).map((person) => [keyOf({ ...one, person }), one] as const)), ...all.map((one) => [keyOf(one), one] as const)])
}

/** What tells a turn from every other. */
export function keyOf({ rhythm, period, person }: { readonly rhythm: string; readonly period: string; readonly person?: Id | undefined }): string {
  return `${rhythm}/${period}/${person ?? ''}`
}

/** Days that a turn may lie outside its period: a month's day that moves over a long holiday. */
const movedAtMost = 31

/**
 * The turns of one rhythm, whose lines follow each other. A line's turns are those that are due from its day on; where a later line of the same kind of
 * period has a turn in that period too, the later one is it. So a rhythm that is moved in the middle of a week is due in it once, never twice and never not.
 */
function dueOnce(lines: readonly RhythmLine[], from: Day, to: Day, calendar: RuleCalendar): { readonly line: RhythmLine; readonly period: string; readonly day: Day }[] {
  const holds = lines.map((line) => ({ line, turns: dueDays(line.due, addDays(from, -movedAtMost), addDays(to, movedAtMost), calendar).filter(({ day }) => day >= line.from && (line.until === undefined || day <= line.until)) }))
  return holds
    .flatMap(({ line, turns }, at) => {
      const later = holds.slice(at + 1)
      const isAlike = (other: { readonly line: RhythmLine }) => periodOfRule(other.line.due) === periodOfRule(line.due)
      const overtaken = new Set(later.filter(isAlike).flatMap((other) => other.turns.map(({ period }) => period)))
      const ends = later.filter((other) => !isAlike(other) || other.line.until !== undefined).map((other) => other.line.from)
      return turns.filter(({ period, day }) => !overtaken.has(period) && ends.every((end) => day < end)).map((turn) => ({ line, ...turn }))
    })
    .filter(({ day }) => day >= from && day <= to)
}

/** A turn that somebody has, or nobody: for whom, who are away, and whether it is their own besides. */
interface Whose {
  readonly person?: Id
  readonly isOwn: boolean
  readonly forWhom: readonly Id[]
}

/** Who has a turn that day, each once, for all whom they stand in for; of those, whoever did it before that was said is left out while others did not. */
function whoseTurn(state: State, { people: named, duty, kind }: RhythmLine, day: Day, isDone: (id: Id) => boolean): readonly Whose[] {
  // Nobody does a round-up: it is sent.
  if (kind === 'round-up') return []
  const isThere = (id: Id) => people.get(state, id) !== undefined && people.get(state, id)?.erased !== true
  const isCheck = kind === 'feature-check' && named === undefined && duty === undefined
  const ids = isCheck ? confirmersOn(state, day) : (named ?? (duty === undefined ? [] : [...new Set(holdersOn(state, duty, day).map(({ person }) => person))]))
  const having = ids.filter(isThere).map((id) => havingOn(state, id, named === undefined ? duty : undefined, day))
  const whose = [...new Set(having.map(({ person }) => person))].map((person): Whose => {
    const forWhom = having.flatMap((one) => (one.person === person ? (one.instead ?? []) : []))
    const isOwn = having.some((one) => one.person === person && one.instead === undefined)
    const open = forWhom.filter((id) => !isDone(id))
    return { person, isOwn, forWhom: isDone(person) || open.length === 0 ? forWhom : open }
  })
  return whose.length === 0 && !isCheck ? [{ isOwn: false, forWhom: [] }] : whose
}
