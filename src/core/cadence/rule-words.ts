import { monthNames } from '../time/label.ts'
import type { RhythmLine, TurnRule } from './rhythms.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** When a rhythm is due, in words: "every Friday, 19:00 UTC". Without a zone of its own it is on the workspace's clocks, and none is said. */
export function ruleWords({ due, time, zone }: Pick<RhythmLine, 'due' | 'time' | 'zone'>): string {
  return `${dayWords(due)}, ${time}${zone === undefined ? '' : ` ${zone}`}`
}

function dayWords(due: TurnRule): string {
  switch (due.every) {
    case 'day':
      return 'every working day'
    case 'week':
      return `every ${weekdays[due.weekday - 1]}`
    case 'month':
      return `${due.day === 31 ? 'on the last day' : `on the ${ordinal(due.day)}`} of each month${{ before: ', or the working day before', after: ', or the working day after', stay: '' }[due.ifOff]}`
    case 'working-month':
      return `on the ${ordinal(due.workingDay)} working day of each month`
    case 'quarter':
      return `on ${weekdays[due.weekday - 1]} in week ${due.week} of each quarter`
    case 'year':
      return `on ${due.day} ${monthNames[due.month - 1]} of each year`
  }
}

function ordinal(number: number): string {
  const ending = number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}
