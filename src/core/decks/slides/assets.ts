import type { View } from '../../audiences/view.ts'
import type { DeckContext } from '../deck-context.ts'
import type { SlideDraft } from '../sheet.ts'
import { contextSlides } from './context.ts'

interface SeenAsset {
  readonly id: string
  readonly title: string
  readonly kind: keyof typeof kindWords
  readonly address?: string
  readonly alt?: string
}

const kindWords = { picture: 'Picture', video: 'Film', gif: 'Moving picture', document: 'Document' } as const

export const assetsTitle = 'To look at and to read'

/** The assets that a View holds, as paragraphs: what it is, what it is called and shows, and where it stands. A stored file stands at no address, so it is not among them. */
export function assetsText(view: View): string {
  const listed = view.list<SeenAsset>('assets').flatMap(({ title, kind, address, alt }) => (address === undefined ? [] : [[kindWords[kind], alt === undefined ? title : `${title}: ${alt}`, address].join('\n')]))
  return listed.join('\n\n')
}

/** What was approved for this audience to be looked at and read (row E7). */
export function assetSlides({ view, measure }: DeckContext): SlideDraft[] {
  const text = assetsText(view)
  return text === '' ? [] : contextSlides(measure, assetsTitle, text)
}
