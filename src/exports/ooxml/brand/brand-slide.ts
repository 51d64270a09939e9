import { type Element, element, presentationNamespaces } from '../element.ts'
import type { Look } from '../look.ts'
import { shapeTree, tableFrame } from '../shapes.ts'
import { shapeList } from '../slide-part.ts'
import type { TextContext } from '../text.ts'
import { hundredths } from '../units.ts'
import type { Filled, PlacedSlide } from './place-slide.ts'
import type { BrandPlace } from './places.ts'

/** A slide on a company's layout. Its places give position, size and style; only a size that would not do is said. */
export function brandSlideTree({ filled, drawn, tablePlace, type }: PlacedSlide, look: Look, context: Omit<TextContext, 'look'>): Element {
  const inContext = { ...context, look: { ...look, type } }
  const first = filled.length + 2
  const shapes = [
    ...filled.map((one, at) => filledTree(one, at + 2, context.language, look)),
    ...drawn.map((shape, at) => (shape.kind === 'table' && tablePlace !== undefined
      ? tableFrame(shape, first + at, reference(tablePlace), inContext)
      : shapeTree(shape, first + at, undefined, inContext))),
  ]
  return element('p:sld', presentationNamespaces, [
    element('p:cSld', {}, [shapeList(shapes)]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

/** How a shape says which place of its layout it stands in (ECMA-376 part 1, section 19.3.1.36). */
function reference({ type, index }: BrandPlace): Element {
  return element('p:ph', { type: type === 'obj' ? undefined : type, idx: index })
}

function filledTree({ name, place, text, size, faint }: Filled, id: number, language: string | undefined, look: Look): Element {
  const properties = element('a:rPr', { lang: language, sz: size === undefined ? undefined : hundredths(size) }, [faint ? look.solid('ink') : undefined])
  const words = element('a:t', {}, [text])
  const run = place.type === 'sldNum' ? element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [properties, words]) : element('a:r', {}, [properties, words])
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [reference(place)]),
    ]),
    element('p:spPr'),
    element('p:txBody', {}, [element('a:bodyPr', {}, [element('a:noAutofit')]), element('a:lstStyle'), element('a:p', {}, [run])]),
  ])
}
