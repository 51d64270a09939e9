import { partBoxes } from '../../core/decks/grid.ts'
import { type Element, element, presentationNamespaces } from './element.ts'
import { level, placeTree } from './layout-part.ts'
import type { LayoutPlace } from './layouts.ts'
import type { Look } from './look.ts'
import { shapeList } from './slide-part.ts'

/** Ids of masters and layouts share one range that begins here (ECMA-376 part 1, section 19.7.13). */
export const firstMasterId = 2_147_483_648

const label = { role: 'label', color: 'ink-2', align: 'left', bold: false } as const

const places: readonly LayoutPlace[] = [
  { ...label, name: 'Title', holds: 'title', type: 'title', box: partBoxes.title, role: 'title', color: 'ink' },
  { ...label, name: 'Text', holds: 'body', type: 'body', index: 1, box: { x: 0.6667, y: 2.0417, w: 12, h: 4.6667 }, role: 'body', color: 'ink' },
  { ...label, name: 'Date', holds: 'date', type: 'dt', index: 2, box: partBoxes.date },
  { ...label, name: 'Footer', holds: 'footer', type: 'ftr', index: 3, box: partBoxes.deck },
  { ...label, name: 'Page', holds: 'slide-number', type: 'sldNum', index: 4, box: partBoxes.page, align: 'right' },
]

/** The slide master (section 19.3.1.42). `layoutIds` are the relationships to its layouts. */
export function masterTree(layoutIds: readonly string[], look: Look): Element {
  return element('p:sldMaster', { ...presentationNamespaces, preserve: 1 }, [
    element('p:cSld', {}, [background, shapeList(places.map((place, index) => placeTree(place, index + 2, look)))]),
    colorMap,
    element('p:sldLayoutIdLst', {}, layoutIds.map((id, index) => element('p:sldLayoutId', { id: firstMasterId + 1 + index, 'r:id': id }))),
    element('p:txStyles', {}, [
      element('p:titleStyle', {}, [level('a:lvl1pPr', { role: 'title', color: 'ink', align: 'left', bold: false }, look)]),
      element('p:bodyStyle', {}, levels('exact', look)),
      element('p:otherStyle', {}, levels('own', look)),
    ]),
  ])
}

const background: Element = element('p:bg', {}, [
  element('p:bgPr', {}, [element('a:solidFill', {}, [element('a:schemeClr', { val: 'bg1' })]), element('a:effectLst')]),
])

/** Which theme colour plays which part (section 19.3.1.6). */
export const colorMap: Element = element('p:clrMap', {
  bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', accent1: 'accent1', accent2: 'accent2', accent3: 'accent3', accent4: 'accent4',
  accent5: 'accent5', accent6: 'accent6', hlink: 'hlink', folHlink: 'folHlink',
})

/**
 * Nine levels, all alike: a deck has no nested lists, and a person who indents a line should still see readable text. `own` spacing
 * is the font's, for text that people add and may make larger.
 */
export function levels(spacing: 'exact' | 'own', look: Look): Element[] {
  const style = { role: 'body', color: 'ink', align: 'left', bold: false } as const
  return Array.from({ length: 9 }, (_, at) => level(`a:lvl${at + 1}pPr`, style, look, spacing === 'own'))
}
