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

/** At first: the only thing that can be done with each text; where there are several, a person says which. */
export function chosenAtFirst(drifts: readonly OfferedDrift[]): ReadonlyMap<number, string> {
  return new Map(drifts.flatMap((drift, at) => {
    const [only, another] = choicesOf(drift)
    return only === undefined || another !== undefined ? [] : [[at, only.key] as const]
  }))
}

const whyNot: Readonly<Record<Exclude<DriftOffer['standing'], 'open'>, string>> = {
  taken: 'says so already.',
  'changed-since': 'has been changed since this edition, and is left as it is.',
  'told-otherwise': 'says it in other words than this audience is told, so change it there.',
  'does-not-fit': 'cannot hold so much.',
  'not-allowed': 'is not yours to change.',
}

/** Why a field that may have been meant is not offered, as the end of a sentence that begins with it. */
export function whyNotOffered({ standing }: DriftOffer): string | undefined {
  return standing === 'open' ? undefined : whyNot[standing]
}

/** "Value of the item". */
export function offerWords(offer: DriftOffer): string {
  return `${fieldWords(offer)} of the ${offer.word}`
}

function fieldWords({ field, part }: DriftOffer): string {
  const words = fieldWord(field)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${part === undefined ? '' : `, ${part},`}`
}
