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
    const found = this.#placeFor(shape)
    if (found !== undefined) this.#free.splice(this.#free.indexOf(found), 1)
    return found
  }

  #placeFor(shape: Shape): LayoutPlace | undefined {
    if (shape.kind === 'table') return this.#free.find((place) => place.holds === 'table')
    if (shape.kind !== 'text') return undefined
    if (shape.placeholder !== undefined && shape.placeholder !== 'body') return this.#free.find((place) => place.holds === shape.placeholder)
    const bodies = this.#free.filter((place) => place.holds === 'body')
    const found = bodies.find((place) => place.name.toLowerCase() === shape.name.toLowerCase()) ?? bodies.find((place) => standsAt(place, shape))
    return found ?? (shape.placeholder === 'body' ? bodies[0] : undefined)
  }
}

/** Text that stands where the layout keeps a place for text of its role goes there without being told. */
function standsAt({ box, role }: LayoutPlace, shape: Extract<Shape, { kind: 'text' }>): boolean {
  return shape.text.role === role && Math.abs(shape.box.x - box.x) < 0.05 && Math.abs(shape.box.y - box.y) < 0.05
}
