import { rankBetween } from '../../lib/rank.ts'
import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import type { Consequence } from '../kernel/consequence.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { items } from '../plans/plans.ts'
import { backlogOf } from './in-order.ts'
import { backlogPlaces, priorities } from './priorities.ts'

const { rank: _rank, solvedOn: _solved, ...given } = priorities.schema.shape

/** Adds a problem before another one, or after all of them. */
const priorityAdd = defineCommand({
  name: 'priority.add',
  summary: 'Adds a problem to the priorities, before another one or at the end.',
  may: 'edit',
  args: z.strictObject({ ...given, before: id.optional() }),
  decide: (state, { before, ...said }, { newId }) => [priorities.create(madeId(newId, priorities), { ...said, rank: rankFor(priorities.list(state), undefined, before) })],
})

/** Puts a problem before another one, or after all of them; no other one is touched. */
const priorityMove = defineCommand({
  name: 'priority.move',
  summary: 'Moves a problem of the priorities before another one, or to the end.',
  may: 'edit',
  args: z.strictObject({ id, before: id.optional() }),
  decide(state, { id: which, before }) {
    const priority = priorities.need(state, which)
    return before === which ? [] : priorities.update(priority, { rank: rankFor(priorities.list(state), which, before) })
  },
})

/** Says that a problem is solved, or that it is one again. */
const prioritySolve = defineCommand({
  name: 'priority.solve',
  summary: 'Says that a problem of the priorities is solved; with open, that it is one again.',
  may: 'edit',
  args: z.strictObject({ id, open: z.literal(true).optional() }),
  decide: (state, { id: which, open }, { today }) => priorities.update(priorities.need(state, which), { solvedOn: open === true ? null : today }),
})

/** Gives an item its place in the backlog, before another one or at the end of those that have one. */
const backlogPlace = defineCommand({
  name: 'backlog.place',
  summary: 'Puts an item that has no date into the order of the backlog, before another one or at the end; without "ordered", takes it out of the order.',
  may: 'edit',
  args: z.strictObject({ item: id, before: id.optional(), ordered: z.boolean().default(true) }),
  decide(state, { item: which, before, ordered }, { newId }) {
    const item = items.need(state, which)
    const places = backlogPlaces.list(state)
    const own = places.find((place) => place.item === which)
    if (!ordered) return own === undefined ? [] : [backlogPlaces.remove(own)]
    const waiting = new Set(backlogOf(state).map((one) => one.item.id))
    if (!waiting.has(which)) throw new Refusal('invalid', `“${item.title}” is not in the backlog: that holds epics, features and stories of product plans without a date.`, { at: 'args.item' })
    if (before === which) return []
    const next = before === undefined ? undefined : places.find((place) => place.item === before)
    if (before !== undefined && next === undefined) throw new Refusal('invalid', `“${items.need(state, before).title}” has no place yet: give it one first, or put this one at the end.`, { at: 'args.before' })
    const rank = rankFor(places, own?.id, next?.id)
    return own === undefined ? [backlogPlaces.create(madeId(newId, backlogPlaces), { item: which, rank })] : backlogPlaces.update(own, { rank })
  },
})

/** A key before a record of a list, or after all of them; `moved` itself does not count. Two that bear one key stand by their ids. */
function rankFor(all: readonly { readonly id: Id; readonly rank: string }[], moved: Id | undefined, before: Id | undefined): string {
  const others = all.filter((one) => one.id !== moved).sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1))
  if (before === undefined) return rankBetween(others.at(-1)?.rank)
  const at = others.findIndex((one) => one.id === before)
  const next = others[at]
  if (next === undefined) throw new Refusal('not-found', 'There is nothing of this list to put it before.', { at: 'args.before' })
  const previous = others.slice(0, at).findLast((one) => one.rank < next.rank)
  return rankBetween(previous?.rank, next.rank)
}

/** An item's place in the backlog goes with it. */
export const backlogOfGone: Consequence = {
  of: ['items'],
  follows(state, changes): readonly Change[] {
    const gone = new Set(changes.filter(({ collection, kind }) => collection === 'items' && kind === 'remove').map(({ id: which }) => which))
    if (gone.size === 0) return []
    const written = new Set(changes.map(({ collection, id: which }) => `${collection} ${which}`))
    return backlogPlaces.list(state).filter((place) => gone.has(place.item) && !written.has(`backlog-places ${place.id}`)).map((place) => backlogPlaces.remove(place))
  },
}

export const priorityCommands = [
  priorityAdd, priorityMove, prioritySolve,
  ...recordCommands(priorities, { may: 'edit', without: ['rank', 'solvedOn'] }).filter(({ name }) => name !== 'priority.add'),
  backlogPlace,
] as readonly unknown[] as readonly CommandType[]
