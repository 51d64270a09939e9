import { Temporal } from 'temporal-polyfill'
import { instantAt, localTime } from '../time/zones.ts'
import { phaseNames, type Step, steps, usualMinutes } from './phases.ts'
import { usualBreaks } from './usual-preparation.ts'
import type { Workshop } from './workshops.ts'

/** From when to when, "09:30"; neither while nobody has said when the day begins. */
interface Times {
  readonly from?: string
  readonly to?: string
}

/** A step of the day with its times, and the break that comes after it. */
export interface AgendaTime extends Times {
  readonly step: Step
  readonly name: string
  readonly minutes: number
  readonly after?: Times & { readonly title: string; readonly minutes: number }
}

export type Agenda = NonNullable<Workshop['agenda']>

/** The steps in their order with their usual minutes and breaks: nine to half past three. */
export const usualAgenda: Agenda = steps.map((step) => {
  const after = (usualBreaks as Partial<Record<Step, { readonly title: string; readonly minutes: number }>>)[step]
  return { step, minutes: usualMinutes[step], ...(after === undefined ? {} : { after }) }
})

/**
 * The agenda of a workshop with times: its own, or the usual one. Times are what clocks in `zone` show on the day: where they change meanwhile, the
 * minutes of each step are still as long as they say. Without a zone or a day no clock changes.
 */
export function agendaTimes({ agenda = usualAgenda, begins, day }: Pick<Workshop, 'agenda' | 'begins' | 'day'>, zone = 'UTC'): AgendaTime[] {
  const clock = begins === undefined ? undefined : clockFrom(day, begins, zone)
  let gone = 0
  const next = (minutes: number): Times => (clock === undefined ? {} : { from: clock(gone), to: clock((gone += minutes)) })
  return agenda.map(({ step, minutes, after }) => ({
    step, name: phaseNames[step], minutes, ...next(minutes), ...(after === undefined ? {} : { after: { ...after, ...next(after.minutes) } }),
  }))
}

/** The minutes of a whole day, breaks too. */
export function minutesOfDay({ agenda = usualAgenda }: Pick<Workshop, 'agenda'>): number {
  return agenda.reduce((sum, { minutes, after }) => sum + minutes + (after?.minutes ?? 0), 0)
}

/** What the clocks show some minutes after the day has begun. */
function clockFrom(day: string | undefined, begins: string, zone: string): (minutes: number) => string {
  // No clock changes on a day in UTC, so any day will do while none is named.
  const [on, where] = day === undefined ? ['2026-01-01', 'UTC'] : [day, zone]
  const first = Temporal.Instant.from(instantAt(on, begins, where))
  return (minutes) => localTime(first.add({ minutes }).toString(), where).time
}
