import type { Activity } from '../../../core/roadmap/roadmap.ts'
import type { Axis, Column } from './axis.ts'
import type { Members } from './members.ts'

/** Where the activities of one bucket stand among the columns, and what each column asks of people. By place in `Members`. */
export interface Placing {
  /** First and last column; -1 where it is not on the grid: hidden by a filter, or wholly before or after the columns. */
  readonly from: Int16Array
  readonly to: Int16Array
  readonly lane: Int32Array
  readonly lanes: number
  /** The members of lane n, left to right, are `order` from `laneStart[n]` up to `laneStart[n + 1]`. */
  readonly laneStart: Uint32Array
  readonly order: Uint32Array
  /** By column, of all that stand there, hidden or not. Effort in days of work. */
  readonly counts: Uint32Array
  readonly effort: Float64Array
  /** The effort of each owner, by their place in the owners' list. */
  readonly effortOf: ReadonlyMap<number, Float64Array>
  /** Wholly before or after the columns. */
  readonly outside: readonly number[]
}

/** Cards are packed from the top: in each column the longest first, then the earliest, each in the topmost lane that is free for it. */
export function placingOf(members: Members, axis: Axis, isShown: ((activity: Activity) => boolean) | undefined): Placing {
  const count = members.activities.length
  const from = new Int16Array(count).fill(-1)
  const to = new Int16Array(count).fill(-1)
  const columns = axis.columns.length
  const load = loadsOf(columns)
  const outside: number[] = []
  const keys = new Float64Array(count)
  let shown = 0
  for (let at = 0; at < count; at++) {
    const first = axis.columnOf(members.first[at] as number)
    const last = axis.columnOf(members.last[at] as number)
    if (first >= columns || last < 0) {
      outside.push(at)
      continue
    }
    const [start, end] = [Math.max(first, 0), Math.min(last, columns - 1)]
    load.add(members, at, start, end, axis.columns)
    if (isShown !== undefined && !isShown(members.activities[at] as Activity)) continue
    from[at] = start
    to[at] = end
    keys[shown++] = keyOf(start, end - start, members.first[at] as number, at)
  }
  return { from, to, ...lanesOf(keys.subarray(0, shown).sort(), from, to), counts: load.counts, effort: load.effort, effortOf: load.effortOf, outside }
}

const places = 2 ** 17
const days = 2 ** 16
const spans = 2 ** 9

/** One number that sorts by column, longest, earliest and place: a typed array sorts these an order of magnitude faster than a comparison does. */
function keyOf(from: number, span: number, first: number, at: number): number {
  const early = Math.max(0, Math.min(days - 1, first + days / 2))
  return ((from * spans + (spans - 1 - Math.min(span, spans - 1))) * days + early) * places + at
}

function lanesOf(keys: Float64Array, from: Int16Array, to: Int16Array): Pick<Placing, 'lane' | 'lanes' | 'laneStart' | 'order'> {
  const lane = new Int32Array(from.length).fill(-1)
  /** The last column that each lane is taken up to. */
  const taken: number[] = []
  const sizes: number[] = []
  let column = -1
  let free: number[] = []
  let next = 0
  for (const key of keys) {
    const at = key % places
    if (from[at] !== column) {
      column = from[at] as number
      free = []
      next = 0
      for (let n = 0; n < taken.length; n++) if ((taken[n] as number) < column) free.push(n)
    }
    const into = next < free.length ? (free[next++] as number) : taken.length
    taken[into] = to[at] as number
    sizes[into] = (sizes[into] ?? 0) + 1
    lane[at] = into
  }
  const laneStart = new Uint32Array(taken.length + 1)
  for (let n = 0; n < taken.length; n++) laneStart[n + 1] = (laneStart[n] as number) + (sizes[n] as number)
  const fill = laneStart.slice()
  const order = new Uint32Array(keys.length)
  for (const key of keys) {
    const at = key % places
    order[(fill[lane[at] as number] as number)++] = at
  }
  return { lane, lanes: taken.length, laneStart, order }
}

function loadsOf(columns: number) {
  const counts = new Uint32Array(columns)
  const effort = new Float64Array(columns)
  const effortOf = new Map<number, Float64Array>()
  /** Effort is spread evenly over the days of a window (RM12). */
  const add = (members: Members, at: number, start: number, end: number, all: readonly Column[]) => {
    for (let n = start; n <= end; n++) counts[n] = (counts[n] as number) + 1
    const work = members.effort[at] as number
    if (work === 0) return
    const first = members.first[at] as number
    const last = members.last[at] as number
    const owner = members.owner[at] as number
    const aDay = work / (last + 1 - first)
    let own = effortOf.get(owner)
    if (own === undefined) effortOf.set(owner, (own = new Float64Array(columns)))
    for (let n = start; n <= end; n++) {
      const column = all[n] as Column
      const share = aDay * (Math.min(last, column.last) + 1 - Math.max(first, column.first))
      effort[n] = (effort[n] as number) + share
      own[n] = (own[n] as number) + share
    }
  }
  return { counts, effort, effortOf, add }
}
