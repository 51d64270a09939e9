import type { Color, Stroke } from '../../core/decks/slide.ts'
import type { Dress } from '../dress.ts'
import { type Element, element } from './element.ts'
import { emuOfPoints } from './units.ts'

/**
 * Colours that have a place in the theme, by their name there (ECMA-376 part 1, section 20.1.10.54): a company that changes its theme
 * changes them everywhere. The other colours are written as they are and stand in the theme's list of own colours.
 */
const themeNames: Partial<Record<Color, string>> = {
  ink: 'tx1', paper: 'bg1', 'ink-2': 'tx2', sunken: 'bg2', accent: 'accent1',
  'b5-mark': 'accent2', 'b3-mark': 'accent3', 'b4-mark': 'accent4', 'b1-mark': 'accent5', 'b6-mark': 'accent6',
}

/** What paints with one colour (section 20.1.8.54). */
export function paintIn({ hex }: Pick<Dress, 'hex'>): (color: Color) => Element {
  const made = new Map<Color, Element>()
  return (color) => {
    let fill = made.get(color)
    if (fill === undefined) {
      const theme = themeNames[color]
      fill = element('a:solidFill', {}, [theme === undefined ? element('a:srgbClr', { val: hex(color) }) : element('a:schemeClr', { val: theme })])
      made.set(color, fill)
    }
    return fill
  }
}

export const noFill: Element = element('a:noFill')

/** An outline or a line (section 20.1.2.2.24). Without a stroke it says so, or the theme's outline would be drawn. */
export function outline(stroke: Stroke | undefined, look: { readonly solid: (color: Color) => Element }): Element {
  if (stroke === undefined) return element('a:ln', {}, [noFill])
  return element('a:ln', { w: emuOfPoints(stroke.width) }, [look.solid(stroke.color), stroke.dashed === true ? dash : undefined])
}

const dash: Element = element('a:prstDash', { val: 'sysDash' })
