import type { Shape, Slide } from '../../core/decks/slide.ts'
import { type Element, element, presentationNamespaces } from './element.ts'
import type { Layout, LayoutPlace } from './layouts.ts'
import { sameBox, shapeTree } from './shapes.ts'
import type { TextContext } from './text.ts'

/** A slide on its layout (ECMA-376 part 1, section 19.3.1.38). */
export function slideTree(slide: Slide, layout: Layout, context: TextContext): Element {
  const places = new Places(layout)
  const shapes = slide.shapes
    .filter((shape) => !isDrawnByLayout(shape, layout))
    .map((shape, index) => shapeTree(shape, index + 2, places.take(shape), context))
  return element('p:sld', presentationNamespaces, [
    element('p:cSld', {}, [shapeList(shapes)]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

/** The list of shapes of a slide, a layout or a master (section 19.3.1.45). */
export function shapeList(shapes: readonly Element[]): Element {
  return element('p:spTree', {}, [
    element('p:nvGrpSpPr', {}, [element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')]),
    element('p:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 }),
        element('a:chOff', { x: 0, y: 0 }), element('a:chExt', { cx: 0, cy: 0 }),
      ]),
    ]),
    ...shapes,
  ])
}

/** Decorations that the layout has at the same place are not drawn a second time. */
function isDrawnByLayout(shape: Shape, layout: Layout): boolean {
  const kind = shape.kind === 'line' ? 'hairline' : shape.kind === 'block' && shape.text === undefined && shape.fill === 'ink' ? 'band' : undefined
  if (kind === undefined || (shape.alt ?? '') !== '') return false
  if (shape.kind === 'line' && (shape.stroke.color !== 'line' || shape.stroke.dashed === true)) return false
  return layout.marks.some((mark) => mark.kind === kind && sameBox(mark.box, shape.box))
}

/** The layout's places that are still free. Each is taken once; what finds none stands on the slide as a text box. */
class Places {
  readonly #free: LayoutPlace[]

  constructor(layout: Layout) {
    this.#free = [...layout.places]
  }

  take(shape: Shape): LayoutPlace | undefined {
    const wanted = shape.kind === 'table' ? 'table' : shape.kind === 'text' ? shape.placeholder : undefined
    if (wanted === undefined) return undefined
    const fitting = this.#free.filter((place) => place.holds === wanted)
    const found = wanted === 'body' ? bodyFor(shape, fitting) : fitting[0]
    if (found !== undefined) this.#free.splice(this.#free.indexOf(found), 1)
    return found
  }
}

/** A body goes to the place of its name, or to the one that stands where it stands, or to the first that is free. */
function bodyFor({ name, box }: Shape, places: readonly LayoutPlace[]): LayoutPlace | undefined {
  const near = ({ box: { x, y } }: LayoutPlace) => Math.abs(x - box.x) < 0.05 && Math.abs(y - box.y) < 0.05
  return places.find((place) => place.name.toLowerCase() === name.toLowerCase()) ?? places.find(near) ?? places[0]
}
