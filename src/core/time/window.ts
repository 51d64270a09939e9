import { z } from 'zod'
import type { Day } from '../kernel/command.ts'

/** How sure a date is, surest first. An item with no window has no date at all. */
export const precisions = ['day', 'month', 'quarter', 'half', 'year'] as const
export type Precision = (typeof precisions)[number]

/** A day as "2026-09-14" that the calendar has. */
export const daySchema = z.iso.date({ message: 'must be a day such as 2026-09-14' })

/**
 * A date as plans know it (DESIGN law 4): first and last day, both inclusive, and how sure it is. Plain days without zones.
 * "Q3 2026" is 2026-07-01 to 2026-09-30 with precision quarter; a range of months keeps precision month.
 */
export const windowSchema = z
  .strictObject({ start: daySchema, end: daySchema, precision: z.enum(precisions) })
  .refine((window) => window.start <= window.end, { message: 'must not end before it starts' })
export type Window = Readonly<z.infer<typeof windowSchema>>

/** True when the two share at least one day. */
export function overlaps(a: Pick<Window, 'start' | 'end'>, b: Pick<Window, 'start' | 'end'>): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** The window of a single day. */
export function dayWindow(day: Day): Window {
  return { start: day, end: day, precision: 'day' }
}
