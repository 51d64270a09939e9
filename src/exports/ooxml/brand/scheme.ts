import type { Element } from '../element.ts'
import { childOf, find } from './scrub.ts'

/** Colours of a theme by their names in it, as six hex digits, and its two families. */
export interface Scheme {
  readonly colors: ReadonlyMap<string, string>
  readonly fonts: { readonly title: string; readonly text: string }
}

const slots = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const
const inDoubt: Readonly<Record<string, string>> = { dk1: '000000', lt1: 'FFFFFF', dk2: '44546A', lt2: 'E7E6E6' }

/** What a theme says; a colour that cannot be told is a plain one. */
export function schemeOf(theme: Element): Scheme {
  const colors = new Map<string, string>()
  const list = find(theme, 'a:clrScheme')
  for (const slot of slots) colors.set(slot, plainColor(firstElement(childOf(list, `a:${slot}`))) ?? inDoubt[slot] ?? '808080')
  const family = (name: string, other: string) => {
    const face = String(childOf(childOf(find(theme, 'a:fontScheme'), name), 'a:latin')?.attributes['typeface'] ?? '')
    return face === '' ? other : face
  }
  return { colors, fonts: { title: family('a:majorFont', 'Arial'), text: family('a:minorFont', 'Arial') } }
}

/** Which colour of the theme each name of a sheet stands for (ECMA-376 part 1, section 19.3.1.6). */
export function colorMapOf(sheet: Element): ReadonlyMap<string, string> {
  const said = childOf(sheet, 'p:clrMap')?.attributes ?? {}
  return new Map(Object.entries({ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', ...said }).map(([name, slot]) => [name, String(slot)] as const))
}

/** The colour of a choice of colours (section 20.1.2.3), such as the child of a fill; none for what cannot be told without drawing. */
export function colorOf(choice: Element | undefined, scheme: Scheme, map: ReadonlyMap<string, string>): string | undefined {
  if (choice === undefined) return undefined
  const name = String(choice.attributes['val'])
  const base = choice.name === 'a:schemeClr' ? scheme.colors.get(map.get(name) ?? name) : plainColor(choice)
  if (base === undefined) return undefined
  return choice.children.reduce<string>((color, child) => (typeof child === 'string' ? color : changed(color, child)), base)
}

export function firstElement(tree: Element | undefined): Element | undefined {
  return tree?.children.find((child): child is Element => typeof child !== 'string')
}

const presets: Readonly<Record<string, string>> = { black: '000000', white: 'FFFFFF', red: 'FF0000', green: '008000', blue: '0000FF', gray: '808080', grey: '808080' }

function plainColor(choice: Element | undefined): string | undefined {
  const { val, lastClr } = choice?.attributes ?? {}
  const said = choice?.name === 'a:srgbClr' ? val : choice?.name === 'a:sysClr' ? (lastClr ?? (val === 'window' ? 'FFFFFF' : '000000')) : choice?.name === 'a:prstClr' ? presets[String(val)] : undefined
  return said !== undefined && /^[0-9a-f]{6}$/i.test(String(said)) ? String(said).toUpperCase() : undefined
}

function changed(color: string, { name, attributes }: Element): string {
  const share = Number(attributes['val']) / 100_000
  if (name === 'a:lumMod') return withLightness(color, (l) => l * share)
  if (name === 'a:lumOff') return withLightness(color, (l) => l + share)
  if (name === 'a:shade') return mixed(color, '000000', share)
  return name === 'a:tint' ? mixed(color, 'FFFFFF', share) : color
}

/** `share` of the one colour, the rest of the other. */
function mixed(one: string, other: string, share: number): string {
  return hexOf(channels(one).map((channel, at) => channel * share + (channels(other)[at] ?? 0) * (1 - share)))
}

/** A colour with another lightness of hue, saturation and lightness, as `lumMod` and `lumOff` mean it (section 20.1.2.3.20). */
export function withLightness(color: string, change: (lightness: number) => number): string {
  const [r, g, b] = channels(color) as [number, number, number]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const old = (most + least) / 2
  const chroma = most - least
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * old - 1))
  const lightness = Math.min(1, Math.max(0, change(old)))
  const next = saturation * (1 - Math.abs(2 * lightness - 1))
  return hexOf([r, g, b].map((channel) => lightness + (chroma === 0 ? 0 : ((channel - old) / chroma) * next)))
}

function channels(hex: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

function hexOf(parts: readonly number[]): string {
  return parts.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255).toString(16).padStart(2, '0').toUpperCase()).join('')
}
