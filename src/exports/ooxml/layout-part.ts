import type { Color, TextRole } from '../../core/decks/slide.ts'
import { type Element, element, presentationNamespaces } from './element.ts'
import type { Layout, LayoutMark, LayoutPlace } from './layouts.ts'
import type { Look } from './look.ts'
import { outline } from './paint.ts'
import { anchors, geometry, identity, placeholder } from './shapes.ts'
import { shapeList } from './slide-part.ts'
import { alignments, lineSpacing } from './text.ts'
import { lifted, settingOfPlace } from './text-setting.ts'
import { hundredths, transform } from './units.ts'

/** A layout (ECMA-376 part 1, section 19.3.1.39). */
export function layoutTree(layout: Layout, look: Look): Element {
  const type = layout.key === 'cover' ? 'title' : undefined
  return element('p:sldLayout', { ...presentationNamespaces, type, preserve: 1, userDrawn: 1 }, [
    element('p:cSld', { name: layout.name }, [
      shapeList([
        ...layout.marks.map((one, index) => mark(one, index + 2, look)),
        ...layout.places.map((place, index) => placeTree(place, layout.marks.length + index + 2, look)),
      ]),
    ]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ])
}

function mark({ name, kind, box }: LayoutMark, id: number, look: Look): Element {
  if (kind === 'band')
    return element('p:sp', {}, [
      element('p:nvSpPr', {}, [identity(id, { name, alt: '' }), element('p:cNvSpPr'), element('p:nvPr', { userDrawn: 1 })]),
      element('p:spPr', {}, [transform(box), geometry('rect'), look.solid('ink'), outline(undefined, look)]),
    ])
  return element('p:cxnSp', {}, [
    element('p:nvCxnSpPr', {}, [identity(id, { name, alt: '' }), element('p:cNvCxnSpPr'), element('p:nvPr', { userDrawn: 1 })]),
    element('p:spPr', {}, [transform(box), geometry('line'), outline({ color: 'line', width: 0.75 }, look)]),
  ])
}

/** A place with its prompt. Its style stands in its list of levels, where the slide's text finds it (section 21.1.2.4.12). */
export function placeTree(place: LayoutPlace, id: number, look: Look): Element {
  const setting = settingOfPlace(place.box, place.role, look.type)
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      identity(id, place),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })]),
      element('p:nvPr', {}, [placeholder(place)]),
    ]),
    element('p:spPr', {}, [transform(lifted(place.box, setting)), geometry('rect')]),
    element('p:txBody', {}, [
      element('a:bodyPr', { vert: 'horz', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: anchors[setting.anchor] }, [element('a:noAutofit')]),
      element('a:lstStyle', {}, [level('a:lvl1pPr', place, look, setting.oneLine)]),
      element('a:p', {}, [place.type === 'sldNum' ? pageField : element('a:r', {}, [element('a:rPr'), element('a:t', {}, [place.name])])]),
    ]),
  ])
}

const pageField: Element = element('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, [element('a:rPr'), element('a:t', {}, ['‹#›'])])

interface LevelStyle {
  readonly role: TextRole
  readonly color: Color
  readonly align: 'left' | 'right'
  readonly bold: boolean
}

/** The style of one level of text (section 21.1.2.4.13): no bullet, no indent, exact line spacing but for a lone line. */
export function level(name: string, { role, color, align, bold }: LevelStyle, look: Look, oneLine = false): Element {
  const { face, size } = look.type[role]
  return element(name, { marL: 0, indent: 0, algn: alignments[align], defTabSz: 914_400, rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 1 }, [
    oneLine ? element('a:lnSpc', {}, [element('a:spcPct', { val: 100_000 })]) : lineSpacing(role, look),
    element('a:spcBef', {}, [element('a:spcPts', { val: 0 })]),
    element('a:buNone'),
    element('a:defRPr', { sz: hundredths(size), b: bold ? 1 : 0 }, [look.solid(color), ...withEastAsian(face, look)]),
  ])
}

/** The schema wants latin, ea, cs in this order. */
function withEastAsian(face: 'title' | 'text', look: Look): Element[] {
  const [latin, complex] = look.faces[face]
  return [latin, element('a:ea', { typeface: face === 'title' ? '+mj-ea' : '+mn-ea' }), complex]
}
