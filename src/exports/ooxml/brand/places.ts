import type { Box } from '../../../core/decks/slide.ts'
import type { Element } from '../element.ts'
import type { BrandLayout, BrandMaster, BrandSheet } from './master.ts'
import { colorMapOf, colorOf, firstElement, type Scheme, schemeOf } from './scheme.ts'
import { childOf } from './scrub.ts'

/** How text in a place is set, as far as it is measured. */
export interface PlaceText {
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly capitals: boolean
  /** What is seen; none where it cannot be told. */
  readonly color: string | undefined
  /** The family's name. */
  readonly family: string
  /** Base line to base line, as a share of the font's own line, or in points. */
  readonly spacing: { readonly share: number } | { readonly points: number }
  readonly align: 'left' | 'center' | 'right'
}

/** A place that a company's layout keeps for content, with what it has from its master. */
export interface BrandPlace {
  /** The schema's word; 'obj' where none is said. */
  readonly type: string
  readonly index: number | undefined
  /** Inches. */
  readonly box: Box
  /** Inches kept free inside the box. */
  readonly insets: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  readonly text: PlaceText
}

const emuToInch = 914_400

/** The places of a layout that say or inherit where they stand, in the order of the layout. */
export function placesOf(layout: BrandLayout, sheet: BrandSheet, master: BrandMaster): BrandPlace[] {
  return rawPlaces(layout.tree).flatMap((raw) => placeOf(raw, sheet, master))
}

/** The places of a master itself. */
export function placesOfSheet(sheet: BrandSheet, master: BrandMaster): BrandPlace[] {
  return rawPlaces(sheet.tree).flatMap((raw) => placeOf(raw, sheet, master))
}

interface RawPlace {
  readonly shape: Element
  readonly type: string
  readonly index: number | undefined
}

function rawPlaces(tree: Element): RawPlace[] {
  const list = childOf(childOf(tree, 'p:cSld'), 'p:spTree')
  return (list?.children ?? []).flatMap((shape) => {
    if (typeof shape === 'string' || (shape.name !== 'p:sp' && shape.name !== 'p:pic')) return []
    const properties = shape.children.find((child): child is Element => typeof child !== 'string' && /^p:nv\w+Pr$/.test(child.name))
    const place = childOf(childOf(properties, 'p:nvPr'), 'p:ph')
    if (place === undefined) return []
    const { type = 'obj', idx } = place.attributes
    return [{ shape, type: String(type), index: idx === undefined ? undefined : Number(idx) }]
  })
}

/** The place of a master that a layout's place of a type has its look from. */
const mastersType: Readonly<Record<string, string>> = { ctrTitle: 'title', title: 'title', dt: 'dt', ftr: 'ftr', sldNum: 'sldNum' }
const styles: Readonly<Record<string, string>> = { title: 'p:titleStyle', body: 'p:bodyStyle' }

function placeOf({ shape, type, index }: RawPlace, sheet: BrandSheet, master: BrandMaster): BrandPlace[] {
  const base = mastersType[type] ?? 'body'
  const above = rawPlaces(sheet.tree).find((one) => one.type === base)?.shape
  const box = boxOf(shape) ?? (above === undefined ? undefined : boxOf(above))
  if (box === undefined || box.w <= 0 || box.h <= 0) return []
  const bodies = [shape, above].map((one) => childOf(childOf(one, 'p:txBody'), 'a:bodyPr')?.attributes ?? {})
  const inset = (name: string, unsaid: number) => Number(bodies.find((one) => one[name] !== undefined)?.[name] ?? unsaid) / emuToInch
  const levels = [childOf(childOf(shape, 'p:txBody'), 'a:lstStyle'), childOf(childOf(above, 'p:txBody'), 'a:lstStyle'), childOf(childOf(sheet.tree, 'p:txStyles'), styles[base] ?? 'p:otherStyle'), master.textStyle]
    .flatMap((style) => childOf(style, 'a:lvl1pPr') ?? [])
  return [{ type, index, box, insets: { left: inset('lIns', 91_440), top: inset('tIns', 45_720), right: inset('rIns', 91_440), bottom: inset('bIns', 45_720) }, text: textOf(levels, sheet) }]
}

/** What the nearest level says of text counts. */
function textOf(levels: readonly Element[], sheet: BrandSheet): PlaceText {
  const scheme = schemeOf(sheet.theme)
  const { fonts } = scheme
  const runs = levels.flatMap((level) => childOf(level, 'a:defRPr') ?? [])
  const said = (name: string) => runs.find((run) => run.attributes[name] !== undefined)?.attributes[name]
  const face = String(runs.flatMap((run) => childOf(run, 'a:latin') ?? [])[0]?.attributes['typeface'] ?? '+mn-lt')
  const align = levels.find((level) => level.attributes['algn'] !== undefined)?.attributes['algn']
  const fill = runs.flatMap((run) => childOf(run, 'a:solidFill') ?? [])[0]
  const color = fill === undefined ? schemeColor('tx1', scheme, sheet) : colorOf(firstElement(fill), scheme, colorMapOf(sheet.tree))
  return {
    color, size: Number(said('sz') ?? 1800) / 100, bold: isOn(said('b')), capitals: said('cap') === 'all',
    family: face === '+mj-lt' ? fonts.title : face.startsWith('+') ? fonts.text : face,
    spacing: spacingOf(levels), align: align === 'ctr' ? 'center' : align === 'r' ? 'right' : 'left',
  }
}

function schemeColor(name: string, { colors }: Scheme, sheet: BrandSheet): string | undefined {
  return colors.get(colorMapOf(sheet.tree).get(name) ?? name)
}

function spacingOf(levels: readonly Element[]): PlaceText['spacing'] {
  const spacing = levels.flatMap((level) => childOf(level, 'a:lnSpc') ?? [])[0]
  const points = childOf(spacing, 'a:spcPts')?.attributes['val']
  if (points !== undefined) return { points: Number(points) / 100 }
  const said = String(childOf(spacing, 'a:spcPct')?.attributes['val'] ?? '100000')
  return { share: said.endsWith('%') ? Number.parseFloat(said) / 100 : Number(said) / 100_000 }
}

function isOn(value: string | number | undefined): boolean {
  return value === '1' || value === 'true' || value === 1
}

/** Where a shape says that it stands; none for one that leaves it to the master. */
export function boxOf(shape: Element): Box | undefined {
  const at = childOf(childOf(shape, 'p:spPr') ?? childOf(shape, 'p:grpSpPr'), 'a:xfrm')
  const [off, ext] = [childOf(at, 'a:off')?.attributes, childOf(at, 'a:ext')?.attributes]
  if (off === undefined || ext === undefined) return undefined
  return { x: inches(off['x']), y: inches(off['y']), w: inches(ext['cx']), h: inches(ext['cy']) }
}

function inches(emu: string | number | undefined): number {
  return Number(emu ?? 0) / emuToInch
}
