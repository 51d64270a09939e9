import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { type Item, items, plans, stageTargets } from '../plans/plans.ts'

export interface EndedProject {
  readonly project: Item
  readonly on: Day
}

/**
 * Projects of product plans (their epics, their themes where they have no epics) that are done, with the last day of them and their parts; those that came out with
 * a launch are told with it. One of which no day is known is not among them: nobody could say when its record is due.
 */
export function endedProjects(state: State): EndedProject[] {
  const done = plans.list(state).filter(({ kind }) => kind === 'product').flatMap((plan) => doneProjectsOf(state, plan.id))
  if (done.length === 0) return []
  const launched = new Set(launches.list(state).filter(({ cancelled }) => cancelled === undefined).map(({ release }) => release))
  return done.flatMap((project): EndedProject[] => {
    const parts = items.list(state).filter((item) => item.goneOn === undefined && item.status !== 'dropped' && isPartOf(state, item, project.id))
    const releases = parts.flatMap((part) => releasesOf(state, part))
    const days = [...parts, ...releases.map((release) => items.get(state, release))].flatMap((item) => item?.window?.end ?? [])
    const on = project.window?.end ?? days.sort().at(-1)
    return on === undefined || releases.some((release) => launched.has(release)) ? [] : [{ project, on }]
  })
}

function doneProjectsOf(state: State, plan: Id): Item[] {
  const own = items.list(state).filter((item) => item.plan === plan && item.goneOn === undefined && item.status !== 'dropped')
  const epics = own.filter(({ kind }) => kind === 'epic')
  return (epics.length > 0 ? epics : own.filter(({ kind }) => kind === 'theme')).filter(({ status }) => status === 'done')
}

function isPartOf(state: State, item: Item, project: Id): boolean {
  const seen = new Set<Id>()
  for (let at: Item | undefined = item; at !== undefined && !seen.has(at.id); at = items.get(state, at.parent)) {
    if (at.id === project) return true
    seen.add(at.id)
  }
  return false
}

function releasesOf(state: State, { id, kind, release }: Item): Id[] {
  const staged = stageTargets.list(state).filter((target) => target.item === id).map((target) => target.release)
  return [kind === 'release' ? id : release, ...staged].filter((one) => one !== undefined)
}
