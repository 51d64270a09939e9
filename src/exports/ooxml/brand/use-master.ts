import type { Box, LayoutName, Measure, SlideDeck } from '../../../core/decks/slide.ts'
import { familyMeasure } from '../../fonts/families.ts'
import { faceNamed, type Look } from '../look.ts'
import { type Choice, chooseLayouts } from './choose-layouts.ts'
import { underBox } from './ground.ts'
import type { BrandMaster } from './master.ts'
import { ownOffer } from './own-layout.ts'
import { paletteOn } from './palette.ts'
import { placeSlide, type PlacedSlide, titleSizeOf } from './place-slide.ts'
import { type Offer, offersOf } from './room.ts'
import { colorMapOf, schemeOf } from './scheme.ts'
import { find } from './scrub.ts'

/** A deck laid out on a company's master, slide by slide. */
export interface BrandedDeck {
  /** The master's layouts that slides stand on, and among them at most one of ours that is added. */
  readonly own: Offer | undefined
  readonly slides: readonly { readonly offer: Offer; readonly placed: PlacedSlide; readonly look: Look }[]
  readonly findings: readonly string[]
}

/** The measure that a deck for a master is broken with: that of the two families in which most of its slides are set. */
export function measureOf(master: BrandMaster, chosen: Readonly<Partial<Record<LayoutName, string>>> = {}): Measure {
  return familyMeasure(familiesOf(chooseLayouts(offersOf(master), chosen).get('release')?.offer ?? ownOffer(master)))
}

/** The families that titles and other text of a layout are set in: those of its places, and where it has none those of its theme. */
export function familiesOf({ title, body, sheet }: Offer): { readonly title: string; readonly text: string } {
  const { fonts } = schemeOf(sheet.theme)
  return { title: title?.text.family ?? fonts.title, text: body?.text.family ?? fonts.text }
}

function seenUnder(box: Box, { layout, sheet }: Offer): string | undefined {
  const { ground, isPlain } = underBox(box, layout, sheet)
  return isPlain ? ground.seen : undefined
}

/** Lays a deck out on a company's master. `chosen` says by name which layout stands for which of ours. */
export function layOut(deck: SlideDeck, master: BrandMaster, chosen: Readonly<Partial<Record<LayoutName, string>>> = {}): BrandedDeck {
  const choices = chooseLayouts(offersOf(master), chosen)
  let own: Offer | undefined
  const offers = deck.slides.map((slide) => (choices.get(slide.layout) as Choice).offer ?? (own ??= ownOffer(master)))
  const sizes = titleSizes(deck, offers)
  const slides = deck.slides.map((slide, at) => {
    const offer = offers[at] as Offer
    const scheme = schemeOf(offer.sheet.theme)
    const families = familiesOf(offer)
    const measure = familyMeasure(families)
    const isCover = slide.layout === 'cover' && choices.get('cover')?.offer !== undefined
    const { ground, isPlain } = underBox(groundBox(offer, master, isCover), offer.layout, offer.sheet)
    const palette = paletteOn(ground, scheme, colorMapOf(offer.sheet.tree))
    const placed = placeSlide(slide, offer, { measure, height: master.size.cy / 914_400, isCover, needsSheet: !isPlain, under: (place) => seenUnder(place.box, offer), titleSize: sizes.get(offer.title), hasLogo: find(offer.layout.tree, 'p:pic') !== undefined || find(offer.sheet.tree, 'p:pic') !== undefined })
    const look: Look = { measure, type: placed.type, inherited: undefined, faces: { title: faceNamed(families.title === scheme.fonts.title ? '+mj-lt' : families.title), text: faceNamed(families.text === scheme.fonts.text ? '+mn-lt' : families.text) }, solid: (color) => palette.get(color)?.fill ?? ground.fill }
    return { offer, placed, look }
  })
  const smaller = [...sizes].flatMap(([title, size]) => (title === undefined ? [] : [`Titles are set in ${rounded(size)} pt in place of the master’s ${rounded(title.text.size)} pt, so that the longest of them stays whole.`]))
  return { own, slides, findings: [...smaller, ...slides.flatMap(({ placed }, at) => placed.findings.map((sentence) => `Slide ${at + 1}: ${sentence}`))] }
}

/** The size of the titles in each place for them, where the master's own would not do: that of the longest, so that all are alike. */
function titleSizes(deck: SlideDeck, offers: readonly Offer[]): ReadonlyMap<Offer['title'], number> {
  const sizes = new Map<Offer['title'], number>()
  deck.slides.forEach((slide, at) => {
    const { title } = offers[at] as Offer
    const size = titleSizeOf(slide, offers[at] as Offer)
    if (title !== undefined && size !== undefined && size !== title.text.size) sizes.set(title, Math.min(size, sizes.get(title) ?? size))
  })
  return sizes
}

function rounded(size: number): string {
  return String(Math.round(size * 10) / 10)
}

/** What text is drawn on: the room, or on a cover the line above its foot. */
export function groundBox({ room, title }: Offer, master: BrandMaster, isCover: boolean): { x: number; y: number; w: number; h: number } {
  const height = master.size.cy / 914_400
  if (!isCover && room !== undefined) return room
  return { x: title?.box.x ?? 0.667, y: height - 1, w: (title?.box.w ?? 12) / 2, h: 0.6 }
}
