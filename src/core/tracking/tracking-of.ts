import type { AudienceRules } from '../audiences/audiences.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { frozenLines } from './frozen-lines.ts'
import { trackingStory, type TrackingStory } from './told-tracking.ts'
import { codesIn, inWrittenOrder, labelsAllowed, titlesAround, trackingText, withBareLast, writtenBefore } from './tracking-text.ts'
import type { TrackingPage } from './tracking-pages.ts'

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
 * A tracking page as Markdown for an audience, with what people wrote around it (row D3). Refuses with `not-found` where the audience is not told of the page, `invalid` where the text before has
 * no pair of marks, and `never-outside` where it says the title of a line that is bare for these readers.
 */
export function trackingOf(state: State, page: TrackingPage, audience: AudienceRules, { today, key, base, previous }: TrackingTextAsked): { readonly text: string; readonly story: TrackingStory } {
  const view = redact(state, audience, { today, key })
  const make = outsideIdMaker(key)
  const idIn = (collection: string, id: string) => (audience.inside ? id : make(collection, id))
  const frozen = audience.inside ? frozenLines(state, page) : page.told
  const before = previous === undefined ? undefined : writtenBefore(previous)
  const story = frozen === undefined ? undefined : trackingStory(view, {
    ...frozen, page: idIn('tracking-pages', page.id), idIn, codeOf: (collection, id) => make(collection, id).slice(0, 12),
    linkTo: audience.inside ? (id) => `${base}/plans?open=items/${encodeURIComponent(id)}` : undefined, shownLabels: [...(page.shownLabels ?? []), ...(before === undefined ? [] : labelsAllowed(before))],
  })
  if (frozen === undefined || story === undefined) throw new Refusal('not-found', `“${page.thing}” is not told to “${audience.title}”: mark it for them, and tell it as it stands.`)
  if (before !== undefined && !audience.inside) refuseTitles(titlesAround(before, frozen.lines.flatMap(({ is, id }, at) => (is === 'item' && story.lines[at]?.title === undefined ? [items.get(state, id)?.title ?? ''] : [])).filter((title) => title !== '')))
  const lines = audience.inside ? story.lines : withBareLast(story.lines)
  const ordered = { ...story, lines: before === undefined ? lines : inWrittenOrder(lines, codesIn(before)) }
  return { story: ordered, text: trackingText(ordered, before) }
}

function refuseTitles(titles: readonly string[]): void {
  const [first] = titles
  if (first !== undefined) throw new Refusal('never-outside', `What is written around the work says “${first}”, of which these readers see a bare line: take that out first.`, { at: 'body.previous' })
}
