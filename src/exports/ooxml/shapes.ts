import type { Box, Shape, TextBlock } from '../../core/decks/slide.ts'
import { chartPartName } from './chart-part.ts'
import { type Element, element, namespaces } from './element.ts'
import type { LayoutPlace } from './layouts.ts'
import { noFill, outline } from './paint.ts'
import { type Logo, logoBox } from '../logo.ts'
import { plainWords } from '../plain-words.ts'
import { table } from './table.ts'
import { paragraphs, type TextContext } from './text.ts'
import { lifted, settingOf, settingOfPlace } from './text-setting.ts'
import { emu, transform } from './units.ts'

type TextShape = Extract<Shape, { kind: 'text' }>
type BlockShape = Extract<Shape, { kind: 'block' }>
type LineShape = Extract<Shape, { kind: 'line' }>
type TableShape = Extract<Shape, { kind: 'table' }>
type ChartShape = Extract<Shape, { kind: 'chart' }>

/** One shape of a slide, in its layout's place when it has one. `id` is unique on the slide. */
export function shapeTree(shape: Shape, id: number, place: LayoutPlace | undefined, context: TextContext): Element {
  switch (shape.kind) {
    case 'text':
      if (shape.isWordmark === true && context.look.logo !== undefined) return logoTree(shape, id, context.look.logo, context)
      return place === undefined ? textBox(shape, id, context) : inPlace(shape, id, place, context)
    case 'block': return block(shape, id, context)
    case 'line': return line(shape, id, context)
    case 'table': return tableFrame(shape, id, place === undefined ? undefined : placeholder(place), context)
    case 'chart': return chartFrame(shape, id, context)
  }
}

/** Name, alternative text and the mark of a decoration (ECMA-376 part 1, section 20.1.2.2.8). */
export function identity(id: number, { name, alt }: { readonly name: string; readonly alt?: string | undefined }): Element {
  return element('p:cNvPr', { id, name, descr: alt === undefined || alt === '' ? undefined : alt }, [alt === '' ? decorative : undefined])
}

const decorative: Element = element('a:extLst', {}, [
  element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
    element('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ]),
])

/** The reference to a layout's place (section 19.3.1.36). */
export function placeholder({ type, index }: LayoutPlace): Element {
  return element('p:ph', { type, sz: type === 'dt' ? 'half' : type === 'ftr' || type === 'sldNum' ? 'quarter' : undefined, idx: index })
}

/** The part of a presentation that is a logo. */
export function logoPart({ format }: Logo): string {
  return `ppt/media/logo.${format}`
}

/** A picture in place of a text (section 19.3.1.37). */
function logoTree({ name, box, text }: TextShape, id: number, logo: Logo, { relationships }: TextContext): Element {
  return element('p:pic', {}, [
    element('p:nvPicPr', {}, [identity(id, { name, alt: plainWords(text) }), element('p:cNvPicPr', {}, [element('a:picLocks', { noChangeAspect: 1 })]), element('p:nvPr')]),
    element('p:blipFill', {}, [element('a:blip', { 'r:embed': relationships.to('image', `../media/logo.${logo.format}`) }), element('a:stretch', {}, [element('a:fillRect')])]),
    element('p:spPr', {}, [transform(logoBox(logo, box)), geometry('rect')]),
  ])
}

function textBox(shape: TextShape, id: number, context: TextContext): Element {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [identity(id, shape), element('p:cNvSpPr', { txBox: 1 }), element('p:nvPr')]),
    element('p:spPr', {}, [transform(lifted(shape.box, settingOf(shape.text, shape.box, context.look.type))), geometry('rect'), noFill]),
    textBody(shape.text, shape.box, context),
  ])
}

/** Text in a layout's place: position, size and style are the layout's wherever they are the same. */
function inPlace(shape: TextShape, id: number, place: LayoutPlace, context: TextContext): Element {
  const { text } = shape
  const box = roomOf(shape.box, place.box)
  const setting = settingOf(text, box, context.look.type)
  const given = settingOfPlace(place.box, place.role, context.look.type)
  const body = paragraphs(text, textWidth(text, box), setting.oneLine, context, { ...place, oneLine: given.oneLine })
  const target = lifted(box, setting)
  const inset = text.inset === undefined || text.inset === 0 ? undefined : emu(text.inset)
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      identity(id, shape),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [placeholder(place)]),
    ]),
    element('p:spPr', {}, [sameBox(target, lifted(place.box, given)) ? undefined : transform(target)]),
    element('p:txBody', {}, [
      element('a:bodyPr', { lIns: inset, rIns: inset, anchor: setting.anchor === given.anchor ? undefined : anchors[setting.anchor] }),
      element('a:lstStyle'),
      ...(place.type === 'sldNum' ? body.map(asSlideNumber) : body),
    ]),
  ])
}

