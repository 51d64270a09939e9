import type { Board } from '../../../core/workshop/board.ts'
import type { Size } from './camera.ts'
import type { LaneBox, Picture, Pile, Spot, Zone } from './picture.ts'
import { byRank, countOf, pilesByPlace, pilesOf, placeKey } from './piles.ts'
import { aside, field, fresh, type Lane } from './places.ts'
import { type FitSteps, fitNote, lineHeight, type Measure } from './text-fit.ts'

const gap = 16
const between = 12
const padding = 28
const least = 156
const widest = 264
const newWidth = 128
const asideWidth = 216
const headHeight = 86
/** A card is at least as high as this. */
const card = 112
/** Author and effort below the text, and the air about both. */
const foot = 51
const steps: FitSteps = [{ size: 18, lines: 4 }, { size: 16, lines: 6 }, { size: 14, lines: 7 }]

/**
 * The buckets side by side, with what waits at the left, the place for a new one, and outliers at the right. A bucket with many notes gets several
 * columns of them, so that the board keeps the shape of a wall. `view`: the room for it, in pixels of the wall.
 */
export function bucketLayout(board: Pick<Board, 'workshop' | 'groups' | 'notes'>, view: Size, measure: Measure): Picture {
  const piles = pilesOf(board.notes)
  const held = pilesByPlace(piles, board)
  const inLane = (lane: Lane) => held.get(placeKey({ lane })) ?? []
  const groups = Object.entries(board.groups).sort(byRank)
  const deep = Math.max(8, Math.ceil(Math.sqrt(piles.length * 0.8)))
  const across = (lane: Lane) => Math.max(1, Math.ceil(inLane(lane).length / deep))
  const waiting = inLane(field).length
  const total = groups.reduce((sum, [id]) => sum + across(id), 0)
  const outliers = across(aside)
  const fieldColumns = waiting === 0 ? 0 : groups.length === 0 ? Math.max(across(field), Math.floor((view.width - newWidth - asideWidth * outliers - 3 * gap) / (least + gap))) : Math.max(across(field), waiting > 4 ? 2 : 1)
  const fixed = newWidth + outliers * asideWidth + (outliers - 1) * between + gap + 8
  const columns = total + fieldColumns
  const width = columns === 0 ? least : Math.min(widest, Math.max(least, Math.floor((view.width - fixed - columns * gap) / columns)))
  const lanes: LaneBox[] = []
  const spots = new Map<string, Spot>()
  const zones: Zone[] = []
  let x = 0
  let bottom = headHeight + card
  const lay = (lane: Lane, hue: number | undefined, many: number, wide: number, isRowByRow: boolean) => {
    const cards = inLane(lane)
    const laid = laidCards(cards, { x, wide, many, perColumn: Math.ceil(cards.length / many), isRowByRow, lane }, measure)
    for (const [id, spot] of laid.spots) spots.set(id, spot)
    const whole = many * wide + (many - 1) * between
    lanes.push({ lane, hue, count: countOf(cards), x, y: 0, width: whole, height: laid.bottom })
    zones.push({ place: { lane }, x: x - gap / 2, y: 0, width: whole + gap, height: 0 })
    bottom = Math.max(bottom, laid.bottom)
    x += whole + gap
  }
  if (fieldColumns > 0) lay(field, undefined, fieldColumns, width, true)
  for (const [id, { hue }] of groups) lay(id, hue, across(id), width, false)
  lanes.push({ lane: fresh, hue: undefined, count: 0, x, y: 0, width: newWidth, height: headHeight })
  zones.push({ place: { lane: fresh }, x: x - gap / 2, y: 0, width: newWidth + gap, height: 0 })
  // Outliers stand at the right edge, however few buckets there are.
  x = Math.max(x + newWidth + gap + 8, view.width - asideWidth * outliers - between * (outliers - 1))
  lay(aside, undefined, outliers, asideWidth, false)
  const height = Math.max(bottom + padding, view.height)
  return { width: x - gap, height, spots, lanes, zones: zones.map((zone) => ({ ...zone, height })), columns: [], headHeight, headWidth: 0 }
}

interface Into {
  readonly lane: Lane
  readonly x: number
  readonly wide: number
  readonly many: number
  readonly perColumn: number
  readonly isRowByRow: boolean
}

function laidCards(cards: readonly Pile[], { lane, x, wide, many, perColumn, isRowByRow }: Into, measure: Measure): { readonly spots: ReadonlyMap<string, Spot>; readonly bottom: number } {
  const spots = new Map<string, Spot>()
  const ends = Array.from({ length: many }, () => headHeight)
  for (const [at, { id, note, under }] of cards.entries()) {
    const column = isRowByRow ? at % many : Math.floor(at / Math.max(1, perColumn))
    const fit = fitNote(note, wide - padding, steps, measure)
    const height = Math.max(card, foot + fit.lines * lineHeight(fit.size))
    const y = ends[column] ?? headHeight
    spots.set(id, { place: { lane }, x: x + column * (wide + between), y, width: wide, height, fit, isDense: false })
    ends[column] = y + height + between + (under > 0 ? 5 : 0)
  }
  return { spots, bottom: Math.max(...ends) }
}
