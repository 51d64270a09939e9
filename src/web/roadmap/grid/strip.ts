import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { type Moved } from '../../../core/plans/baseline.ts'
import { type Item, plans } from '../../../core/plans/plans.ts'
import type { TieKind } from '../../../core/roadmap/ties.ts'
import { labelDays, labelWindow, type LabelStyle } from '../../../core/time/label.ts'
import { overlaps, type Window } from '../../../core/time/window.ts'
import { shadesIn } from '../../../core/workspace/calendar.ts'
import type { Axis } from '../layout/axis.ts'
import { dayNumber } from '../layout/day-number.ts'

/** One release or event over the grid: a point where it is known to the day, else a bracket as long as its window. Pixels. */
export interface StripMark {
  readonly id?: Id
  readonly text: string
  readonly told: string
  readonly x: number
  readonly width: number
  readonly kind: 'point' | 'month' | 'loose' | 'event' | 'shade'
  /** Where it was on the day of the baseline, when it is later or earlier now. */
  readonly was?: number
  /** Others that stand under the same mark. */
  readonly also?: readonly Id[]
  /** Whose plan it is in, where the row holds what activities are built on. */
  readonly tie?: TieKind
}

export interface StripRow {
  readonly name: string
  readonly marks: readonly StripMark[]
}

/** Rows that the strip has at most; further products share the last. */
const mostProducts = 4

/** What ships and what happens in a span. Only what touches it. */
export interface StripItems {
  readonly products: ReadonlyMap<string, readonly Item[]>
  readonly events: readonly Item[]
}

/** The releases of each product, and key events. Dropped ones are left out. */
export function stripItems(state: State): StripItems {
  const productPlans = new Set(plans.list(state).filter(({ kind }) => kind === 'product').map(({ id }) => id))
  const products = new Map<string, Item[]>()
  const events: Item[] = []
  for (const item of state.each('items') as Iterable<unknown> as Iterable<Item>) {
    if (item.window === undefined || item.status === 'dropped' || item.goneOn !== undefined) continue
    if (item.kind === 'event' || item.kind === 'milestone') events.push(item)
    if (item.kind !== 'release' || !productPlans.has(item.plan)) continue
    const product = item.product ?? plans.get(state, item.plan)?.title ?? 'Product'
    const list = products.get(product)
    if (list === undefined) products.set(product, [item])
    else list.push(item)
  }
  return { products, events }
}

/** The strip over a grid's columns. A text that would stand on the one before it is left out; its mark stays. */
export function stripOf(state: State, { products, events }: StripItems, axis: Axis, moved: ReadonlyMap<Id, Moved> | undefined, style: LabelStyle): StripRow[] {
  const span = { start: axis.columns[0]?.start ?? '', end: axis.columns.at(-1)?.end ?? '' }
  const inSpan = (list: readonly Item[]) => list.filter((item) => item.window !== undefined && overlaps(item.window, span))
  const ranked = [...products].map(([name, list]) => [name, inSpan(list)] as const).filter(([, list]) => list.length > 0).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const own = ranked.length > mostProducts ? ranked.slice(0, mostProducts - 1) : ranked
  const rest = ranked.slice(own.length).flatMap(([, list]) => list)
  const rows = own.map(([name, list]) => ({ name, marks: marksOf(list, name, axis, moved, style) }))
  if (rest.length > 0) rows.push({ name: `${ranked.length - own.length} more products`, marks: marksOf(rest, '', axis, moved, style) })
  const shades = shadesIn(state, span).filter(({ kind }) => kind === 'freeze').map((shade): StripMark => ({ text: shade.name, told: `${shade.name}, ${labelDays(shade.start, shade.end)}`, x: axis.xOf(dayNumber(shade.start)), width: axis.xOf(dayNumber(shade.end) + 1) - axis.xOf(dayNumber(shade.start)), kind: 'shade' }))
  const happening = [...inSpan(events).map((item) => eventOf(item, axis, style)), ...shades].sort((a, b) => a.x - b.x)
  if (happening.length > 0) rows.push({ name: 'Events', marks: withRoom(happening) })
  return rows
}

/** Items as marks of one row, in the order of their dates. */
export function marksOf(list: readonly Item[], product: string, axis: Axis, moved: ReadonlyMap<Id, Moved> | undefined, style: LabelStyle): StripMark[] {
  const marks = list.map((item): StripMark => {
    const window = item.window as Window
    const [x, end] = [axis.xOf(dayNumber(window.start)), axis.xOf(dayNumber(window.end) + 1)]
    const kind = window.precision === 'day' ? 'point' : window.precision === 'month' ? 'month' : 'loose'
    const change = moved?.get(item.id)
    const was = change?.was !== undefined && (change.how === 'later' || change.how === 'earlier') ? axis.xOf(dayNumber(kind === 'point' ? change.was.start : change.was.end)) : undefined
    const told = `${item.title}, ${labelWindow(window, style)}${change?.was === undefined || was === undefined ? '' : `, was ${labelWindow(change.was, style)}`}`
    return { id: item.id, text: shortName(item.title, product), told, x: kind === 'point' ? axis.xOf(dayNumber(window.start)) : x, width: end - x, kind, ...(was === undefined ? {} : { was }) }
  })
  return withRoom(marks.sort((a, b) => a.x - b.x))
}

function eventOf(item: Item, axis: Axis, style: LabelStyle): StripMark {
  const window = item.window as Window
  return { id: item.id, text: item.title, told: `${item.title}, ${labelWindow(window, style)}`, x: axis.xOf(dayNumber(window.start)), width: 0, kind: 'event' }
}

/** "Relay 5.0" is "5.0" in the row of Relay. */
function shortName(title: string, product: string): string {
  const rest = product !== '' && title.startsWith(`${product} `) ? title.slice(product.length + 1).trim() : title
  return rest === '' ? title : rest
}

/** Pixels that a letter takes, roughly; a little more than it does. */
export const letter = 6.4
/** Marks closer than this are one mark. */
const apart = 6

function withRoom(marks: readonly StripMark[]): StripMark[] {
  const kept: StripMark[] = []
  for (const [at, mark] of marks.entries()) {
    const before = kept.at(-1)
    if (before !== undefined && mark.x - before.x < apart && mark.kind === before.kind) {
      if (mark.id !== undefined) kept[kept.length - 1] = { ...before, also: [...(before.also ?? []), mark.id] }
      continue
    }
    const taken = kept.findLast(({ text }) => text !== '')
    const isFree = taken === undefined || mark.x >= taken.x + roomOf(taken)
    const next = marks.slice(at + 1).find(({ x }) => x - mark.x >= apart)
    // A point that would stand on the words before it takes them away; a freeze keeps its name, and the tick of an event stands below it.
    const isLeft = mark.kind === 'shade' || next === undefined || next.kind === 'event' || next.x >= mark.x + roomOf(mark)
    kept.push(isFree && isLeft ? mark : { ...mark, text: '' })
  }
  return kept
}

/** Pixels that a mark takes with its words. */
function roomOf({ text }: StripMark): number {
  return text.length * letter + 14
}
