import { useMemo, useRef } from 'react'
import type { Board } from '../../../core/workshop/board.ts'
import { textWidth } from '../../roadmap/grid/text-width.ts'
import { bucketLayout } from './bucket-layout.ts'
import { gridLayout } from './grid-layout.ts'
import type { Picture } from './picture.ts'
import { isGrid } from './places.ts'
import type { Measure } from './text-fit.ts'
import type { View } from './use-view.ts'

/** Letters are measured at this size; a little is added, since words are wider together than their letters. */
const sample = 100
const safe = 1.015

/** Words are few and come again and again. */
const known = new Map<string, number>()
const mostKnown = 20_000
let letters: Measure | undefined

/** The width of a text at one pixel of its size, as the cards set it. */
export function measure(text: string): number {
  const before = known.get(text)
  if (before !== undefined) return before
  letters ??= textWidth(`400 ${sample}px "Inter Variable", system-ui, sans-serif`, -0.3)
  const width = (letters(text) * safe) / sample
  if (known.size < mostKnown) known.set(text, width)
  return width
}

/** The board as it is drawn, for the room that it has. */
export function usePicture(board: Board, view: View): Picture {
  const { width, height, unit } = view
  const { phase } = board.workshop
  const latest = useRef(board)
  latest.current = board
  // Found when a phase begins and when the room changes, and not with every note that is dropped: nothing shall jump.
  const scale = useMemo(() => (phase === undefined ? 1 : scaleFor(latest.current, width / unit, height / unit)), [phase, width, height, unit])
  return useMemo(() => laidOut(board, width / unit / scale, height / unit / scale), [board, width, height, unit, scale])
}

/** The largest size at which the whole board can be seen, as far as it can be read then; else the one at which it is as wide as the room. */
function scaleFor(board: Board, width: number, height: number): number {
  const fits = [1, 0.95, 0.9, 0.85, 0.8].find((scale) => {
    const laid = laidOut(board, width / scale, height / scale)
    return laid.width <= width / scale + 1 && laid.height <= height / scale + 1
  })
  return fits ?? 1
}

function laidOut(board: Board, width: number, height: number): Picture {
  return isGrid(board.workshop) ? gridLayout(board, { width, height }, measure) : bucketLayout(board, { width, height }, measure)
}
