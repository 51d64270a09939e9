import type { Day } from '../../../core/kernel/command.ts'
import { weekday } from '../../../core/time/days.ts'
import { labelDays } from '../../../core/time/label.ts'
import { weekdayNames } from '../../../core/time/reading/words.ts'
import { agendaTimes } from '../../../core/workshop/agenda-times.ts'
import type { Workshop } from '../../../core/workshop/workshops.ts'

/** "Monday, 14 Sep 2026" */
export function dayWords(day: Day): string {
  return `${weekdayNames[weekday(day) - 1]}, ${labelDays(day)}`
}

/** "09:00 to 15:15", as clocks show it there; nothing while it is not said when the day begins. */
export function hoursOf(workshop: Workshop, zone: string): string | undefined {
  const last = agendaTimes(workshop, zone).at(-1)
  const end = last?.after?.to ?? last?.to
  return workshop.begins === undefined || end === undefined ? undefined : `${workshop.begins} to ${end}`
}