/** Text that begins where its place begins and is no taller has the whole place, as a person who types into it would. */
function roomOf(box: Box, place: Box): Box {
  return box.h <= place.h + 0.0014 && sameBox({ ...box, h: 0 }, { ...place, h: 0 }) ? place : box
}

/** A page number that follows the slide when it is moved (section 21.1.2.2.4). */
function asSlideNumber(paragraph: Element): Element {
  return element(paragraph.name, paragraph.attributes, paragraph.children.map((child) =>
    typeof child !== 'string' && child.name === 'a:r'
      ? element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, child.children)
      : child))
}

/** Boxes that differ by less than a tenth of a point are the same. */
export function sameBox(a: Box, b: Box): boolean {
  return [a.x - b.x, a.y - b.y, a.w - b.w, a.h - b.h].every((difference) => Math.abs(difference) < 0.0014)
}

function block(shape: BlockShape, id: number, context: TextContext): Element {
  const { box, radius = 0, fill, stroke, text } = shape
  const half = (stroke?.width ?? 0) / 144
  const seen = inside(box, half)
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [identity(id, shape), element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [
      transform(seen),
      geometry(presets[shape.geometry], shape.geometry === 'round' ? adjust(Math.max(0, radius - half), seen) : undefined),
      fill === undefined ? noFill : context.look.solid(fill),
      outline(stroke, context.look),
    ]),
    textBody(text ?? { role: 'label', paragraphs: [] }, box, context),
  ])
}

const presets = { rect: 'rect', round: 'roundRect', ellipse: 'ellipse', triangle: 'triangle' } as const

/** An outline is drawn half outside its shape. The box of a block is what is seen of it, outline and all. */
function inside({ x, y, w, h }: Box, margin: number): Box {
  const by = Math.min(margin, w / 2, h / 2)
  return { x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by }
}

/** The radius of round corners is written in 100,000ths of the shorter side, half of it at most (part 1, annex D, roundRect). */
function adjust(radius: number, { w, h }: Box): number {
  const side = Math.min(w, h)
  return side <= 0 ? 0 : Math.min(50_000, Math.round((radius / side) * 100_000))
}

/** Section 20.1.9.18. */
export function geometry(preset: string, adjustment?: number): Element {
  return element('a:prstGeom', { prst: preset }, [
    element('a:avLst', {}, [adjustment === undefined ? undefined : element('a:gd', { name: 'adj', fmla: `val ${adjustment}` })]),
  ])
}

/** Section 21.1.2.1.1. Nothing is fitted by the program and nothing is inset unless said: the text was measured for this box. */
function textBody(text: TextBlock, box: Box, context: TextContext): Element {
  const { oneLine, anchor, bottom } = settingOf(text, box, context.look.type)
  const inset = emu(text.inset ?? 0)
  return element('p:txBody', {}, [
    element('a:bodyPr', { wrap: 'square', lIns: inset, tIns: 0, rIns: inset, bIns: emu(bottom), rtlCol: 0, anchor: anchors[anchor] }, [element('a:noAutofit')]),
    element('a:lstStyle'),
    ...paragraphs(text, textWidth(text, box), oneLine, context),
  ])
}

export const anchors = { top: 't', middle: 'ctr' } as const

function textWidth(text: TextBlock, box: Box): number {
  return box.w - 2 * (text.inset ?? 0)
}

/** A straight connector (section 19.3.1.19). */
function line(shape: LineShape, id: number, { look }: TextContext): Element {
  return element('p:cxnSp', {}, [
    element('p:nvCxnSpPr', {}, [identity(id, shape), element('p:cNvCxnSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [transform(shape.box, { flipped: shape.up === true }), geometry('line'), outline(shape.stroke, look)]),
  ])
}

/** A chart, in a part of its own (section 21.2). */
function chartFrame(shape: ChartShape, id: number, { slide, relationships }: TextContext): Element {
  const chart = element('c:chart', { 'xmlns:c': namespaces.c, 'r:id': relationships.to('chart', `../charts/${chartPartName(slide, shape)}.xml`) })
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [identity(id, shape), element('p:cNvGraphicFramePr'), element('p:nvPr')]),
    transform(shape.box, { name: 'p:xfrm' }),
    element('a:graphic', {}, [element('a:graphicData', { uri: namespaces.c }, [chart])]),
  ])
}

/** Section 19.3.1.21; in a place when its reference is given. */
export function tableFrame(shape: TableShape, id: number, place: Element | undefined, context: TextContext): Element {
  return element('p:graphicFrame', {}, [
    element('p:nvGraphicFramePr', {}, [
      identity(id, shape),
      element('p:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [place]),
    ]),
    transform(shape.box, { name: 'p:xfrm' }),
    element('a:graphic', {}, [element('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [table(shape, context)])]),
  ])
}
