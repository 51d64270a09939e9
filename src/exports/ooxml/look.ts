import type { Color } from '../../core/decks/slide.ts'
import { typeTable } from '../../core/decks/type.ts'
import { type Dress, ownDress } from '../dress.ts'
import { familyMeasure } from '../fonts/families.ts'
import type { Logo } from '../logo.ts'
import type { TypeSetting } from '../line-breaks.ts'
import { type Element, element } from './element.ts'
import { paintIn } from './paint.ts'

/** How the shapes of a slide are coloured and their text is set: by our own theme and type, or by a company's. */
export interface Look extends TypeSetting {
  /** Paints with one colour. */
  readonly solid: (color: Color) => Element
  /** The names of the two faces, for Latin and for right-to-left scripts alike (ECMA-376 part 1, section 21.1.2.3.7). */
  readonly faces: Readonly<Record<'title' | 'text', readonly [latin: Element, complex: Element]>>
  /** The colour that text in no place has without saying so; none where that cannot be told. */
  readonly inherited: Color | undefined
  /** Stands in place of the company's name. */
  readonly logo?: Logo | undefined
}

/** A face by its name: a family, or the theme's `+mj-lt` and `+mn-lt`. */
export function faceNamed(typeface: string): readonly [latin: Element, complex: Element] {
  return [element('a:latin', { typeface }), element('a:cs', { typeface })]
}

/** How slides on our own master look in a dress: its theme names the colours and the two faces. */
export function lookIn(dress: Dress): Look {
  return { type: typeTable, measure: familyMeasure(dress.fonts), solid: paintIn(dress), inherited: 'ink', faces: { title: faceNamed('+mj-lt'), text: faceNamed('+mn-lt') }, logo: dress.logo }
}

export const ownLook: Look = lookIn(ownDress)
