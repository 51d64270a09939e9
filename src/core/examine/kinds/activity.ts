import type { Id } from '../../kernel/change.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { type Ask, asks } from '../../stakeholders/stakeholders.ts'
import type { Ground } from '../ground.ts'

/** Of work that is over nothing is asked any more. */
export const over: ReadonlySet<string | undefined> = new Set(['done', 'dropped', 'deferred'])

/** An activity of the roadmap that is still ahead or under way. */
export function activityOf(id: Id, { state, roadmap }: Ground): Activity | undefined {
  const activity = activities.get(state, id)
  return activity?.roadmap === roadmap.id && !over.has(activity.status) ? activity : undefined
}

export function* idsOnRoadmap({ state, roadmap }: Ground): Iterable<Id> {
  for (const activity of state.each(activities.collection) as Iterable<unknown> as Iterable<Activity>) if (activity.roadmap === roadmap.id) yield activity.id
}

/** Sorts what is about an activity: by its first day, those without one last. */
export function placeOf({ window, title, id }: Pick<Activity, 'window' | 'title' | 'id'>): string {
  return `${window?.start ?? '~'} ${title} ${id}`
}

/** Somebody was asked for another date of an item and has not answered: until then there is nothing else to do. */
export function isAskedFor(item: Id, { state }: Ground): boolean {
  for (const ask of state.each(asks.collection) as Iterable<unknown> as Iterable<Ask>) if (ask.item === item && ask.answer === undefined) return true
  return false
}
