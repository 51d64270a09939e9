import { estimateOf, isPlannedLabel } from '../plans/labels.ts'
import type { View } from '../audiences/view.ts'
import { countOf, type Count } from './collected.ts'
import type { FrozenLines } from './frozen-lines.ts'
import { type Stands, trackingTitle } from './tracking-pages.ts'

/** One line of a tracking page as some audience reads it. */
export interface TrackingLine {
  /** By which the line is known again in a text that people have reordered. Says nothing of what it is. */
  readonly code: string
  readonly is: 'item' | 'page'
  readonly depth: number
  /** Not there where these readers are not told of it: the line is bare then. */
  readonly title?: string
  readonly stands?: Stands
  readonly isPlanned: boolean
  /** Where it can be looked at, for people inside. */
  readonly link?: string
  readonly owner?: string
  readonly estimate?: number
  readonly labels: readonly string[]
}

export interface TrackingStory {
  readonly title: string
  readonly milestone?: string
  readonly isPlanKept: boolean
  readonly planned: Count
  readonly added: Count
  readonly lines: readonly TrackingLine[]
  /** The estimates that these readers see, summed per person. */
  readonly estimates: readonly { readonly owner: string; readonly days: number; readonly unestimated: number }[]
}

/** How the lines of a page stand: now, for people inside; outside, as they were told by an act. */
export interface TrackingAsked extends FrozenLines {
  /** The page by the id that it has in the View. */
  readonly page: string
  /** The id that a record has in the View, and the code by which its line is known. */
  readonly idIn: (collection: string, id: string) => string
  readonly codeOf: (collection: string, id: string) => string
  /** Where an item can be looked at; not given outside. */
  readonly linkTo?: ((id: string) => string) | undefined
  /** Labels that are shown beside those that always are. */
  readonly shownLabels: readonly string[]
}

interface ItemSeen { readonly title: string; readonly owner?: string; readonly labels?: readonly string[] }

/** Labels that say of every item the same thing and are always shown to people inside (DOMAIN 1.5). */
const alwaysShown = ['roadmap', 'customer', 'spike', 'bug', 'debt']

/**
 * A tracking page as one audience reads it (row D3). Which lines there are was decided inside; every word of theirs comes from the View, and a line that the View does not have stays bare. Undefined
 * where the View does not have the page.
 */
export function trackingStory(view: View, asked: TrackingAsked): TrackingStory | undefined {
  const page = view.get<{ readonly thing: string }>('tracking-pages', asked.page)
  if (page === undefined) return undefined
  const milestone = asked.milestone === undefined ? undefined : view.get<ItemSeen>('items', asked.idIn('items', asked.milestone))?.title
  const shown = new Set([...alwaysShown, ...asked.shownLabels].map((one) => one.toLowerCase()))
  const people = new Map(view.list<{ readonly id: string; readonly name?: string }>('people').map(({ id, name }) => [id, name]))
  const lines = asked.lines.map((line): TrackingLine => {
    const collection = line.is === 'page' ? 'tracking-pages' : 'items'
    const base = { code: asked.codeOf(collection, line.id), is: line.is, depth: line.depth, isPlanned: line.planned === true, ...(line.stands === undefined ? {} : { stands: line.stands }) }
    const link = line.is === 'item' && asked.linkTo !== undefined ? { link: asked.linkTo(line.id) } : {}
    if (line.is === 'page') {
      const below = view.get<{ readonly thing: string }>('tracking-pages', asked.idIn(collection, line.id))
      return { ...base, labels: [], ...(below === undefined ? {} : { title: trackingTitle(below.thing) }) }
    }
    const item = view.get<ItemSeen>('items', asked.idIn(collection, line.id))
    if (item === undefined) return { ...base, ...link, labels: [] }
    const [estimate, owner] = [estimateOf(item.labels), item.owner === undefined ? undefined : people.get(item.owner)]
    return {
      ...base, ...link, title: item.title, ...(owner === undefined ? {} : { owner }), ...(estimate === undefined ? {} : { estimate }),
      labels: (item.labels ?? []).filter((one) => shown.has(one.toLowerCase()) && !isPlannedLabel(one)),
    }
  })
  const all = lines.flatMap(({ stands, isPlanned }) => (stands === undefined ? [] : [{ stands, isPlanned }]))
  return {
    title: trackingTitle(page.thing), ...(milestone === undefined ? {} : { milestone }), isPlanKept: asked.isPlanKept,
    planned: countOf(all.filter(({ isPlanned }) => isPlanned)), added: countOf(all.filter(({ isPlanned }) => !isPlanned)), lines, estimates: summed(lines),
  }
}

function summed(lines: readonly TrackingLine[]): { owner: string; days: number; unestimated: number }[] {
  const by = new Map<string, { days: number; unestimated: number }>()
  for (const { owner, estimate, stands } of lines) {
    if (owner === undefined || stands === 'dropped' || stands === 'deferred' || stands === 'moved') continue
    const now = by.get(owner) ?? { days: 0, unestimated: 0 }
    by.set(owner, { days: now.days + (estimate ?? 0), unestimated: now.unestimated + (estimate === undefined ? 1 : 0) })
  }
  return [...by].map(([owner, sum]) => ({ owner, ...sum })).filter(({ days }) => days > 0).sort((a, b) => b.days - a.days || (a.owner < b.owner ? -1 : 1))
}

/** Every text of a tracking page, with the part that it stands in: what is searched for words that must not leave. */
export function trackingTexts({ title, milestone, lines }: TrackingStory): { readonly text: string; readonly part: string }[] {
  return [{ text: title, part: 'title' }, ...(milestone === undefined ? [] : [{ text: milestone, part: 'milestone' }]), ...lines.flatMap(({ title: text }) => (text === undefined ? [] : [{ text, part: 'line' }]))]
}
