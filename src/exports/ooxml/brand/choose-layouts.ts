import type { LayoutName } from '../../../core/decks/slide.ts'
import { leastShare, type Offer, shareOf } from './room.ts'

/** Why a layout was chosen, for the report; `own` when none of the company's would do. */
export type Reason = 'chosen' | 'name' | 'kind' | 'places' | 'own'

export interface Choice {
  /** None where a layout of our own is added beside the company's. */
  readonly offer: Offer | undefined
  readonly reason: Reason
}

/** Names by which people call a layout for each use, in the languages of common templates. */
const names: Readonly<Record<LayoutName, RegExp>> = {
  cover: /\b(cover|title slide|titelfolie|titel|front ?page|opening|portada|couverture)\b/i,
  'statement-list': /\b(statement|expect|agenda)\b/i,
  'three-columns': /\b(three[ -]col|problems?)/i,
  timeline: /\b(time ?line|roadmap|zeitachse)\b/i,
  release: /\brelease\b/i,
  'lead-list': /\blead\b/i,
  'change-note': /\bchange/i,
  closing: /\b(clos(e|ing)|thank|contact|end ?slide|last|back ?page|schluss|kontakt|danke|cl[oô]ture|cierre)/i,
  table: /\b(table|tabelle|tableau|tabla)\b/i,
  grid: /\bgrid\b/i,
}

export const layoutNames = Object.keys(names) as LayoutName[]

/**
 * Which of a company's layouts stands for each of ours: the one that a person chose, else one called so, else one of the right kind,
 * each only when our content has its place on it.
 */
export function chooseLayouts(offers: readonly Offer[], chosen: Readonly<Partial<Record<LayoutName, string>>> = {}): ReadonlyMap<LayoutName, Choice> {
  return new Map(layoutNames.map((name) => [name, choose(name, offers, chosen[name])] as const))
}

/** Whether our slides of a layout have a place on one of the company's. */
export function canServe(name: LayoutName, offer: Offer): boolean {
  const { title, room, layout } = offer
  if (title === undefined) return false
  const cover = isCover(offer)
  return name === 'cover' ? cover || names.cover.test(layout.name) : !cover && shareOf(room) >= leastShare
}

function choose(name: LayoutName, offers: readonly Offer[], chosen: string | undefined): Choice {
  // Where several masters have one of a kind, the one with places for date, footer and page is the one for slides.
  const fit = offers.filter((offer) => canServe(name, offer)).sort((a, b) => (name === 'cover' ? 0 : feetOf(b) - feetOf(a)))
  const byPerson = fit.find(({ layout }) => layout.name === chosen)
  if (byPerson !== undefined) return { offer: byPerson, reason: 'chosen' }
  const byName = fit.find(({ layout }) => names[name].test(layout.name))
  if (byName !== undefined) return { offer: byName, reason: 'name' }
  if (name === 'cover') return fit[0] === undefined ? { offer: undefined, reason: 'own' } : { offer: fit[0], reason: 'kind' }
  // One that is called for another use is not taken for this one.
  const free = fit.filter(({ layout }) => !layoutNames.some((other) => other !== name && names[other].test(layout.name)))
  const byKind = free.find((offer) => isOfKind(name, offer))
  if (byKind !== undefined) return { offer: byKind, reason: 'kind' }
  const [widest] = [...(free.length > 0 ? free : fit)].sort((a, b) => shareOf(b.room) - shareOf(a.room))
  return widest === undefined ? { offer: undefined, reason: 'own' } : { offer: widest, reason: 'places' }
}

function isCover({ title, subtitle, layout }: Offer): boolean {
  return title?.type === 'ctrTitle' || subtitle !== undefined || layout.tree.attributes['type'] === 'title'
}

function feetOf({ places }: Offer): number {
  return places.filter(({ type }) => type === 'dt' || type === 'ftr' || type === 'sldNum').length
}

/** A table goes into a place for content; what is drawn goes under a title that stands alone, or into one place for anything. */
function isOfKind(name: LayoutName, { layout, body }: Offer): boolean {
  const { type } = layout.tree.attributes
  if (name === 'table' || name === 'grid') return type === 'tbl' || type === 'obj' || body?.type === 'obj' || body?.type === 'tbl'
  return type === 'titleOnly' || (body === undefined && type !== 'secHead')
}
