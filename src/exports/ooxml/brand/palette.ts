import { contrast, leastOfText } from '../../../core/decks/contrast.ts'
import type { Color } from '../../../core/decks/slide.ts'
import { hex } from '../../theme.ts'
import { type Element, element } from '../element.ts'
import { type Scheme, withLightness } from './scheme.ts'

/** A colour of a slide in a company's theme: how it is written, and what is seen. */
export interface Paint {
  readonly fill: Element
  readonly seen: string
}

/** What lies under text: the paint it can be written with, and its colour. */
export type Ground = Paint

/** Each colour of our slides by a colour of the company's theme, so that every text can be read on what it stands on. */
export type Palette = ReadonlyMap<Color, Paint>

type Shift = readonly [mod: number, off: number]

/** The shades that office programs offer beside a colour, from the plain one on: towards black, and towards white. */
const darker: readonly Shift[] = [[100, 0], [75, 0], [50, 0], [35, 0], [25, 0], [15, 0]]
const lighter: readonly Shift[] = [[100, 0], [60, 40], [40, 60], [20, 80], [10, 90]]

/** The order in which problems and buckets take their hues, and with it the theme's accents. */
const hues = [5, 3, 4, 1, 6, 2, 7, 8, 9, 10, 11, 12] as const
const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const

/** The colours for what is drawn on a ground. */
export function paletteOn(ground: Ground, scheme: Scheme, map: ReadonlyMap<string, string>): Palette {
  const paint = (name: string, [mod, off]: Shift = [100, 0]): Paint => schemePaint(name, scheme, map, [mod, off])
  const reads = (one: Paint, on: Paint = ground) => contrast(one.seen, on.seen) >= leastOfText
  const isDark = contrast('FFFFFF', ground.seen) > contrast('000000', ground.seen)
  const ink = [paint('tx1'), paint('bg1'), paint('tx2'), paint('bg2')].find((one) => reads(one)) ?? plain(isDark ? 'FFFFFF' : '000000')
  const shade = (shift: Shift, fallback: string): Paint => shifted(ground, shift) ?? plain(fallback)
  const sunken = shade(isDark ? [90, 10] : [95, 0], isDark ? '333333' : 'F0F0F0')
  const second = [paint('tx2'), isDark ? shifted(ink, [75, 0]) : shifted(ink, [65, 35])].find((one) => one !== undefined && reads(one) && reads(one, sunken)) ?? ink
  const used = accents.map((name) => paint(name)).filter((one) => contrast(one.seen, ground.seen) >= 1.3)
  const marks = used.length === 0 ? [second] : used
  const accent = [...accents, 'hlink'].map((name) => paint(name)).find((one) => reads(one)) ?? ink
  const palette = new Map<Color, Paint>([
    ['paper', ground], ['raised', ground], ['white', ground], ['sunken', reads(ink, sunken) ? sunken : ground], ['ink', ink], ['ink-2', second], ['accent', accent],
    ['line', shade(isDark ? [75, 25] : [85, 0], '999999')], ['line-strong', shade(isDark ? [60, 40] : [75, 0], '888888')],
    ...(['good', 'warn', 'bad'] as const).map((name) => [name, [plain(hex(name)), plain(onDark[name])].find((one) => reads(one)) ?? ink] as const),
  ])
  hues.forEach((hue, at) => {
    const mark = marks[at % marks.length] as Paint
    const wash = (isDark ? [[50, 0], [35, 0], [25, 0]] : [[20, 80], [10, 90]] as const).map((shift) => shifted(mark, shift as Shift)).find((one) => one !== undefined && reads(ink, one)) ?? ground
    const deep = (isDark ? lighter : darker).map((shift) => shifted(mark, shift)).find((one) => one !== undefined && reads(one) && reads(one, wash)) ?? ink
    palette.set(`b${hue}-mark`, mark).set(`b${hue}-wash`, wash).set(`b${hue}-deep`, deep)
  })
  return palette
}

const onDark = { good: '7FD6A2', warn: 'F3BC66', bad: 'FFA39B' } as const

/** A colour of the theme by its name on the sheet. */
export function schemePaint(name: string, scheme: Scheme, map: ReadonlyMap<string, string>, shift: Shift = [100, 0]): Paint {
  const seen = scheme.colors.get(map.get(name) ?? name) ?? '808080'
  return shifted({ fill: element('a:solidFill', {}, [element('a:schemeClr', { val: name })]), seen }, shift) as Paint
}

export function plain(seen: string): Paint {
  return { fill: element('a:solidFill', {}, [element('a:srgbClr', { val: seen })]), seen }
}

/** The same colour lighter or darker, still tied to the theme. None for a fill that is no one colour. */
function shifted({ fill, seen }: Paint, [mod, off]: Shift): Paint | undefined {
  if (mod === 100 && off === 0) return { fill, seen }
  const [choice] = fill.children
  if (fill.name !== 'a:solidFill' || choice === undefined || typeof choice === 'string') return undefined
  const changes = [...(mod === 100 ? [] : [element('a:lumMod', { val: mod * 1000 })]), ...(off === 0 ? [] : [element('a:lumOff', { val: off * 1000 })])]
  return {
    fill: element('a:solidFill', {}, [element(choice.name, choice.attributes, [...choice.children, ...changes])]),
    seen: withLightness(seen, (lightness) => lightness * (mod / 100) + off / 100),
  }
}
