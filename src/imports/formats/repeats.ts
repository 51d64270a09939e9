import type { Day } from '../../core/kernel/command.ts'

/** A repeating rule (RFC 5545, 3.3.10) as far as whole days go. Numbers count from 1 and may be negative, from the end. */
export interface RepeatRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly count?: number | undefined
  readonly until?: Day | undefined
  readonly byMonth: readonly number[]
  readonly byMonthDay: readonly number[]
  readonly byYearDay: readonly number[]
  /** Day of the week (0 is Sunday), and which of the month or year where one is meant. */
  readonly byDay: readonly { readonly weekday: number; readonly nth?: number }[]
  readonly bySetPos: readonly number[]
  /** First day of the week, 0 is Sunday. */
  readonly weekStart: number
}

const dayLength = 86_400_000
const number = (day: Day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / dayLength)
const dayOf = (n: number): Day => new Date(n * dayLength).toISOString().slice(0, 10)

/**
 * The days of a rule from `start` on, at most to `last`, in order. Walks period by period (days, weeks, months or years), so a rule
 * that never comes true costs `steps` periods and no more. `stopped` says what ended the walk when it was not the rule itself.
 */
export function repeatDays(rule: RepeatRule, start: Day, last: Day, steps: number, most: number): { days: Day[]; stopped?: 'last' | 'steps' | 'most' } {
  const from = number(start)
  const to = number(last)
  const until = rule.until === undefined ? Infinity : number(rule.until)
  const days: Day[] = []
  let met = 0
  for (let step = 0; step < steps; step++) {
    const period = periodOf(rule, from, step * rule.interval)
    if (period === undefined || period.first > until) return { days }
    if (period.first > to) return { days, stopped: 'last' }
    for (const day of chosen(rule, period, from)) {
      if (day < from) continue
      if (day > until || (rule.count !== undefined && met >= rule.count)) return { days }
      if (day > to) return { days, stopped: 'last' }
      if (days.length >= most) return { days, stopped: 'most' }
      days.push(dayOf(day))
      met++
    }
    if (rule.count !== undefined && met >= rule.count) return { days }
  }
  return { days, stopped: 'steps' }
}

interface Period {
  readonly first: number
  readonly length: number
}

/** The n-th day, week, month or year from the one that holds the start. Undefined past the year 9999. */
function periodOf(rule: RepeatRule, from: number, n: number): Period | undefined {
  const start = new Date(from * dayLength)
  const year = start.getUTCFullYear()
  const month = start.getUTCMonth()
  const at = (y: number, m: number): Period | undefined => {
    const first = Date.UTC(y, m, 1)
    return Number.isNaN(first) || first > Date.UTC(9999, 11, 1) ? undefined : { first: first / dayLength, length: (Date.UTC(y, m + (rule.freq === 'YEARLY' ? 12 : 1), 1) - first) / dayLength }
  }
  switch (rule.freq) {
    case 'DAILY':
      return from + n > 2_932_896 ? undefined : { first: from + n, length: 1 }
    case 'WEEKLY': {
      const first = from - ((weekday(from) - rule.weekStart + 7) % 7) + n * 7
      return first > 2_932_896 ? undefined : { first, length: 7 }
    }
    case 'MONTHLY':
      return at(year, month + n)
    case 'YEARLY':
      return at(year + n, 0)
  }
}

function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

function chosen(rule: RepeatRule, period: Period, from: number): number[] {
  const plain = rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length === 0
  const start = new Date(from * dayLength)
  const found: number[] = []
  for (let day = period.first; day < period.first + period.length; day++) {
    const date = new Date(day * dayLength)
    const month = date.getUTCMonth() + 1
    if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) continue
    if (plain) {
      // Without a BY part the start's own place in the period is meant.
      if (rule.freq === 'WEEKLY' && weekday(day) !== weekday(from)) continue
      if ((rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') && date.getUTCDate() !== start.getUTCDate()) continue
      if (rule.freq === 'YEARLY' && rule.byMonth.length === 0 && date.getUTCMonth() !== start.getUTCMonth()) continue
    } else if (!matches(rule, date, day, period)) continue
    found.push(day)
  }
  if (rule.bySetPos.length === 0) return found
  const picked = new Set(rule.bySetPos.map((n) => (n > 0 ? found[n - 1] : found[found.length + n])))
  return found.filter((day) => picked.has(day))
}

function matches(rule: RepeatRule, date: Date, day: number, period: Period): boolean {
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth()
  if (rule.byMonthDay.length > 0) {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    if (!rule.byMonthDay.some((n) => date.getUTCDate() === (n > 0 ? n : length + 1 + n))) return false
  }
  if (rule.byYearDay.length > 0) {
    const first = Date.UTC(year, 0, 1) / dayLength
    const length = Date.UTC(year + 1, 0, 1) / dayLength - first
    if (!rule.byYearDay.some((n) => day - first + 1 === (n > 0 ? n : length + 1 + n))) return false
  }
  if (rule.byDay.length === 0) return true
  // "The fourth Thursday" counts within the month, unless a yearly rule names no month: then within the year.
  const wholeYear = rule.freq === 'YEARLY' && rule.byMonth.length === 0
  const first = wholeYear ? period.first : Date.UTC(year, month, 1) / dayLength
  const last = wholeYear ? period.first + period.length - 1 : Date.UTC(year, month + 1, 0) / dayLength
  return rule.byDay.some(({ weekday: wanted, nth }) => {
    if (weekday(day) !== wanted) return false
    if (nth === undefined) return true
    return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((last - day) / 7) + 1 === -nth
  })
}
