import type { Members } from './members.ts'
import { measures } from './measures.ts'
import type { Placing } from './placing.ts'

/** Where lanes stand in their row. */
export interface Heights {
  /** Pixels from the row's top to each lane's; one more than there are lanes: where the next would be. */
  readonly laneTop: Int32Array
  readonly row: number
}

/** A lane is as high as its highest card: a title that does not fit one line gets two. A row is as high as its lanes, and as its own name. */
export function heightsOf(members: Members, placing: Placing, columnWidth: number, hasFigure: boolean, nameWidth = 0): Heights {
  const { lanes, laneStart, order, from, to } = placing
  const laneTop = new Int32Array(lanes + 1)
  let top: number = measures.above
  for (let lane = 0; lane < lanes; lane++) {
    laneTop[lane] = top
    let height: number = measures.card
    for (let n = laneStart[lane] as number; n < (laneStart[lane + 1] as number); n++) {
      const at = order[n] as number
      if (!fitsOneLine(members, at, (to[at] as number) - (from[at] as number) + 1, columnWidth)) {
        height = measures.tallCard
        break
      }
    }
    top += height + measures.gap
  }
  laneTop[lanes] = top
  const under = (hasFigure ? measures.belowFigure : measures.below) - measures.gap
  return { laneTop, row: Math.max(lanes === 0 ? 0 : top + under, measures.above + measures.card + measures.below, nameHeight(nameWidth)) }
}

/** Pixels that a bucket's name and the count below it take; the name's width as if it were a card's title. */
function nameHeight(width: number): number {
  const { room, bolder, line, around } = measures.name
  return Math.ceil((width * bolder) / room) * line + around
}

export function fitsOneLine(members: Members, at: number, span: number, columnWidth: number): boolean {
  return (members.titleWidth[at] as number) <= span * columnWidth - 2 * measures.beside - measures.inset
}
