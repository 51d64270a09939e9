import { estimateOf, isPlannedLabel } from '../plans/labels.ts'
import type { View } from '../audiences/view.ts'
import { countOf, type Count } from './collected.ts'
import { amongSiblings } from './siblings.ts'
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

/** A line before it has words: by the ids that item and page have in the View, none where that does not have them. */
export interface BareLine {
  readonly code: string
  readonly is: 'item' | 'page'
  readonly depth: number
  readonly item?: string | undefined
  readonly below?: string | undefined
  readonly stands?: Stands | undefined
  readonly isPlanned: boolean
  readonly link?: string | undefined
}

export interface TrackingAsked {
  /** The page by the id that it has in the View. */
  readonly page: string
  readonly milestone?: string | undefined
  readonly isPlanKept: boolean
  readonly lines: readonly BareLine[]
  /** Labels that are shown beside those that always are. */
  readonly shownLabels: readonly string[]
}

interface PageSeen { readonly id: string; readonly thing: string; readonly toldOn?: string; readonly toldMilestone?: string; readonly isPlanTold?: true }
interface LineSeen extends Omit<BareLine, 'code' | 'isPlanned' | 'link'> { readonly id: string; readonly page: string; readonly place: number; readonly planned?: true }
interface ItemSeen { readonly title: string; readonly owner?: string; readonly labels?: readonly string[] }

/** Labels that say of every item the same thing and are always shown to people inside (DOMAIN 1.5). */
const alwaysShown = ['roadmap', 'customer', 'spike', 'bug', 'debt']

/**
 * A tracking page as one audience reads it (row D3). Which lines there are was decided inside; every word of theirs comes from the View, and a line that the View does not have stays bare. Undefined
 * where the View does not have the page.
 */
export function trackingStory(view: View, asked: TrackingAsked): TrackingStory | undefined {
  const page = view.get<PageSeen>('tracking-pages', asked.page)
  if (page === undefined) return undefined
  const milestone = view.get<ItemSeen>('items', asked.milestone)?.title
  const shown = new Set([...alwaysShown, ...asked.shownLabels].map((one) => one.toLowerCase()))
  const people = new Map(view.list<{ readonly id: string; readonly name?: string }>('people').map(({ id, name }) => [id, name]))
  const lines = asked.lines.map(({ item: which, below, stands, link, ...base }): TrackingLine => {
    const bare = { ...base, ...(stands === undefined ? {} : { stands }), ...(link === undefined ? {} : { link }), labels: [] }
    if (base.is === 'page') {
      const thing = view.get<PageSeen>('tracking-pages', below)?.thing
      return { ...bare, ...(thing === undefined ? {} : { title: trackingTitle(thing) }) }
    }
    const item = view.get<ItemSeen>('items', which)
    if (item === undefined) return bare
    const [estimate, owner] = [estimateOf(item.labels), item.owner === undefined ? undefined : people.get(item.owner)]
    return {
      ...bare, title: item.title, ...(owner === undefined ? {} : { owner }), ...(estimate === undefined ? {} : { estimate }),
      labels: (item.labels ?? []).filter((one) => shown.has(one.toLowerCase()) && !isPlannedLabel(one)),
    }
  })
  const all = lines.flatMap(({ stands, isPlanned }) => (stands === undefined ? [] : [{ stands, isPlanned }]))
  return {
    title: trackingTitle(page.thing), ...(milestone === undefined ? {} : { milestone }), isPlanKept: asked.isPlanKept,
    planned: countOf(all.filter(({ isPlanned }) => isPlanned)), added: countOf(all.filter(({ isPlanned }) => !isPlanned)), lines, estimates: summed(lines),
  }
}

/**
 * A tracking page as it was told, made of a View alone, bare lines after the others. `codeOf` gives the outside id of a line where the View has ids from inside. Undefined where the View has no
 * such page, or nothing of it was told.
 */
export function toldTracking(view: View, page: string, codeOf = (line: string): string => line): TrackingStory | undefined {
  const lines = view.list<LineSeen>('tracking-lines').filter((line) => line.page === page).sort((a, b) => a.place - b.place)
  const seen = view.get<PageSeen>('tracking-pages', page)
  if (seen?.toldOn === undefined) return undefined
  const story = trackingStory(view, { page, milestone: seen.toldMilestone, isPlanKept: seen.isPlanTold === true, shownLabels: [], lines: lines.map(({ id, is, depth, item, below, stands, planned }) => ({ code: codeOf(id).slice(0, 12), is, depth, item, below, stands, isPlanned: planned === true })) })
  return story === undefined ? undefined : { ...story, lines: withBareLast(story.lines) }
}

/** By their codes: where they would stand by their titles says something of these. */
function withBareLast(lines: readonly TrackingLine[]): TrackingLine[] {
  return amongSiblings(lines, (a, b) => isBare(a) - isBare(b) || (isBare(a) === 0 || a.code === b.code ? 0 : a.code < b.code ? -1 : 1))
}

const isBare = ({ title }: TrackingLine): number => Number(title === undefined)

function summed(lines: readonly TrackingLine[]): { owner: string; days: number; unestimated: number }[] {
  const by = new Map<string, { days: number; unestimated: number }>()
  for (const { owner, estimate, stands } of lines) {
    if (owner === undefined || stands === 'dropped' || stands === 'deferred' || stands === 'moved') continue
    const now = by.get(owner) ?? { days: 0, unestimated: 0 }
    by.set(owner, { days: now.days + (estimate ?? 0), unestimated: now.unestimated + (estimate === undefined ? 1 : 0) })
  }
  return [...by].map(([owner, sum]) => ({ owner, ...sum })).filter(({ days }) => days > 0).sort((a, b) => b.days - a.days || (a.owner < b.owner ? -1 : 1))
}

/** A text that leaves with a tracking page, and the part that it stands in. */
export interface TrackingWords {
  readonly text: string
  readonly part: string
}

/** Every text that is made of a tracking page. */
export function trackingTexts({ title, milestone, lines }: TrackingStory): TrackingWords[] {
  return [{ text: title, part: 'title' }, ...(milestone === undefined ? [] : [{ text: milestone, part: 'milestone' }]), ...lines.flatMap(({ title: text }) => (text === undefined ? [] : [{ text, part: 'line' }]))]
}
