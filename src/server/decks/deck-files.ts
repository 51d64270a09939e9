import type { SlideDeck } from '../../core/decks/slide.ts'
import type { FrozenEdition } from '../../core/editions/freeze.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { isDrawn } from '../../exports/drawing/letters.ts'
import { missingGlyphs } from '../../exports/fonts/missing-glyphs.ts'
import { layOut } from '../../exports/ooxml/brand/use-master.ts'
import { toHtml, toSlides } from '../../exports/html.ts'
import { toPdf } from '../../exports/pdf.ts'
import { toPictures } from '../../exports/pictures.ts'
import { toPng } from '../../exports/png.ts'
import { toPptx, toPptxOn } from '../../exports/pptx.ts'
import type { PreviewFormat } from '../../protocol/deck-routes.ts'
import { type DeckTheme, frozenTheme } from './deck-theme.ts'

export interface FileAsked {
  readonly format: PreviewFormat
  /** The presenter's copy, with notes. */
  readonly presenter: boolean
  /** Which slide a picture is of, counted from 1; the first unless said. */
  readonly slide?: number | undefined
}

/** A deck as one file. Refuses with `not-found` a picture of a slide that it does not have. */
export function deckFile(deck: SlideDeck, { format, presenter, slide = 1 }: FileAsked, theme?: DeckTheme): Uint8Array<ArrayBuffer> {
  switch (format) {
    case 'pptx': return new Uint8Array(theme?.master === undefined ? toPptx(deck, { notes: presenter, theme: theme?.said }) : toPptxOn(theme.master, deck, { notes: presenter, layouts: theme.said.layouts }).bytes)
    case 'html': return new TextEncoder().encode(toHtml(deck, theme?.said))
    case 'pdf': return toPdf(deck, { notes: presenter, theme: theme?.said })
    case 'png': {
      const one = deck.slides[slide - 1]
      if (one === undefined) throw noSlide(slide, deck.slides.length)
      return toPng(one, { theme: theme?.said })
    }
  }
}

function noSlide(slide: number, count: number): Refusal {
  return new Refusal('not-found', `There is no slide ${slide}: the deck has ${count === 1 ? 'one slide' : `${count} slides`}.`, { at: 'query.slide' })
}

/** Slides to be shown one by one, and the styles that they all need. */
export interface ShownSlides {
  readonly styles: string
  readonly slides: readonly { readonly title: string; readonly html: string }[]
}

/** The slides of a frozen edition as it was published, in its theme. */
export function shownSlides({ slides: deck, theme }: Pick<FrozenEdition, 'slides' | 'theme'>): ShownSlides {
  const { styles, slides } = toSlides(deck, frozenTheme(theme))
  return { styles, slides: deck.slides.map(({ title }, index) => ({ title, html: slides[index] ?? '' })) }
}

/** The picture of one slide of a frozen edition, or of all in one ZIP file. Refuses with `not-found` a slide that it does not have. */
export async function frozenPictures({ slides, theme }: Pick<FrozenEdition, 'slides' | 'theme'>, slide: number | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const said = frozenTheme(theme)
  if (slide === undefined) return toPictures(slides, said)
  return deckFile(slides, { format: 'png', presenter: false, slide }, said === undefined ? undefined : { said, master: undefined })
}

/** What a person who publishes is told of texts that had to be set smaller or cut short for the company's own master. */
export function fitFindings(deck: SlideDeck, theme: DeckTheme | undefined): readonly string[] {
  return theme?.master === undefined ? [] : layOut(deck, theme.master, theme.said.layouts).findings
}

/** What a person who publishes is told of characters that the PDF and the pictures show as a box. */
export function missingLetters(deck: SlideDeck): string[] {
  return missingGlyphs(deck, isDrawn).map(({ slide, character }) => `Slide ${slide}: no font of ours draws the character ${character}; the PDF and the pictures show a box there.`)
}
