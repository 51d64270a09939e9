import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Launch, launches } from '../launches/launches.ts'
import { outSince } from '../launches/out-since.ts'
import { addDays } from '../time/days.ts'
import { learningRecords } from './learning-records.ts'

/** Days of the calendar after it is out by which a project has its learning record. */
const within = 30

export interface LearningDue {
  readonly launch: Launch
  readonly by: Day
  readonly isLate: boolean
}

/** The launches that are out and taught nothing yet, by their day; those of a launch that was given up are not asked for. */
export function learningDue(state: State, today: Day): LearningDue[] {
  const told = new Set(learningRecords.list(state).map(({ launch }) => launch))
  const due = launches.list(state).flatMap((launch): LearningDue[] => {
    const out = told.has(launch.id) ? undefined : outSince(state, launch, today)
    if (out === undefined) return []
    const by = addDays(out, within)
    return [{ launch, by, isLate: by < today }]
  })
  return due.sort((a, b) => (a.by < b.by ? -1 : 1))
}

/** Actions of all records that are neither done nor put aside, with the record and lesson they stand in. */
export function openActions(state: State): { readonly record: string; readonly lesson: number; readonly action: number; readonly text: string }[] {
  return learningRecords.list(state).flatMap(({ id, lessons = [] }) =>
    lessons.flatMap(({ actions = [] }, lesson) => actions.flatMap(({ text, done, notNow }, action) => (done === true || notNow !== undefined ? [] : [{ record: id, lesson, action, text }]))))
}
