import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { estimateOf, hasLabels, plannedLabel } from '../plans/labels.ts'
import { type Item, items, stageTargets } from '../plans/plans.ts'
import { itemsNear, labelledIn } from './labelled.ts'
import { type Stands, type TrackingPage, trackingPages } from './tracking-pages.ts'

export interface TrackedItem {
  readonly is: 'item'
  readonly id: Id
  readonly item: Item
  readonly stands: Stands
  /** It was planned for the milestone when that began; else it came since. */
  readonly isPlanned: boolean
  /** In days. */
  readonly estimate?: number
}

export interface TrackedPage {
  readonly is: 'page'
  readonly id: Id
  readonly page: TrackingPage
  readonly lines: readonly TrackedLine[]
}

export type TrackedLine = TrackedItem | TrackedPage

/** The items of a tracking page, each once: below the most specific page that collects it (the one with the most of its labels), at any depth, in the order that people gave them. */
export function linesOf(state: State, page: TrackingPage): readonly TrackedLine[] {
  const own = scopeOf(state, page)
  const below = trackingPages.list(state).filter((other) => isBelow(other, page))
  const scopes = below.map((one) => scopeOf(state, one))
  const children = new Map<Id, TrackedLine[]>([[page.id, []], ...below.map(({ id }) => [id, []] as [Id, TrackedLine[]])])
  const put = (under: TrackingPage | undefined, line: TrackedLine) => children.get((under ?? page).id)?.push(line)
  for (const item of itemsNear(state, page.labels)) {
    if (!collects(own, item)) continue
    put(mostSpecific(scopes.flatMap((scope) => (collects(scope, item) ? [scope.page] : []))), trackedItem(item, own))
  }
  // Deeper pages first, so that each is whole when it goes below another.
  for (const one of below.toSorted((a, b) => reach(b) - reach(a))) {
    put(mostSpecific(below.filter((other) => isBelow(one, other))), { is: 'page', id: one.id, page: one, lines: inOrder(children.get(one.id) ?? [], page) })
  }
  return inOrder(children.get(page.id) ?? [], page)
}

/** The milestone that a page names, while that is there. */
export function milestoneOf(state: State, { milestone }: Pick<TrackingPage, 'milestone'>): Item | undefined {
  return items.get(state, milestone)
}

/** Every item among some lines, in the order in which they are read, with how deep it stands. */
export function flat(lines: readonly TrackedLine[], depth = 0): { readonly line: TrackedLine; readonly depth: number }[] {
  return lines.flatMap((line) => [{ line, depth }, ...(line.is === 'page' ? flat(line.lines, depth + 1) : [])])
}

export function itemsIn(lines: readonly TrackedLine[]): TrackedItem[] {
  return flat(lines).flatMap(({ line }) => (line.is === 'item' ? [line] : []))
}

/** A page with its milestone, and the items that reach a stage in that. */
interface Scope {
  readonly page: TrackingPage
  readonly milestone: Item | undefined
  readonly reaching: ReadonlySet<Id>
  /** The labels by which something was planned for it, in small letters. */
  readonly plannedAs: readonly (readonly [string])[]
  /** Milestones of other plans that are called the same, so that their plans were kept by the same label. */
  readonly namesakes: readonly Item[]
}

function scopeOf(state: State, page: TrackingPage): Scope {
  const milestone = milestoneOf(state, page)
  const reaching = new Set(milestone === undefined ? [] : stageTargets.list(state).filter(({ release }) => release === milestone.id).map(({ item }) => item))
  const plannedAs = milestone === undefined ? [] : [plannedLabel(milestone.title), ...(page.plannedAs === undefined ? [] : [page.plannedAs])].map((one) => [one.toLowerCase()] as const)
  const namesakes = milestone === undefined ? [] : labelledIn(state).milestones.filter((one) => one.plan !== milestone.plan && plannedAs.some(([label]) => label === plannedLabel(one.title).toLowerCase()))
  return { page, milestone, reaching, plannedAs, namesakes }
}

/** A page collects an item that has all its labels and, where it names a milestone, is in it or was planned for it. */
function collects(scope: Scope, item: Item): boolean {
  const { page, milestone } = scope
  if (!hasLabels(item.labels, page.labels)) return false
  if (page.milestone === undefined) return true
  return milestone !== undefined && item.id !== milestone.id && (isIn(item, scope) || wasPlanned(item, scope))
}

/** It ships in the milestone, hangs below it, or reaches a stage in it. */
function isIn({ id, release, parent }: Item, { milestone, reaching }: Scope): boolean {
  return milestone !== undefined && (release === milestone.id || parent === milestone.id || reaching.has(id))
}

/** By the milestone’s title now, or by the one that it had when its plan was kept. Of namesakes it was planned for the one that it is in, else for that of its own plan. */
function wasPlanned(item: Item, scope: Scope): boolean {
  const { plannedAs, namesakes, milestone } = scope
  if (!plannedAs.some((one) => hasLabels(item.labels, one))) return false
  if (namesakes.length === 0 || isIn(item, scope)) return true
  return !namesakes.some(({ id, plan }) => item.release === id || item.parent === id || (plan === item.plan && plan !== milestone?.plan))
}

/** More labels reach further in; with as many, one that names a milestone does. */
function reach({ labels, milestone }: TrackingPage): number {
  return labels.length * 2 + (milestone === undefined ? 0 : 1)
}

/** Is a page below another: does it ask for all that the other asks for, and for more? */
function isBelow(one: TrackingPage, other: TrackingPage): boolean {
  const sameTime = one.milestone === undefined || other.milestone === undefined || one.milestone === other.milestone
  return one.id !== other.id && sameTime && reach(one) > reach(other) && hasLabels(one.labels, other.labels)
}

function mostSpecific(pages: readonly TrackingPage[]): TrackingPage | undefined {
  return pages.toSorted((a, b) => reach(b) - reach(a) || compare(a.thing, b.thing) || compare(a.id, b.id))[0]
}

function trackedItem(item: Item, scope: Scope): TrackedItem {
  const estimate = estimateOf(item.labels)
  return { is: 'item', id: item.id, item, stands: standsOf(item, scope), isPlanned: wasPlanned(item, scope), ...(estimate === undefined ? {} : { estimate }) }
}

function standsOf(item: Item, scope: Scope): Stands {
  if (item.status === 'dropped' || item.goneOn !== undefined) return 'dropped'
  // What was done without a release was done here; what is done in another milestone was moved there.
  if (scope.milestone !== undefined && !isIn(item, scope) && (item.release !== undefined || item.status !== 'done')) return 'moved'
  return item.status === 'done' ? 'done' : item.status === 'deferred' ? 'deferred' : item.status === 'under-way' ? 'ongoing' : 'open'
}

function inOrder(lines: readonly TrackedLine[], { order = [] }: TrackingPage): TrackedLine[] {
  const place = new Map(order.map((id, at) => [id, at]))
  return lines.toSorted((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length) || compare(nameOf(a), nameOf(b)) || compare(a.id, b.id))
}

const nameOf = (line: TrackedLine): string => (line.is === 'page' ? `0 ${line.page.thing}` : `1 ${line.item.title}`)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** How many of some items stand how. */
export type Count = Readonly<Record<Stands, number>> & { readonly all: number }

export function countOf(all: readonly Pick<TrackedItem, 'stands'>[]): Count {
  const count = { done: 0, ongoing: 0, open: 0, deferred: 0, dropped: 0, moved: 0, all: all.length }
  for (const { stands } of all) count[stands]++
  return count
}
