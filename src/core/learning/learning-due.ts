import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Launch, launches } from '../launches/launches.ts'
import { outSince } from '../launches/out-since.ts'
import { type Item, items } from '../plans/plans.ts'
import { addDays } from '../time/days.ts'
import { endedProjects } from './ended-projects.ts'
import { learningRecords } from './learning-records.ts'

/** Days of the calendar after it is out by which a project has its learning record. */
const within = 30
/** Days for which a project that ended without a launch is asked for: what an import brings is mostly older, and nobody knows any more. */
const askedFor = 365

export interface LearningDue {
  /** The release of a launch, or the project that ended without one. */
  readonly item: Item
  readonly launch?: Launch
  readonly by: Day
  readonly isLate: boolean
}

/**
 * What is out and taught nothing yet, by its day (row D8, DOMAIN 1.8: every project ends with a record): launches, but for those that were given up, and projects that
 * ended without one. A record of the release is one of its launch.
 */
export function learningDue(state: State, today: Day): LearningDue[] {
  const told = new Set(learningRecords.list(state).flatMap(({ launch, item }) => [launch, item]))
  const launched = launches.list(state).flatMap((launch) => {
    const [release, out] = [items.get(state, launch.release), outSince(state, launch, today)]
    return release === undefined || out === undefined || told.has(launch.id) || told.has(release.id) ? [] : [{ item: release, launch, ...dueAfter(out, today) }]
  })
  const others = endedProjects(state).filter(({ project, on }) => on < today && on >= addDays(today, -askedFor) && !told.has(project.id))
  return [...launched, ...others.map(({ project, on }) => ({ item: project, ...dueAfter(on, today) }))].sort((a, b) => (a.by < b.by ? -1 : 1))
}

function dueAfter(out: Day, today: Day): Pick<LearningDue, 'by' | 'isLate'> {
  const by = addDays(out, within)
  return { by, isLate: by < today }
}

/** Actions of all records that are neither done nor put aside, with the record and lesson they stand in. */
export function openActions(state: State): { readonly record: string; readonly lesson: number; readonly action: number; readonly text: string }[] {
  return learningRecords.list(state).flatMap(({ id, lessons = [] }) =>
    lessons.flatMap(({ actions = [] }, lesson) => actions.flatMap(({ text, done, notNow }, action) => (done === true || notNow !== undefined ? [] : [{ record: id, lesson, action, text }]))))
}
