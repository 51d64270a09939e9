import { type SaidShape, spaced } from '../../core/editions/said-slides.ts'
import type { Markup } from '../../lib/read-markup.ts'
import { child, elements } from './markup-tree.ts'

interface Extent {
  readonly cx: number
  readonly cy: number
}

/** How a group puts what stands in it onto the slide: a length is multiplied, then moved. */
interface Put {
  readonly x: (x: number) => number
  readonly y: (y: number) => number
}

/**
 * What the shapes of a slide say (ECMA-376 part 1, sections 19.3 and 20.1), through groups, with where each stands: a shape in a place of
 * its layout stands there unless it says otherwise. The slide's number is left out.
 */
export function saidShapes(tree: Markup | undefined, layout: Markup | undefined, { cx, cy }: Extent): { readonly title: string | undefined; readonly shapes: readonly SaidShape[] } {
  const places = new Places(layout)
  let title: string | undefined
  const read = (group: Markup | undefined, put: Put): SaidShape[] =>
    elements(group).flatMap((shape): SaidShape[] => {
      if (shape.name === 'p:grpSp') return read(shape, within(shape, put))
      const properties = elements(shape).find(({ name }) => /^p:nv\w+Pr$/.test(name))
      const place = child(child(properties, 'p:nvPr'), 'p:ph')
      const name = child(properties, 'p:cNvPr')?.attributes['name'] ?? ''
      const kind = place?.attributes['type']
      if (kind === 'sldNum') return []
      const offset = offsetOf(shape) ?? places.offsetOf(place)
      const at = { name, ...(offset === undefined ? {} : { place: { x: put.x(offset.x) / cx, y: put.y(offset.y) / cy } }) }
      if (shape.name === 'p:graphicFrame') return elements(tableIn(shape)).some(({ name: row }) => row === 'a:tr') ? [{ ...at, kind: 'table', rows: rowsOf(tableIn(shape)) }] : []
      const body = shape.name === 'p:sp' ? child(shape, 'p:txBody') : undefined
      if (body === undefined) return []
      const text = textOf(body)
      if (kind === 'title' || kind === 'ctrTitle') title ??= text
      return [{ ...at, kind: 'text', text }]
    })
  return { shapes: read(tree, { x: (x) => x, y: (y) => y }), title }
}

function tableIn(frame: Markup): Markup | undefined {
  return child(child(child(frame, 'a:graphic'), 'a:graphicData'), 'a:tbl')
}

/** A cell that is covered by another one says nothing of its own. */
function rowsOf(table: Markup | undefined): string[][] {
  return elements(table).filter(({ name }) => name === 'a:tr').map((row) =>
    elements(row).filter(({ name }) => name === 'a:tc').map((cell) => (cell.attributes['hMerge'] === '1' || cell.attributes['vMerge'] === '1' ? '' : textOf(child(cell, 'a:txBody')))))
}

/** A paragraph is one line to whoever edits it, however it is broken and in however many runs. */
function textOf(body: Markup | undefined): string {
  return spaced(elements(body).filter(({ name }) => name === 'a:p').map((paragraph) => elements(paragraph).map(pieceOf).join('')).join('\n'))
}

function pieceOf(piece: Markup): string {
  if (piece.name === 'a:br') return ' '
  if (piece.name !== 'a:r' && piece.name !== 'a:fld') return ''
  return piece.attributes['type'] === 'slidenum' ? '' : (child(piece, 'a:t')?.children ?? []).join('')
}

function offsetOf(shape: Markup): { readonly x: number; readonly y: number } | undefined {
  const off = child(child(shape, 'p:xfrm') ?? child(child(shape, 'p:spPr'), 'a:xfrm'), 'a:off')?.attributes
  const [x, y] = [Number(off?.['x']), Number(off?.['y'])]
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined
}

/** Section 20.1.7.5: what stands in a group is measured in the group's own lengths. */
function within(group: Markup, outer: Put): Put {
  const frame = child(child(group, 'p:grpSpPr'), 'a:xfrm')
  const [off, ext, from, size] = ['a:off', 'a:ext', 'a:chOff', 'a:chExt'].map((name) => child(frame, name)?.attributes)
  const axis = (start: string, length: string) => {
    const scale = Number(ext?.[length]) / Number(size?.[length])
    return (at: number) => (Number(off?.[start]) || 0) + (at - (Number(from?.[start]) || 0)) * (Number.isFinite(scale) && scale > 0 ? scale : 1)
  }
  const [x, y] = [axis('x', 'cx'), axis('y', 'cy')]
  return { x: (at) => outer.x(x(at)), y: (at) => outer.y(y(at)) }
}

/** The places of a layout, by number and by kind. */
class Places {
  private readonly all: readonly { readonly place: Markup; readonly offset: ReturnType<typeof offsetOf> }[]

  constructor(layout: Markup | undefined) {
    this.all = elements(layout).flatMap((shape) => {
      const place = child(child(child(shape, 'p:nvSpPr'), 'p:nvPr'), 'p:ph')
      return place === undefined ? [] : [{ place, offset: offsetOf(shape) }]
    })
  }

  offsetOf(place: Markup | undefined): ReturnType<typeof offsetOf> {
    if (place === undefined) return undefined
    const { idx, type } = place.attributes
    const isSame = (one: Markup) => (idx === undefined ? one.attributes['type'] === type : one.attributes['idx'] === idx)
    return this.all.find((one) => isSame(one.place))?.offset
  }
}
