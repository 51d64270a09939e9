import type { View } from '../../audiences/view.ts'
import { type Asset, assetKindWords } from '../../library/assets.ts'
import type { DeckContext } from '../deck-context.ts'
import type { SlideDraft } from '../sheet.ts'
import { contextSlides } from './context.ts'

interface SeenAsset {
  readonly id: string
  readonly title: string
  readonly kind: Asset['kind']
  readonly address?: string
  readonly alt?: string
  readonly item?: string
}

export const assetsTitle = 'To look at and to read'

/** The assets that a View holds, or those of them that are about some items, as paragraphs: what it is, what it is called and shows, and where it stands. A stored file stands at no address, so it is not among them. */
export function assetsText(view: View, about?: ReadonlySet<string>): string {
  const listed = view.list<SeenAsset>('assets').filter(({ item }) => about === undefined || (item !== undefined && about.has(item))).flatMap(({ title, kind, address, alt }) => (address === undefined ? [] : [[assetKindWords[kind], alt === undefined ? title : `${title}: ${alt}`, address].join('\n')]))
  return listed.join('\n\n')
}

/** What was approved for this audience to be looked at and read (row E7); in the deck of a launch, what was made for its release. */
export function assetSlides({ view, measure, plan, deck }: DeckContext): SlideDraft[] {
  const text = assetsText(view, deck.release === undefined ? undefined : new Set([deck.release, ...plan.features.map(({ id }) => id)]))
  return text === '' ? [] : contextSlides(measure, assetsTitle, text)
}
