import type { Change, Fields, Id } from '../../core/kernel/change.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { howMoved } from '../../core/plans/baseline.ts'
import { daysBetween } from '../../core/time/days.ts'
import { periodsOf } from '../../core/time/period.ts'
import { type Window, windowSchema } from '../../core/time/window.ts'
import { groupOf, sayLater } from './difference-words.ts'
import type { Difference } from './use-difference.ts'

export type How = 'later' | 'earlier' | 'surer' | 'less-sure' | 'dated' | 'undated' | 'new' | 'gone'

/** Something on a plan or roadmap of which the date is not what it was. */
export interface ThenAndNow {
  readonly collection: 'items' | 'activities'
  readonly id: Id
  readonly title: string
  readonly owner?: Id
  readonly was?: Window
  readonly is?: Window
  readonly how: How
  /** Days by which it ends later (above 0) or earlier (below 0). */
  readonly days: number
  /** How often it was moved to a later date between the two days. */
  readonly slips: number
}

/** What moved, came or went, by plan and roadmap; what moved farthest first. */
export function thenAndNow({ changes, slips }: Difference, state: State): readonly { readonly title: string; readonly rows: readonly ThenAndNow[] }[] {
  const times = new Map(slips.map((slip) => [`${slip.collection}/${slip.id}`, slip.times]))
  const groups = new Map<string, ThenAndNow[]>()
  for (const change of changes as readonly Change[]) {
    const row = rowOf(change, state, times.get(`${change.collection}/${change.id}`) ?? 0)
    if (row === undefined) continue
    const title = groupOf(change, state)
    groups.set(title, [...(groups.get(title) ?? []), row])
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([title, rows]) => ({ title, rows: rows.sort((a, b) => b.days - a.days) }))
}

function rowOf(change: Change, state: State, slips: number): ThenAndNow | undefined {
  const { collection, id } = change
  if (collection !== 'items' && collection !== 'activities') return undefined
  const before = change.kind === 'create' ? {} : change.before
  const after = change.kind === 'remove' ? {} : change.after
  const [was, is] = [windowIn(before), windowIn(after)]
  if (was === undefined && is === undefined) return undefined
  const how = change.kind === 'create' ? 'new' : change.kind === 'remove' ? 'gone' : was === undefined ? 'dated' : is === undefined ? 'undated' : howMoved(was, is)
  if (how === undefined) return undefined
  const now = state.get(collection, id) ?? { ...before, ...after }
  const owner = now['owner']
  return {
    collection, id, title: String(now['title'] ?? ''), how, slips, days: was === undefined || is === undefined ? 0 : daysBetween(was.end, is.end),
    ...(typeof owner === 'string' ? { owner } : {}), ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }),
  }
}

function windowIn(fields: Fields): Window | undefined {
  const read = windowSchema.safeParse(fields['window'])
  return read.success ? read.data : undefined
}

/** An axis that all of these fit on, in whole months, quarters or years; places are shares of it, 0 to 1. */
export interface ShareAxis {
  readonly ticks: readonly { readonly start: Day; readonly text: string }[]
  holds(day: Day): boolean
  /** The left edge of a day. */
  at(day: Day): number
  /** The right edge of a day. */
  after(day: Day): number
}

/** Days that the axis covers at the most; what reaches farther is cut off at its ends. */
const most = 4 * 366

/** The axis over some rows; nothing without a row. */
export function axisOver(rows: readonly ThenAndNow[], fiscalYearStart?: number): ShareAxis | undefined {
  const windows = rows.flatMap(({ was, is }) => [was, is].filter((one) => one !== undefined))
  const [first] = windows
  if (first === undefined) return undefined
  let [start, end] = [first.start, first.end]
  for (const window of windows) {
    if (window.start < start) start = window.start
    if (window.end > end) end = window.end
  }
  const days = Math.min(most, daysBetween(start, end))
  const period = days < 200 ? 'month' : days < 800 ? 'quarter' : 'year'
  const periods = periodsOf({ start, end }, period, fiscalYearStart).filter((cell) => daysBetween(start, cell.start) <= most)
  const [from, to] = [periods[0]?.start ?? start, periods.at(-1)?.end ?? end]
  const whole = daysBetween(from, to) + 1
  const share = (count: number) => Math.min(1, Math.max(0, count / whole))
  const ticks = periods.map(({ start: day, short, year }, at) => ({ start: day, text: period === 'month' && (at === 0 || day.slice(5, 7) === '01') ? `${short} ${day.slice(0, 4)}` : period === 'quarter' && !short.includes(' ') ? `${short} ${year}` : short }))
  return { ticks, holds: (day) => day >= from && day <= to, at: (day) => share(daysBetween(from, day)), after: (day) => share(daysBetween(from, day) + 1) }
}

const words: Readonly<Record<Exclude<How, 'later' | 'earlier'>, string>> = { surer: 'surer', 'less-sure': 'less sure', dated: 'got a date', undated: 'lost its date', new: 'new', gone: 'removed' }

/** How a row's date moved, in few words: "31 days later", "surer", "new". */
export function sayHow({ how, days }: ThenAndNow): string {
  if (how !== 'later' && how !== 'earlier') return words[how]
  return days === 0 ? how : sayLater(days)
}

/** How many went each way: "5 later, 1 earlier, 1 new". */
export function sayMoves(rows: readonly ThenAndNow[]): string {
  const ways: readonly How[] = ['later', 'earlier', 'surer', 'less-sure', 'dated', 'undated', 'new', 'gone']
  return ways.map((way) => [rows.filter(({ how }) => how === way).length, way === 'later' || way === 'earlier' ? way : words[way]] as const).filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`).join(', ')
}
