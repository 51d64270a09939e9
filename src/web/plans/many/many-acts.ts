import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import type { Json } from '../../../lib/json.ts'
import { shiftedBy, sameWindow, type Step } from '../timeline/steps.ts'

/** What is to be done to many items at once. */
export type ManyAct =
  | { readonly act: 'set'; readonly field: 'owner' | 'status' | 'release' | 'kind'; readonly value: string | null }
  | { readonly act: 'move'; readonly unit: Step; readonly count: number }
  | { readonly act: 'remove' }

interface Asked {
  readonly id: Id
  readonly name: string
  readonly args: Json
}

/** Items that an act leaves as they are, with why: "have no date". */
export interface LeftOut {
  readonly why: string
  readonly ids: readonly Id[]
}

export interface ManyAsked {
  readonly commands: readonly Asked[]
  readonly leftOut: readonly LeftOut[]
}

/** The commands that do an act to items, and those that it leaves out: what has no date does not move, and nothing is set to what it is. */
export function manyAsked(state: State, ids: Iterable<Id>, act: ManyAct): ManyAsked {
  const commands: Asked[] = []
  const leftOut = new Map<string, Id[]>()
  for (const id of ids) {
    const item = items.get(state, id)
    const one = item === undefined ? 'are gone' : askedOf(item, act)
    if (typeof one !== 'string') commands.push(one)
    else leftOut.set(one, [...(leftOut.get(one) ?? []), id])
  }
  return { commands: act.act === 'remove' ? belowFirst(state, commands) : commands, leftOut: [...leftOut].map(([why, list]) => ({ why, ids: list })) }
}

function askedOf(item: Item, act: ManyAct): Asked | string {
  const { id } = item
  if (act.act === 'remove') return { id, name: 'item.remove', args: { id } }
  if (act.act === 'set') {
    if (act.field === 'release' && (id === act.value || item.kind === 'release')) return 'are releases themselves'
    const now = item[act.field] ?? (act.field === 'status' ? 'planned' : null)
    return now === act.value ? 'have it already' : { id, name: 'item.change', args: { id, [act.field]: act.value } }
  }
  if (item.window === undefined) return 'have no date'
  const window = shiftedBy(item.window, act.unit, act.count)
  return sameWindow(window, item.window) ? short : { id, name: 'item.move', args: { id, window } }
}

/** Whatever points at another one of them goes before it: an item stays while something points at it. */
function belowFirst(state: State, commands: readonly Asked[]): Asked[] {
  const depths = new Map<Id, number>()
  const depthOf = (id: Id | undefined, seen: number): number => {
    const item = items.get(state, id)
    if (item === undefined || seen > 50) return 0
    const known = depths.get(item.id)
    if (known !== undefined) return known
    const depth = 1 + Math.max(depthOf(item.parent, seen + 1), depthOf(item.release, seen + 1))
    depths.set(item.id, depth)
    return depth
  }
  return [...commands].sort((a, b) => depthOf(b.id, 0) - depthOf(a.id, 0))
}

/** "3 have no date", "1 is a release itself": which were left out of an act, and why. */
export function sayLeftOut({ why, ids }: LeftOut): string {
  return ids.length === 1 ? `1 ${singular[why] ?? why}` : `${ids.length} ${why}`
}

/** Of an item that cannot be removed. */
export const hangs = 'have other things that hang on them'

const short = 'are known only to the month or less, and the step is shorter than that'

const singular: Readonly<Record<string, string>> = {
  'are gone': 'is gone', 'are releases themselves': 'is a release itself', 'have it already': 'has it already', 'have no date': 'has no date', [hangs]: 'has other things that hang on it',
  [short]: 'is known only to the month or less, and the step is shorter than that',
}
