import { type Theme, themes } from '../../../core/decks/themes.ts'
import type { Color } from '../../../core/decks/slide.ts'
import { fontNames } from '../../theme.ts'
import { underBox } from './ground.ts'
import type { BrandMaster } from './master.ts'
import { paletteOn } from './palette.ts'
import type { Offer } from './room.ts'
import { colorMapOf, schemeOf } from './scheme.ts'
import { familiesOf, groundBox } from './use-master.ts'

/** The marks of the first five problems. */
const marks: readonly Color[] = ['b5-mark', 'b3-mark', 'b4-mark', 'b1-mark', 'b6-mark']

/** The colours and fonts of a master as a theme has them, for pages, PDF and pictures: those that its slides are drawn in on a layout. */
export function wornOf(offer: Offer, master: BrandMaster): Pick<Theme, 'colors' | 'fonts'> {
  const { ground } = underBox(groundBox(offer, master, false), offer.layout, offer.sheet)
  const palette = paletteOn(ground, schemeOf(offer.sheet.theme), colorMapOf(offer.sheet.tree))
  const seen = (color: Color) => (palette.get(color) ?? ground).seen.toUpperCase()
  const families = familiesOf(offer)
  return {
    colors: { paper: seen('paper'), ink: seen('ink'), 'ink-2': seen('ink-2'), accent: seen('accent'), hues: marks.map(seen) },
    fonts: { title: named(families.title, fontNames.title), text: named(families.text, fontNames.text) },
  }
}

const { title: family } = themes.definition.fields.fonts.type.shape

/** A family by a name that a style sheet can be told. */
function named(name: string, otherwise: string): string {
  return family.safeParse(name).success ? name : otherwise
}
