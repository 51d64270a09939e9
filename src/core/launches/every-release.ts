import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items, plans, stageTargets } from '../plans/plans.ts'
import { addMonths } from '../time/days.ts'
import { type ReleaseInclusion, releaseInclusions } from './release-inclusions.ts'

/** What one project has in one release (row E10). */
export interface InRelease {
  readonly release: Item
  /** Its items that ship there or reach a stage there. */
  readonly planned: readonly Item[]
  /** What somebody says of it. */
  readonly inclusion?: ReleaseInclusion
  /** Nothing is planned, and nobody says that something is. */
  readonly isEmpty: boolean
  /** Behind a flag that is off, while the release before had it so too: nothing of it is on yet. */
  readonly isOffAgain: boolean
}

export interface ProjectInReleases {
  readonly project: Item
  /** Of the releases of its products, in their order. */
  readonly cells: readonly InRelease[]
}

export interface EveryRelease {
  /** Coming releases of product plans, the first to ship first. */
  readonly releases: readonly Item[]
  readonly projects: readonly ProjectInReleases[]
}

/** How many releases of each product are looked at: those that come next, within a year. Nobody plans later ones to that depth. */
const lookedAt = 4

/**
 * Every project against every coming release of its products (row E10). Projects are the epics of a product plan and its themes that have no epics, or of which something was said. A
 * project belongs to the products of its items and of the releases they ship in; one that names none belongs to all of its plan.
 */
export function everyRelease(state: State, today: Day): EveryRelease {
  const work = workOf(state)
  const coming = comingReleases(state, today)
  const inclusions = new Map(releaseInclusions.list(state).map((one) => [`${one.project} ${one.release}`, one]))
  const projects = projectsOf(state).flatMap((project) => {
    const own = work.filter(({ of }) => of.has(project.id))
    const products = new Set(own.flatMap(({ item, release }) => [item.product, items.get(state, release)?.product].filter((one) => one !== undefined)))
    const releases = coming.filter(({ plan, product }) => plan === project.plan && (products.size === 0 || product === undefined || products.has(product)))
    const cells = releases.map((release) => cellOf(release, own, inclusions.get(`${project.id} ${release.id}`)))
    return cells.length === 0 ? [] : [{ project, cells: marked(cells) }]
  })
  return { releases: coming, projects }
}

/** Releases of product plans that have a day and are not out yet, so many of each product. */
function comingReleases(state: State, today: Day): Item[] {
  const last = addMonths(today, 12)
  const isProduct = new Set(plans.list(state).filter(({ kind }) => kind === 'product').map(({ id }) => id))
  const counts = new Map<string, number>()
  return items.list(state)
    .filter(({ kind, plan, window, status, goneOn }) => kind === 'release' && isProduct.has(plan) && goneOn === undefined && status !== 'dropped' && status !== 'done' && window !== undefined && window.end >= today && window.start <= last)
    .sort((a, b) => (shipsAs(a) < shipsAs(b) ? -1 : 1))
    .filter(({ plan, product = '' }) => {
      const lane = `${plan} ${product}`
      counts.set(lane, (counts.get(lane) ?? 0) + 1)
      return (counts.get(lane) ?? 0) <= lookedAt
    })
}

const shipsAs = ({ window, title, id }: Item): string => `${window?.start} ${title} ${id}`

function projectsOf(state: State): Item[] {
  const said = new Set(releaseInclusions.list(state).map(({ project }) => project))
  return plans.list(state).filter(({ kind }) => kind === 'product').flatMap(({ id }) => {
    const own = items.list(state).filter((item) => item.plan === id && item.goneOn === undefined && item.status !== 'dropped' && item.status !== 'done')
    return own.filter((item) => item.kind === 'epic' || (item.kind === 'theme' && (said.has(item.id) || !own.some(({ kind, parent }) => kind === 'epic' && parent === item.id)))).sort((a, b) => (a.title < b.title ? -1 : 1))
  })
}

/** One item in one release, with all that it is a part of. */
interface Work {
  readonly item: Item
  readonly release: Id | undefined
  readonly of: ReadonlySet<Id>
}

function workOf(state: State): Work[] {
  const stages = new Map<Id, (Id | undefined)[]>()
  for (const { item, release } of stageTargets.list(state)) stages.set(item, [...(stages.get(item) ?? []), release])
  return items.list(state).filter(({ status, goneOn }) => status !== 'dropped' && goneOn === undefined).flatMap((item) => {
    const of = partOf(state, item)
    const own = item.kind === 'release' ? item.id : item.release
    return [...new Set([own, ...(stages.get(item.id) ?? [])])].map((release) => ({ item, release, of }))
  })
}

function partOf(state: State, item: Item): ReadonlySet<Id> {
  const of = new Set<Id>()
  for (let at: Item | undefined = item; at !== undefined && !of.has(at.id); at = items.get(state, at.parent)) of.add(at.id)
  return of
}

function cellOf(release: Item, own: readonly Work[], inclusion: ReleaseInclusion | undefined): InRelease {
  const planned = own.filter((one) => one.release === release.id).map(({ item }) => item)
  return { release, planned, ...(inclusion === undefined ? {} : { inclusion }), isEmpty: planned.length === 0 && inclusion === undefined, isOffAgain: false }
}

function marked(cells: readonly InRelease[]): InRelease[] {
  return cells.map((cell, at) => {
    const before = cells.slice(0, at).findLast(({ release }) => release.product === cell.release.product)
    return { ...cell, isOffAgain: cell.inclusion?.way === 'flag-off' && before?.inclusion?.way === 'flag-off' }
  })
}
