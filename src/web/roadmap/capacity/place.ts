import type { Day } from '../../../core/kernel/command.ts'

/** One period of somebody, as it is addressed on the page: a person or team, and the first day of the period. */
export interface Place {
  readonly id: string
  readonly start: Day
}
