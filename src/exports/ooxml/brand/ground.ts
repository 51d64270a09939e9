import { contrast, leastOfText } from '../../../core/decks/contrast.ts'
import type { Box } from '../../../core/decks/slide.ts'
import type { Element } from '../element.ts'
import type { BrandLayout, BrandSheet } from './master.ts'
import { type Ground, plain, schemePaint } from './palette.ts'
import { boxOf } from './places.ts'
import { colorMapOf, colorOf, firstElement, schemeOf } from './scheme.ts'
import { childOf, find } from './scrub.ts'

/** What lies under a part of a layout. Where it is a picture or several colours, nobody can say beforehand whether text reads on it. */
export interface Under {
  readonly ground: Ground
  readonly isPlain: boolean
}

/** What is seen under a box of a layout: the ground of the layout or its master, and over it what they draw across the box, or across most of it. */
export function underBox(box: Box, layout: BrandLayout, sheet: BrandSheet): Under {
  const own = childOf(childOf(layout.tree, 'p:cSld'), 'p:bg')
  const start = paintOf(own ?? childOf(childOf(sheet.tree, 'p:cSld'), 'p:bg'), sheet) ?? { ground: schemeGround(sheet), isPlain: own === undefined }
  const drawn = layout.tree.attributes['showMasterSp'] === '0' ? [layout.tree] : [sheet.tree, layout.tree]
  let under = start
  for (const shape of drawn.flatMap(shapesOf)) {
    const at = boxOf(shape)
    if (at === undefined || !touches(at, box)) continue
    if (shape.name === 'p:pic') under = { ...under, isPlain: false }
    else if (shape.name === 'p:sp' && find(shape, 'p:ph') === undefined) {
      const over = paintOf(childOf(shape, 'p:spPr'), sheet)
      if (over !== undefined) under = covers(at, box) ? over : { ground: shareOver(at, box) > 0.5 ? over.ground : under.ground, isPlain: false }
    }
  }
  return under
}

function schemeGround(sheet: BrandSheet): Ground {
  return schemePaint('bg1', schemeOf(sheet.theme), colorMapOf(sheet.tree))
}

function shapesOf(tree: Element): Element[] {
  return (childOf(childOf(tree, 'p:cSld'), 'p:spTree')?.children ?? []).filter((child): child is Element => typeof child !== 'string')
}

/** The paint of a ground or a shape; none where nothing is painted. */
function paintOf(painted: Element | undefined, sheet: BrandSheet): Under | undefined {
  if (painted === undefined) return undefined
  const scheme = schemeOf(sheet.theme)
  const map = colorMapOf(sheet.tree)
  const reference = childOf(painted, 'p:bgRef')
  const properties = childOf(painted, 'p:bgPr') ?? painted
  const solid = childOf(properties, 'a:solidFill')
  const choice = firstElement(reference ?? solid)
  const seen = colorOf(choice, scheme, map)
  if (choice !== undefined && seen !== undefined) return { ground: { fill: { name: 'a:solidFill', attributes: {}, children: [choice] }, seen }, isPlain: true }
  const stops = (childOf(childOf(properties, 'a:gradFill'), 'a:gsLst')?.children ?? []).flatMap((stop) => (typeof stop === 'string' ? [] : (colorOf(firstElement(stop), scheme, map) ?? [])))
  if (stops.length > 0) return runOf(stops)
  return childOf(properties, 'a:blipFill') === undefined ? undefined : { ground: schemeGround(sheet), isPlain: false }
}

/** A run of colours is plain when black or white can be read on all of them; it counts as the one where that is hardest. */
function runOf(stops: readonly string[]): Under {
  const hardest = (text: string) => stops.reduce((worst, stop) => (contrast(text, stop) < contrast(text, worst) ? stop : worst))
  const found = ['000000', 'FFFFFF'].map((text) => ({ text, stop: hardest(text) })).find(({ text, stop }) => contrast(text, stop) >= leastOfText)
  return { ground: plain(found?.stop ?? (stops[0] as string)), isPlain: found !== undefined }
}

/** How much of a box another lies over. */
function shareOver(a: Box, { x, y, w, h }: Box): number {
  const [wide, high] = [Math.min(a.x + a.w, x + w) - Math.max(a.x, x), Math.min(a.y + a.h, y + h) - Math.max(a.y, y)]
  return (wide * high) / (w * h)
}

/** Boxes share more than a hair. */
export function touches(a: Box, b: Box): boolean {
  const hair = 0.02
  return a.x + a.w > b.x + hair && b.x + b.w > a.x + hair && a.y + a.h > b.y + hair && b.y + b.h > a.y + hair
}

function covers(a: Box, b: Box): boolean {
  return a.x <= b.x + 0.02 && a.y <= b.y + 0.02 && a.x + a.w >= b.x + b.w - 0.02 && a.y + a.h >= b.y + b.h - 0.02
}
