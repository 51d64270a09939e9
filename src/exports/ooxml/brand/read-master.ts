import { Refusal } from '../../../core/kernel/refusal.ts'
import type { PackageParts } from '../../../lib/office-package.ts'
import type { Element } from '../element.ts'
import { slideExtent } from '../units.ts'
import { cleanPicture, type Picture } from './picture.ts'
import type { BrandLayout, BrandMaster, BrandSheet, Extent } from './master.ts'
import { mendedLayout } from './mend-layouts.ts'
import { withPlainFeet } from './plain-feet.ts'
import { promoted } from './promote.ts'
import { growth, resized } from './resize.ts'
import { childOf, scrub, type Scrubbed } from './scrub.ts'
import { Template } from './template.ts'

/** More layouts than this nobody could choose from, and each would be in every deck. */
const mostLayouts = 200

/** Reads a presentation and keeps what a master is made of. Refuses (`invalid`, `too-large`) with what is missing or wrong. */
export function readMaster(parts: PackageParts): BrandMaster {
  return new Reading(new Template(parts)).master()
}

class Reading {
  private readonly template: Template
  private readonly pictures = new Map<string, Picture>()
  /** By the part they came from; none for one that is not kept. */
  private readonly names = new Map<string, string | undefined>()
  private growth = 1
  private readonly scrubbed: Scrubbed = { links: 0, objects: 0, motion: 0, pictures: 0 }

  constructor(template: Template) {
    this.template = template
  }

  master(): BrandMaster {
    const main = this.template.to('', 'officeDocument')
    if (main === undefined) throw new Refusal('invalid', 'This is no PowerPoint file: it names no presentation. Save the template as .pptx and send that.')
    const presentation = this.template.tree(main, 'p:presentation')
    const drawn = sizeOf(presentation)
    this.growth = growth(drawn)
    const sheets = toldApart(this.listed(main, presentation, 'p:sldMasterIdLst', 'slideMaster').map((part) => this.sheet(part)))
    const layouts = sheets.reduce((sum, sheet) => sum + sheet.layouts.length, 0)
    if (layouts === 0) throw new Refusal('invalid', 'The template has no layouts. A master needs at least one, with a place for the title.')
    const style = childOf(presentation, 'p:defaultTextStyle')
    const textStyle = style === undefined ? undefined : this.clean(style, main)
    const size = { cx: slideExtent.cx, cy: Math.round(drawn.cy * this.growth) }
    return { size, drawn, sheets, textStyle, pictures: this.pictures, scrubbed: this.scrubbed }
  }

  private sheet(part: string): BrandSheet {
    const tree = this.template.tree(part, 'p:sldMaster')
    const theme = this.template.to(part, 'theme')
    if (theme === undefined) throw new Refusal('invalid', 'A master of the template has no theme, so it has no colours and fonts of its own.')
    const parts = this.listed(part, tree, 'p:sldLayoutIdLst', 'slideLayout')
    const isSampled = childOf(tree, 'p:txStyles') === undefined
    const sheet = { theme: this.clean(this.template.tree(theme, 'a:theme'), theme, 1), tree: withPlainFeet(promoted(this.clean(tree, part), isSampled)) }
    const layouts = parts.map((one, at) => this.layout(one, at, isSampled))
    return { ...sheet, layouts: isSampled ? layouts.flatMap((one) => mended(one, sheet.tree)) : layouts }
  }

  private layout(part: string, at: number, isSampled: boolean): BrandLayout {
    const tree = this.template.tree(part, 'p:sldLayout')
    const name = String(childOf(tree, 'p:cSld')?.attributes['name'] ?? '').trim().slice(0, 200)
    return { name: name === '' ? `Layout ${at + 1}` : name, tree: withPlainFeet(promoted(this.clean(tree, part), isSampled)) }
  }

  /** The parts that a list of a tree names, in its order, each once. */
  private listed(from: string, tree: Element, list: string, type: string): string[] {
    const ids = (childOf(tree, list)?.children ?? []).flatMap((child) => (typeof child === 'string' ? [] : [String(child.attributes['r:id'])]))
    if (ids.length > mostLayouts) throw new Refusal('too-large', `The template lists ${ids.length.toLocaleString('en')} ${type === 'slideLayout' ? 'layouts' : 'masters'}; ${mostLayouts} are the most that is read. Take out those that nobody uses.`)
    const relations = this.template.relationsOf(from)
    return [...new Set(ids.flatMap((id) => relations.filter((one) => one.id === id && one.type === type && !one.outside).map((one) => one.target)))]
  }

  private clean(tree: Element, part: string, by = this.growth): Element {
    const relations = new Map(this.template.relationsOf(part).map((one) => [one.id, one] as const))
    const picture = (id: string) => {
      const relation = relations.get(id)
      return relation === undefined || relation.outside || relation.type !== 'image' ? undefined : this.picture(relation.target)
    }
    return resized(scrub(tree, { picture, scrubbed: this.scrubbed }), by)
  }

  private picture(part: string): string | undefined {
    if (this.names.has(part)) return this.names.get(part)
    const bytes = this.template.bytes(part)
    const clean = bytes === undefined ? undefined : cleanPicture(bytes)
    const name = clean === undefined ? undefined : `image${this.pictures.size + 1}.${clean.extension}`
    if (clean !== undefined && name !== undefined) this.pictures.set(name, clean)
    this.names.set(part, name)
    return name
  }
}

function mended({ name, tree }: BrandLayout, sheet: Element): BrandLayout[] {
  const layout = mendedLayout(tree, sheet)
  return layout === undefined ? [] : [{ name, tree: layout }]
}

/** The size of a slide, in EMU; the schema allows 1 to 56 inches. */
function sizeOf(presentation: Element): Extent {
  const { cx, cy } = childOf(presentation, 'p:sldSz')?.attributes ?? {}
  const size = { cx: Number(cx ?? 12_192_000), cy: Number(cy ?? 6_858_000) }
  if (!isLength(size.cx) || !isLength(size.cy) || size.cy > 3 * size.cx) throw new Refusal('invalid', 'The template says no size that a slide can have.')
  return size
}

function isLength(emu: number): boolean {
  return Number.isInteger(emu) && emu >= 914_400 && emu <= 51_206_400
}

/** Layouts of one name on several masters are told apart by the master's number. */
function toldApart(sheets: readonly BrandSheet[]): BrandSheet[] {
  const all = sheets.flatMap(({ layouts }) => layouts.map(({ name }) => name))
  const often = new Set(all.filter((name, at) => all.indexOf(name) !== at))
  return sheets.map((sheet, at) => ({
    ...sheet, layouts: sheet.layouts.map(({ name, tree }) => ({ tree, name: often.has(name) && sheets.length > 1 ? `${name} (master ${at + 1})` : name })),
  }))
}
