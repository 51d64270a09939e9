import { contrast, leastOfText } from '../core/decks/contrast.ts'
import type { Color } from '../core/decks/slide.ts'
import type { Theme } from '../core/decks/themes.ts'
import { metricsOf } from './fonts/families.ts'
import { type Logo, logoOf, type WornLogo } from './logo.ts'
import { colors as ownColors, fontNames, hex } from './theme.ts'

/** What slides wear: their colours as six hex digits each, the two families by name, and which of our faces titles are set in where the families are not at hand. */
export interface Dress {
  readonly hex: (color: Color) => string
  readonly titles: 'title' | 'text'
  readonly fonts: Readonly<Record<'title' | 'text', string>>
  /** Stands in place of the company's name. */
  readonly logo?: Logo | undefined
}

/** What counts of a theme for how slides look. */
export type WornTheme = Pick<Theme, 'colors' | 'fonts'> & { readonly logo?: WornLogo | undefined }

export const ownDress: Dress = { hex, titles: 'title', fonts: fontNames }

/** The order in which problems and buckets take their hues. */
const hues = [5, 3, 4, 1, 6, 2, 7, 8, 9, 10, 11, 12] as const
const onDark = { good: '7FD6A2', warn: 'F3BC66', bad: 'FFA39B' } as const

/**
 * A company's colours, each text of which can be read on what it stands on; ours where no theme is given. Its own fonts are not at hand
 * in files that bring theirs: titles are set in that of our two faces which is nearer.
 */
export function dressOf(theme: WornTheme | undefined): Dress {
  if (theme === undefined) return ownDress
  const { colors, fonts, logo } = theme
  const { paper, ink } = colors
  const reads = (one: string, on: string = paper) => contrast(one, on) >= leastOfText
  const sunken = [0.05, 0.025].map((share) => mixed(paper, ink, share)).find((one) => reads(ink, one) && reads(colors['ink-2'], one)) ?? paper
  const found = new Map<Color, string>([
    ...ownColors, ['paper', paper], ['raised', paper], ['white', paper], ['sunken', sunken], ['ink', ink], ['ink-2', colors['ink-2']], ['accent', colors.accent],
    ['line', mixed(paper, ink, 0.12)], ['line-strong', mixed(paper, ink, 0.22)],
    ...(['good', 'warn', 'bad'] as const).map((name) => [name, [hex(name), onDark[name], ink].find((one) => reads(one)) ?? ink] as const),
  ])
  for (const [at, hue] of hues.entries()) {
    const mark = colors.hues[at] ?? hex(`b${hue}-mark`)
    const wash = [0.1, 0.05].map((share) => mixed(paper, mark, share)).find((one) => reads(ink, one)) ?? paper
    const deep = [0, 0.2, 0.4, 0.6, 0.8].map((share) => mixed(mark, ink, share)).find((one) => reads(one) && reads(one, wash)) ?? ink
    found.set(`b${hue}-mark`, mark).set(`b${hue}-wash`, wash).set(`b${hue}-deep`, deep)
  }
  return { hex: (color) => found.get(color) ?? ink, titles: metricsOf(fonts.title).as === 'Georgia' ? 'title' : 'text', fonts, logo: logo === undefined ? undefined : logoOf(logo) }
}

/** A colour so much of the way to another. */
function mixed(from: string, to: string, share: number): string {
  return [0, 2, 4].map((at) => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)]
    return Math.round(a + (b - a) * share).toString(16).toUpperCase().padStart(2, '0')
  }).join('')
}
