import type { Shape, TableCell } from '../../core/decks/slide.ts'
import { type Element, element } from './element.ts'
import { knownElement, paragraphs, type TextContext } from './text.ts'
import { emu, emuOfPoints } from './units.ts'

/** The style "No Style, No Grid" that every program knows: cells look as they say themselves and not otherwise. */
export const plainTableStyle = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

/** A table with its columns and rows (ECMA-376 part 1, section 21.1.3.13). Rows with fewer cells than columns are filled up. */
export function table({ columns, rows, headerRows }: Extract<Shape, { kind: 'table' }>, context: TextContext): Element {
  return element('a:tbl', {}, [
    element('a:tblPr', { firstRow: headerRows > 0 ? 1 : undefined }, [element('a:tableStyleId', {}, [plainTableStyle])]),
    element('a:tblGrid', {}, columns.map((width) => element('a:gridCol', { w: emu(width) }))),
    ...rows.map(({ height, cells }) =>
      element('a:tr', { h: emu(height) }, columns.map((width, at) => cell(cells[at] ?? empty, width, context)))),
  ])
}

const empty: TableCell = { text: { role: 'label', paragraphs: [] } }

function cell({ text, fill, under }: TableCell, width: number, context: TextContext): Element {
  const inset = text.inset ?? 0
  const oneLine = text.anchor === 'middle' && text.paragraphs.length <= 1 && (text.paragraphs[0]?.lines.length ?? 0) <= 1
  const middle = text.anchor === 'middle'
  return element('a:tc', {}, [
    element('a:txBody', {}, [bodyProperties, ...paragraphs(text, width - 2 * inset, oneLine, context)]),
    knownElement(context, `a:tcPr ${inset} ${middle} ${under ?? ''} ${fill ?? ''}`, () =>
      element('a:tcPr', { marL: emu(inset), marR: emu(inset), marT: 0, marB: 0, anchor: middle ? 'ctr' : 't' }, [
        under === undefined ? undefined : element('a:lnB', { w: emuOfPoints(0.75) }, [context.look.solid(under)]),
        fill === undefined ? undefined : context.look.solid(fill),
      ])),
  ])
}

const bodyProperties = element('a:bodyPr')
