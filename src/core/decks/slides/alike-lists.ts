import type { Feature } from '../deck-plan.ts'
import { breakText } from '../fit-text.ts'
import { body, columnsWidth, contentWidth, margin, px } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import type { Measure, TextLine } from '../slide.ts'
import { linesHeight, linesIn } from '../type.ts'
import { countWord } from '../words.ts'
import { type Fit, fitOfAll, type Host } from './fit-of.ts'

const namesX = px(260)
const namesWidth = px(956)
const rowPad = px(9)
/** Between the table and the lists below it. */
export const listGap = px(14)

/** Features of which the same is true with every host, as lines of names. */
export interface AlikeLines {
  readonly label: string
  readonly count: number
  readonly lines: readonly TextLine[]
  readonly features: readonly Feature[]
}

/** Features that work with every host, with none, of which nobody has said it, and that have nothing to fit yet; by name. */
export function alikeLists(features: readonly Feature[], hosts: readonly Host[], measure: Measure): AlikeLines[] {
  const labels: readonly (readonly [Fit, string])[] = [
    ['works', hosts.length === 1 ? 'Works with it' : hosts.length === 2 ? 'Works with both' : `Works with all ${countWord(hosts.length)}`],
    ['does-not', hosts.length === 1 ? 'Does not work with it' : 'Works with none'],
    ['not-said', 'Nobody has said yet'],
    ['not-applicable', 'Does not apply'],
  ]
  return labels.flatMap(([fit, label]) => {
    const alike = features.filter((feature) => fitOfAll(feature, hosts) === fit)
    if (alike.length === 0) return []
    const names = alike.map(({ title }) => title)
    // Names that hold commas are told apart by semicolons.
    const words = names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
    return [{ label, count: alike.length, lines: breakText(words, namesWidth, 'label', measure), features: alike }]
  })
}

/** The lists over as many slides as their lines take; the first has `first` inches, and may be left empty. */
export function pageAlike(lists: readonly AlikeLines[], first: number, room: number): AlikeLines[][] {
  const pages: AlikeLines[][] = [[]]
  let left = first
  for (const list of lists) {
    for (let rest = list.lines; rest.length > 0; ) {
      const fitting = Math.min(rest.length, linesIn(left - 2 * rowPad, 'label'))
      if (fitting < Math.min(2, rest.length)) {
        pages.push([])
        left = room
        continue
      }
      pages.at(-1)?.push({ ...list, lines: rest.slice(0, fitting) })
      left -= linesHeight('label', fitting) + 2 * rowPad
      rest = rest.slice(fitting)
    }
  }
  return pages
}

/** Draws lists from `top` on: what is true of them at the left, their names beside it. */
export function drawAlike(sheet: Sheet, lists: readonly AlikeLines[], top: number): void {
  let y = Math.min(top, body.bottom)
  for (const { label, count, lines } of lists) {
    sheet.hairline('List line', margin, y, contentWidth)
    sheet.text('List label', { x: margin, y: y + rowPad, w: columnsWidth(2) + px(10) }, [{ text: label, bold: true }, { text: ` ${count}`, color: 'ink-2' }], 'label', { lines: Math.max(1, lines.length) })
    sheet.lines('List', { x: namesX, y: y + rowPad, w: namesWidth }, lines, 'label')
    y += linesHeight('label', lines.length) + 2 * rowPad
  }
}
