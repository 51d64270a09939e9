import type { DriftOffer, OfferedDrift } from '../../../core/editions/drift-offers.ts'
import { fieldWord } from '../../../core/kernel/field-word.ts'

/** One thing that a person may do with edited words: take them to a field, or to one field of many records that all say the same. */
export interface Choice {
  readonly key: string
  /** "Value of the item", with the record's title apart. */
  readonly words: string
  readonly title: string
  readonly offers: readonly DriftOffer[]
  /** What the field would say, where that is more than the words themselves. */
  readonly becomes?: string
}

/** So many records are named one by one. */
const most = 3

/** What may be chosen for one edited text. Many records that say the same, such as a product's name, are one choice. */
export function choicesOf({ offers }: Pick<OfferedDrift, 'offers'>): Choice[] {
  const alike = new Map<string, DriftOffer[]>()
  for (const offer of offers) {
    if (offer.standing !== 'open') continue
    const key = JSON.stringify([offer.collection, offer.field, offer.part, offer.becomes])
    alike.set(key, [...(alike.get(key) ?? []), offer])
  }
  return [...alike].flatMap(([key, of]) => {
    const [first] = of
    if (first === undefined) return []
    const more = first.becomes === undefined || first.becomes === first.words?.now ? {} : { becomes: first.becomes }
    if (of.length > most) return [{ key, words: `${fieldWords(first)} of ${of.length} records`, title: '', offers: of, ...more }]
    return of.map((offer) => ({ key: `${key} ${offer.id}`, words: offerWords(offer), title: offer.title, offers: [offer], ...more }))
  })
}

/** An edited text, and the other pages on which just the same was edited. */
export interface EditedText extends OfferedDrift {
  readonly also: readonly number[]
}

/** Edited texts, each once: what stands on several pages is told on the first of them. */
export function eachOnce(drifts: readonly OfferedDrift[]): EditedText[] {
  const known = new Map<string, OfferedDrift[]>()
  for (const drift of drifts) {
    const key = JSON.stringify([drift.was, drift.now])
    known.set(key, [...(known.get(key) ?? []), drift])
  }
  return [...known.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [{ ...first, also: [...new Set(more.map(({ page }) => page))].filter((page) => page !== first.page) }]))
}

/** At first: the only field that may be meant by each text. Where there are several, or it would be many records, a person says so. */
export function chosenAtFirst(drifts: readonly OfferedDrift[]): ReadonlyMap<number, string> {
  return new Map(drifts.flatMap((drift, at) => {
    const [only, another] = choicesOf(drift)
    return only === undefined || another !== undefined || only.offers.length > 1 ? [] : [[at, only.key] as const]
  }))
}

/** Why a field that may have been meant is not offered, as the end of a sentence that begins with it. */
export function whyNotOffered({ standing, says }: DriftOffer): string | undefined {
  switch (standing) {
    case 'open': return undefined
    case 'taken': return 'says so already.'
    case 'changed-since': return says === undefined ? 'was emptied since this edition.' : `has been changed since this edition, and is left as it is: “${says}”`
    case 'told-otherwise': return 'says it in other words than this audience is told, so change it there.'
    case 'does-not-fit': return 'cannot hold so much.'
    case 'not-allowed': return 'is not yours to change.'
  }
}

/** "Value of the item". */
export function offerWords(offer: DriftOffer): string {
  return `${fieldWords(offer)} of the ${offer.word}`
}

function fieldWords({ field, part }: DriftOffer): string {
  const words = fieldWord(field)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${part === undefined ? '' : `, ${part},`}`
}
