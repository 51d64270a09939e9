import type { Color } from '../core/decks/slide.ts'

/** The names that office programs find the two faces of a deck by. */
export const fontNames = { title: 'Georgia', text: 'Arial' } as const

/** An OKLCH colour: lightness 0 to 1, chroma, hue in degrees. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** Hue angles of the twelve buckets, b1 to b12 (design tokens, light). */
const hueAngles = [255, 155, 45, 310, 200, 90, 20, 280, 130, 225, 65, 345] as const

/** Lightness and chroma of the three tones that each hue has. */
const tones = { mark: { l: 0.62, c: 0.12 }, wash: { l: 0.965, c: 0.022 }, deep: { l: 0.38, c: 0.07 } } as const

type Plain = Exclude<Color, `b${number}-${string}`>

/** The light design tokens a slide uses. */
const plainColors: Readonly<Record<Exclude<Plain, 'raised' | 'white'>, Oklch>> = {
  paper: { l: 0.986, c: 0.004, h: 85 },
  sunken: { l: 0.966, c: 0.006, h: 85 },
  ink: { l: 0.24, c: 0.012, h: 70 },
  'ink-2': { l: 0.45, c: 0.012, h: 70 },
  line: { l: 0.91, c: 0.007, h: 80 },
  'line-strong': { l: 0.83, c: 0.009, h: 80 },
  accent: { l: 0.5, c: 0.13, h: 255 },
  good: { l: 0.5, c: 0.11, h: 155 },
  warn: { l: 0.53, c: 0.115, h: 65 },
  bad: { l: 0.52, c: 0.18, h: 27 },
}

/** OKLCH to sRGB as six hex digits, each channel rounded and clipped (CSS Color 4, section 10 and the matrices of OKLab). */
export function hexOf({ l, c, h }: Oklch): string {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map(channel).join('')
}

function channel(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, encoded)) * 255).toString(16).padStart(2, '0').toUpperCase()
}

function allColors(): ReadonlyMap<Color, string> {
  const colors = new Map<Color, string>([['raised', 'FFFFFF'], ['white', 'FFFFFF']])
  for (const name of Object.keys(plainColors) as (keyof typeof plainColors)[]) colors.set(name, hexOf(plainColors[name]))
  hueAngles.forEach((h, index) => {
    for (const tone of ['mark', 'wash', 'deep'] as const) colors.set(`b${index + 1}-${tone}` as Color, hexOf({ ...tones[tone], h }))
  })
  return colors
}

/** Every colour of a slide as six hex digits of sRGB. */
export const colors: ReadonlyMap<Color, string> = allColors()

/** The six hex digits of a colour. A name that the theme lacks is drawn as ink: text that can be read beats an error at the end. */
export function hex(color: Color): string {
  return colors.get(color) ?? '231E19'
}
