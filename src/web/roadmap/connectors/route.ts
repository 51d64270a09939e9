import type { TieKind } from '../../../core/roadmap/ties.ts'

/** A card or bar in the rows; pixels from the rows' top left, names left out. */
export interface Near {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Where a line leaves it, and the ways up at its left and at its right that are free of cards. */
  readonly y: number
  readonly ways: readonly [number, number]
}

/** What a line leads to: a mark in a row of the strip over the rows, or a bar among the rows. */
export type Far = { readonly in: 'strip'; readonly x: number; readonly row: number; readonly isBracket: boolean } | { readonly in: 'rows'; readonly left: number; readonly right: number; readonly bottom: number }

export interface Line {
  /** What it is built on; lines to the same thing run together. */
  readonly to: string
  readonly kind: TieKind
  readonly isChosen: boolean
  readonly near: Near
  readonly far: Far
}

/** A part of a strip's row that holds words. */
export type Span = readonly [from: number, to: number]

export interface Stroke {
  readonly kind: TieKind
  readonly isChosen: boolean
  readonly path: string
}

export interface Routed {
  readonly rows: readonly Stroke[]
  /** Pixels from the strip's top left. */
  readonly above: readonly Stroke[]
  /** Pixels that the strip needs below its rows, for lines to run along. */
  readonly band: number
}

/** Pixels of the strip. */
export const stripRow = 20
const stripPad = 3
const lane = 4
const mostLanes = 8
/** Between lines of one lane, end to end. */
const apart = 8
const turn = 3
/** Lines on the same way up stand beside each other. */
const tracks = [0, 2, -2, 3.5, -3.5] as const

/** Lines to one thing: they share a lane, and one way up where they can. */
interface Bundle {
  readonly line: Line
  readonly far: Far & { readonly in: 'strip' }
  readonly ups: Map<number, { x: number; readonly near: Near[] }>
}

/**
 * The ways that lines take: out of a card into the gap beside it, up that gap, along a lane of their own under the strip, and up to the mark,
 * interrupted wherever the strip has words. `words` are those of each of the strip's rows.
 */
export function route(lines: readonly Line[], words: readonly (readonly Span[])[]): Routed {
  const bundles = bundled(lines)
  const lanes = laned(bundles)
  // At least one lane, so that rows stay where they are from card to card.
  const band = lane * (2 + Math.max(0, ...lanes.values()))
  const foot = 2 * stripPad + words.length * stripRow + band
  const above = bundles.map((bundle) => stroke(bundle.line, alongStrip(bundle, stripPad + words.length * stripRow + lane * (1 + (lanes.get(bundle) ?? 0)), foot, words)))
  const out = bundles.map((bundle) => stroke(bundle.line, [...bundle.ups.values()].map(outOfCards).join('')))
  const across = lines.flatMap((line) => (line.far.in === 'rows' ? [stroke(line, acrossRows(line.near, line.far))] : []))
  return { rows: [...out, ...upTheRows(bundles), ...across], above, band }
}

function stroke({ kind, isChosen }: Line, path: string): Stroke {
  return { kind, isChosen, path }
}

function bundled(lines: readonly Line[]): readonly Bundle[] {
  const found = new Map<string, Bundle>()
  const onWay = new Map<number, Map<string, number>>()
  for (const line of lines) {
    const { far, near, to, isChosen } = line
    if (far.in !== 'strip') continue
    const key = `${to} ${isChosen}`
    const bundle = found.get(key) ?? { line, far, ups: new Map() }
    found.set(key, bundle)
    const [left, right] = near.ways
    const way = Math.abs(left - far.x) <= Math.abs(right - far.x) ? left : right
    const up = bundle.ups.get(way)
    if (up !== undefined) {
      up.near.push(near)
      continue
    }
    const there = onWay.get(way) ?? new Map<string, number>()
    onWay.set(way, there.set(key, there.get(key) ?? there.size))
    bundle.ups.set(way, { x: Math.max(1, way + (tracks[(there.get(key) ?? 0) % tracks.length] as number)), near: [near] })
  }
  return [...found.values()]
}

