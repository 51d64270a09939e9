import type { Color } from '../../core/decks/slide.ts'
import type { Dress } from '../dress.ts'
import { colors } from '../theme.ts'
import { type Element, element, namespaces } from './element.ts'

/** The twelve colours of the theme, in the schema's order (ECMA-376 part 1, section 20.1.6.2). */
const scheme: readonly (readonly [string, Color])[] = [
  ['dk1', 'ink'], ['lt1', 'paper'], ['dk2', 'ink-2'], ['lt2', 'sunken'], ['accent1', 'accent'], ['accent2', 'b5-mark'], ['accent3', 'b3-mark'],
  ['accent4', 'b4-mark'], ['accent5', 'b1-mark'], ['accent6', 'b6-mark'], ['hlink', 'accent'], ['folHlink', 'b4-deep'],
]

/** The theme (section 14.2.7): colours, the two faces, and a format scheme without effects. */
export function themeTree({ hex, fonts }: Dress): Element {
  const srgb = (color: Color) => element('a:srgbClr', { val: hex(color) })
  return element('a:theme', { 'xmlns:a': namespaces.a, name: 'Throughline' }, [
    element('a:themeElements', {}, [
      element('a:clrScheme', { name: 'Throughline' }, scheme.map(([name, color]) => element(`a:${name}`, {}, [srgb(color)]))),
      element('a:fontScheme', { name: 'Throughline' }, [faces('a:majorFont', fonts.title), faces('a:minorFont', fonts.text)]),
      formats,
    ]),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
    element('a:custClrLst', {}, ownColors().map((color) => element('a:custClr', { name: color }, [srgb(color)]))),
  ])
}

function faces(name: string, typeface: string): Element {
  return element(name, {}, [element('a:latin', { typeface }), element('a:ea', { typeface: '' }), element('a:cs', { typeface: '' })])
}

/** The colours that have no place in the scheme are offered beside it (section 20.1.4.1.8), so that a person picks the same ones. */
function ownColors(): Color[] {
  const placed = new Set<Color>(scheme.map(([, color]) => color))
  return [...colors.keys()].filter((color) => !placed.has(color) && color !== 'white')
}

const placeholderFill: Element = element('a:solidFill', {}, [element('a:schemeClr', { val: 'phClr' })])
const line = (width: number): Element => element('a:ln', { w: width, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [placeholderFill, element('a:prstDash', { val: 'solid' })])
const noEffect: Element = element('a:effectStyle', {}, [element('a:effectLst')])

/** Section 20.1.4.1.14: three of each, all flat. */
const formats: Element = element('a:fmtScheme', { name: 'Throughline' }, [
  element('a:fillStyleLst', {}, [placeholderFill, placeholderFill, placeholderFill]),
  element('a:lnStyleLst', {}, [line(9525), line(13_970), line(19_050)]),
  element('a:effectStyleLst', {}, [noEffect, noEffect, noEffect]),
  element('a:bgFillStyleLst', {}, [placeholderFill, placeholderFill, placeholderFill]),
])
