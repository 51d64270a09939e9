import type { Day } from '../../../core/kernel/command.ts'

/** Days since 1970-01-01. A grid asks for a hundred thousand at once, so the digits are read where they stand. */
export function dayNumber(day: Day): number {
  const year = two(day, 0) * 100 + two(day, 2)
  const month = two(day, 5)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + two(day, 8) - 1
  return era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const zero = 48

function two(day: Day, at: number): number {
  return (day.charCodeAt(at) - zero) * 10 + day.charCodeAt(at + 1) - zero
}