/** The lane of each bundle: none touches another in its lane, as long as there are lanes. */
function laned(bundles: readonly Bundle[]): ReadonlyMap<Bundle, number> {
  const reach = (bundle: Bundle): Span => {
    const xs = [bundle.far.x, ...[...bundle.ups.values()].map(({ x }) => x)]
    return [Math.min(...xs), Math.max(...xs)]
  }
  const ends: number[] = []
  const lanes = new Map<Bundle, number>()
  for (const [bundle, [from, to]] of bundles.map((one) => [one, reach(one)] as const).sort((a, b) => a[1][0] - b[1][0])) {
    const free = ends.findIndex((end) => end + apart <= from)
    const at = free >= 0 ? free : ends.length < mostLanes ? ends.length : ends.indexOf(Math.min(...ends))
    ends[at] = Math.max(ends[at] ?? 0, to)
    lanes.set(bundle, at)
  }
  return lanes
}

function outOfCards({ x, near }: { readonly x: number; readonly near: readonly Near[] }): string {
  const stubs = near.map(({ left, right, y }) => {
    const edge = x <= left ? left : x >= right ? right : x
    return edge === x ? `M${x} ${y}V${y - turn}` : `M${edge} ${y}H${x + Math.sign(edge - x) * turn}Q${x} ${y} ${x} ${y - turn}`
  })
  return stubs.join('')
}

/** Every way up once, however many lines share it: as low as its lowest card. */
function upTheRows(bundles: readonly Bundle[]): Stroke[] {
  const ways = new Map<string, { readonly line: Line; readonly x: number; y: number }>()
  for (const { line, ups } of bundles) {
    for (const { x, near } of ups.values()) {
      const key = `${x} ${line.isChosen}`
      const way = ways.get(key) ?? { line, x, y: 0 }
      ways.set(key, way)
      way.y = Math.max(way.y, ...near.map(({ y }) => y - turn))
    }
  }
  return [...ways.values()].map(({ line, x, y }) => stroke(line, `M${x} ${y}V0`))
}

function alongStrip({ far, ups }: Bundle, y: number, foot: number, words: readonly (readonly Span[])[]): string {
  const ways = [...ups.values()].map(({ x }) => (Math.abs(x - far.x) < 2 * turn ? `M${x} ${foot}V${y}H${far.x}` : `M${x} ${foot}V${y + turn}Q${x} ${y} ${x + Math.sign(far.x - x) * turn} ${y}H${far.x}`))
  const top = stripPad + far.row * stripRow + (far.isBracket ? stripRow - 1 : stripRow / 2 + 4)
  let up = `M${far.x} ${y}`
  for (let row = words.length - 1; row > far.row; row--) {
    const isFree = !(words[row] ?? []).some(([from, to]) => from <= far.x && far.x <= to)
    up += isFree ? `V${stripPad + row * stripRow}` : `M${far.x} ${stripPad + row * stripRow}`
  }
  return `${ways.join('')}${up}V${top}`
}

/** From under a bar that stands higher: straight down into the other, from its left, or round below its words to its end. */
function acrossRows(near: Near, far: Far & { readonly in: 'rows' }): string {
  const x = far.left + 2
  const start = `M${x} ${far.bottom}`
  if (x >= near.left && x <= near.right) return `${start}V${near.top}`
  const middle = (near.top + near.bottom) / 2
  if (x < near.left) return `${start}V${middle - turn}Q${x} ${middle} ${x + turn} ${middle}H${near.left}`
  const under = near.bottom + 7
  return `${start}V${under - turn}Q${x} ${under} ${x - turn} ${under}H${near.right - 2 + turn}Q${near.right - 2} ${under} ${near.right - 2} ${under - turn}V${near.bottom}`
}
