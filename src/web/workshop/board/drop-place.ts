import { rankBetween } from '../../../lib/rank.ts'
import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import type { Point, Way } from './gesture.ts'
import type { Picture, Zone } from './picture.ts'
import { fresh, isGrid, isSamePlace, type Move, placeOf, type Place } from './places.ts'
import { pilesOf } from './piles.ts'

/** The zone that a place of the board lies in. Lanes snap: beside, above or below them, the nearest one counts. */
export function zoneAt({ zones, width, height }: Picture, at: Point): Zone | undefined {
  if (at.x < -40 || at.y < -40 || at.x > width + 40 || at.y > height + 40) return undefined
  const off = ({ x, y, width: wide, height: high }: Zone) => Math.max(x - at.x, 0, at.x - x - wide) + Math.max(y - at.y, 0, at.y - y - high)
  return zones.reduce<Zone | undefined>((nearest, zone) => (nearest === undefined || off(zone) < off(nearest) ? zone : nearest), undefined)
}

/** The zone beside a place, where keys carry notes to; the same one at the edge. */
export function zoneBeside({ zones }: Picture, place: Place, way: Way): Zone | undefined {
  const from = zones.find((zone) => isSamePlace(zone.place, place))
  if (from === undefined) return zones[0]
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2]
  const ahead = zones.flatMap((zone) => {
    const [dx, dy] = [zone.x + zone.width / 2 - x, zone.y + zone.height / 2 - y]
    const [along, aside] = way === 'left' || way === 'right' ? [way === 'right' ? dx : -dx, Math.abs(dy)] : [way === 'down' ? dy : -dy, Math.abs(dx)]
    return along > 1 ? [{ zone, far: along + aside * 4 }] : []
  })
  return ahead.sort((a, b) => a.far - b.far)[0]?.zone ?? from
}

/**
 * Where notes that are dropped at a point go: the zone there, and among buckets the rank between those that they are dropped between. Nothing where all
 * lie there already. `picture` is the board as it was when they were taken.
 */
export function moveTo(notes: readonly Id[], at: Point, picture: Picture, board: Board): Move | undefined {
  const zone = zoneAt(picture, at)
  if (zone === undefined) return undefined
  const { place } = zone
  const isThere = notes.every((id) => board.notes[id] !== undefined && isSamePlace(placeOf(board.notes[id], board), place))
  if (isGrid(board.workshop) || place.lane === fresh || board.groups[place.lane] === undefined) return isThere ? undefined : { place }
  const moved = new Set(notes)
  const held = pilesOf(board.notes).filter(({ id, note }) => note.group === place.lane && picture.spots.has(id))
  const others = held.filter(({ id }) => !moved.has(id))
  const next = others.findIndex(({ id }) => {
    const spot = picture.spots.get(id)
    return spot !== undefined && (at.x < spot.x ? true : at.x <= spot.x + spot.width && at.y < spot.y + spot.height / 2)
  })
  const index = next === -1 ? others.length : next
  if (isThere && notes.length === 1 && held.findIndex(({ id }) => id === notes[0]) === index) return undefined
  return { place, rank: rankFor(others[index - 1]?.note.rank, others[index]?.note.rank) }
}

/** Two that have the same rank leave no room between them; then it goes before the second. */
function rankFor(before: string | undefined, after: string | undefined): string {
  return before !== undefined && after !== undefined && before >= after ? rankBetween(undefined, after) : rankBetween(before, after)
}

/** The note that is nearest in a direction, for the arrows. */
export function noteBeside({ spots }: Picture, from: Id, way: Way): Id | undefined {
  const start = spots.get(from)
  if (start === undefined) return undefined
  const [x, y] = [start.x + start.width / 2, start.y + start.height / 2]
  let best: { readonly id: Id; readonly far: number } | undefined
  for (const [id, spot] of spots) {
    const [dx, dy] = [spot.x + spot.width / 2 - x, spot.y + spot.height / 2 - y]
    const [along, aside] = way === 'left' || way === 'right' ? [way === 'right' ? dx : -dx, Math.abs(dy)] : [way === 'down' ? dy : -dy, Math.abs(dx)]
    const far = along + aside * 3
    if (id !== from && along > 1 && (best === undefined || far < best.far)) best = { id, far }
  }
  return best?.id
}
