import type { AudienceRules } from '../audiences/audiences.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { flat, linesOf, milestoneOf } from './collected.ts'
import { linesToldOf } from './lines-told.ts'
import { toldTracking, type TrackingAsked, trackingStory, trackingTexts, type TrackingWords } from './told-tracking.ts'
import { codesIn, inWrittenOrder, labelsAllowed, titlesAround, trackingText, withoutLabels, writtenBefore } from './tracking-text.ts'
import { type TrackingPage, trackingPages } from './tracking-pages.ts'

export interface TrackingTextAsked {
  /** The day the View speaks for, and the workspace’s key for ids outside. */
  readonly today: string
  readonly key: string
  /** Where the workspace is, such as "https://plans.example/main". */
  readonly base: string
  /** The text as it was made before, with what people wrote into it since. */
  readonly previous?: string | undefined
}

/**
 * A tracking page as Markdown for an audience, with what people wrote around it (row D3), and every text of it: what is searched for words that must not leave. Refuses with `not-found` where the audience is not told of the page, `invalid` where the text before has
 * no pair of marks, and `never-outside` where it says the title of a line that is bare for these readers.
 */
export function trackingOf(state: State, page: TrackingPage, audience: AudienceRules, { today, key, base, previous }: TrackingTextAsked): { readonly text: string; readonly texts: readonly TrackingWords[] } {
  const view = redact(state, audience, { today, key })
  const make = outsideIdMaker(key)
  // Inside the company is not yet among those who read internal words: sales read a page as it was told.
  const isTold = !audience.inside || !audience.classes.includes('internal')
  const before = previous === undefined ? undefined : isTold ? withoutLabels(writtenBefore(previous)) : writtenBefore(previous)
  const shownLabels = before === undefined ? [] : labelsAllowed(before)
  const idOf = audience.inside ? (_: string, id: string) => id : make
  const story = isTold ? toldTracking(view, idOf('tracking-pages', page.id), audience.inside ? (line) => make('tracking-lines', line) : undefined) : trackingStory(view, standing(state, page, { base, make, shownLabels }))
  if (story === undefined) throw new Refusal('not-found', `“${page.thing}” is not told to “${audience.title}”: mark it for them, and tell it as it stands.`)
  if (before !== undefined && isTold) refuseTitles(titlesAround(before, bareTitles(state, page, (collection, id) => view.get(collection, idOf(collection, id)) === undefined)))
  const { lines } = story
  const ordered = { ...story, lines: before === undefined ? lines : inWrittenOrder(lines, codesIn(before)) }
  return { text: trackingText(ordered, before), texts: [...trackingTexts(ordered), ...(before === undefined ? [] : [before.above, before.below].map((text) => ({ text, part: 'text around the work' })))] }
}

/** How a page stands now, for people inside: in their Views records have their own ids. */
function standing(state: State, page: TrackingPage, { base, make, shownLabels }: { readonly base: string; readonly make: (collection: string, id: string) => string; readonly shownLabels: readonly string[] }): TrackingAsked {
  const lines = flat(linesOf(state, page))
  return {
    page: page.id, milestone: milestoneOf(state, page)?.id, isPlanKept: lines.some(({ line }) => line.is === 'item' && line.isPlanned), shownLabels: [...(page.shownLabels ?? []), ...shownLabels],
    lines: lines.map(({ line, depth }) => (line.is === 'page'
      ? { code: make('tracking-pages', line.id).slice(0, 12), is: line.is, depth, below: line.id, isPlanned: false }
      : { code: make('items', line.id).slice(0, 12), is: line.is, depth, item: line.id, stands: line.stands, isPlanned: line.isPlanned, link: `${base}/plans?open=items/${encodeURIComponent(line.id)}` })),
  }
}

function bareTitles(state: State, page: TrackingPage, isBare: (collection: string, id: string) => boolean): string[] {
  return linesToldOf(state, page.id).flatMap(({ item, below }) => {
    if (item !== undefined) return isBare('items', item) ? [items.get(state, item)?.title ?? ''] : []
    return below !== undefined && isBare('tracking-pages', below) ? [trackingPages.get(state, below)?.thing ?? ''] : []
  })
}

function refuseTitles(titles: readonly string[]): void {
  const [first] = titles
  if (first !== undefined) throw new Refusal('never-outside', `What is written around the work says “${first}”, of which these readers see a bare line: take that out first.`, { at: 'body.previous' })
}
