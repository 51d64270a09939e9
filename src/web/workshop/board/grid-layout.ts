import type { Board, BoardNote, BoardWorkshop } from '../../../core/workshop/board.ts'
import type { Size } from './camera.ts'
import type { ColumnBox, LaneBox, Picture, Pile, Spot, Zone } from './picture.ts'
import { byRank, countOf, pilesByPlace, pilesOf, placeKey } from './piles.ts'
import { aside, field, type Lane } from './places.ts'
import { type FitSteps, fitNote, lineHeight, type Measure } from './text-fit.ts'

const headWidth = 172
const headHeight = 52
const pad = 9
const between = 8
/** A column without notes while time is not what the room looks at. */
const slim = 66
const least = 144
/** A column without notes while the room dates: there is more room for what waits. */
const airy = 108
const dense = 146
const shortest = 64
const foot = 38
const goalLine = 20
const steps: FitSteps = [{ size: 15, lines: 3 }, { size: 14, lines: 4 }, { size: 13, lines: 5 }]

/**
 * The grid: a row for each bucket, first what has no time yet, then the columns of time. Until the room dates its notes, those stand slim beside the
 * rows; then they grow and the notes go into them. Outliers are the last row. `view`: the room for it, in pixels of the wall.
 */
export function gridLayout(board: Pick<Board, 'workshop' | 'groups' | 'notes' | 'rows'>, view: Size, measure: Measure): Picture {
  const { workshop } = board
  const held = pilesByPlace(pilesOf(board.notes), board)
  const inCell = (lane: Lane, column?: number) => held.get(placeKey({ lane, ...(column === undefined ? {} : { column }) })) ?? []
  const rows: readonly Row[] = [
    ...Object.entries(board.rows).sort(byRank).map(([lane, { hue }]) => ({ lane, hue })),
    ...(inCell(field).length > 0 ? [{ lane: field, hue: undefined } as const] : []),
    { lane: aside, hue: undefined },
  ]
  const laneNotes = (column?: number) => rows.map(({ lane }) => inCell(lane, column).length)
  const isTime = workshop.phase === 'dates' || workshop.phase === 'examine'
  const counts = workshop.columns.map((_, at) => laneNotes(at).reduce((sum, one) => sum + one, 0))
  const most = Math.max(0, ...laneNotes())
  const across = Math.min(6, isTime ? Math.max(1, Math.ceil(most / 3)) : Math.max(3, Math.ceil(most / 4)))
  const waiting = isTime && laneNotes().every((many) => many === 0) ? least : across * dense + (across - 1) * between + 2 * pad
  const share = Math.floor((view.width - headWidth - waiting) / Math.max(1, workshop.columns.length))
  const widths = counts.map((count) => (isTime || count > 0 ? Math.max(count > 0 ? least : airy, Math.min(share, 230)) : slim))
  const spare = view.width - headWidth - waiting - widths.reduce((sum, one) => sum + one, 0)
  const lane = waiting + (spare > 0 && !isTime ? spare : 0)
  const columns = columnBoxes(workshop, widths, counts, headWidth + lane)
  const spots = new Map<string, Spot>()
  const lanes: LaneBox[] = []
  const zones: Zone[] = []
  const right = (columns.at(-1)?.x ?? headWidth) + (columns.at(-1)?.width ?? lane)
  let y = headHeight
  for (const row of rows) {
    const top = y + pad
    const laneAcross = Math.max(1, Math.floor((lane - 2 * pad + between) / (dense + between)))
    const wide = Math.floor((lane - 2 * pad - (laneAcross - 1) * between) / laneAcross)
    let bottom = top + shortest
    const lay = (cards: readonly Pile[], x: number, many: number, width: number, column?: number) => {
      const ends = Array.from({ length: many }, () => top)
      for (const { id, note, under } of cards) {
        const into = ends.indexOf(Math.min(...ends))
        const fit = fitNote(note, width - 2 * pad, steps, measure)
        const height = Math.max(shortest, foot + fit.lines * lineHeight(fit.size) + (hasGoalLine(note, workshop) ? goalLine : 0))
        const at = ends[into] ?? top
        spots.set(id, { place: { lane: row.lane, ...(column === undefined ? {} : { column }) }, x: x + into * (width + between), y: at, width, height, fit, isDense: true })
        ends[into] = at + height + between + (under > 0 ? 4 : 0)
      }
      bottom = Math.max(bottom, Math.max(...ends) - between)
    }
    lay(inCell(row.lane), headWidth + pad, laneAcross, wide)
    for (const [at, { x, width }] of columns.entries()) lay(inCell(row.lane, at), x + pad / 2, 1, width - pad, at)
    const height = bottom + pad - y
    lanes.push({ lane: row.lane, hue: row.hue, count: countOf([...inCell(row.lane), ...columns.flatMap((_, at) => inCell(row.lane, at))]), x: 0, y, width: right, height })
    zones.push({ place: { lane: row.lane }, x: headWidth, y, width: lane, height }, ...columns.map(({ x, width }, column) => ({ place: { lane: row.lane, column }, x, y, width, height, isBlank: row.lane !== aside && inCell(row.lane, column).length === 0 })))
    y += height
  }
  return { width: right, height: Math.max(y, view.height), spots, lanes, zones, columns, headHeight, headWidth }
}

interface Row {
  readonly lane: Lane
  readonly hue: number | undefined
}

function columnBoxes({ columns }: BoardWorkshop, widths: readonly number[], counts: readonly number[], from: number): readonly ColumnBox[] {
  let x = from
  return columns.map(({ label, short }, at) => {
    const box = { x, width: widths[at] ?? slim, label, short, count: counts[at] ?? 0 }
    x += box.width
    return box
  })
}

/** The goal of being done stands on the card while the room dates, and in what follows. */
function hasGoalLine({ placed }: BoardNote, { phase }: BoardWorkshop): boolean {
  return placed?.goal !== undefined && (phase === 'dates' || phase === 'examine')
}
