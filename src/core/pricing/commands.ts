import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { needReason } from '../kernel/need-reason.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { becomesPaid, packageOf, whyNotMoved, whyOver } from './package-of.ts'
import { type PackageMove, packageMoves, packages, placements } from './packages.ts'

const placementSet = defineCommand({
  name: 'placement.set',
  summary: 'Says which package an item is in; null takes it out of one that is paid for. What was free and is to be paid for is proposed as a move.',
  may: 'edit',
  args: z.strictObject({ item: id, package: id.nullable() }),
  decide(state, { item, package: to }, { today, newId }) {
    items.need(state, item)
    const there = placements.list(state).find((one) => one.item === item)
    if (to === null && packageOf(state, item)?.free === true) throw new Refusal('conflict', 'It is free: out of every package nobody would be asked before it is paid for. Propose a move instead.')
    if (to === null) return there === undefined ? [] : [placements.remove(there)]
    if (becomesPaid(packageOf(state, item), packages.need(state, to))) throw new Refusal('conflict', 'It was free and would be paid for: propose a move, which product leadership confirms.')
    return placed(state, item, to, today, madeId(newId, placements))
  },
})

/** The changes that put an item into a package. */
function placed(state: State, item: Id, to: Id, since: string, newId: Id): Change[] {
  const there = placements.list(state).find((one) => one.item === item)
  return there === undefined ? [placements.create(newId, { item, package: to, since })] : placements.update(there, { package: to, since })
}

const movePropose = defineCommand({
  name: 'package-move.propose',
  summary: 'Proposes that an item goes to another package, and why.',
  may: 'contribute',
  args: z.strictObject({ item: id, to: id }),
  decide(state, { item, to }, { actor, today, newId, reason }) {
    items.need(state, item)
    const [from, target] = [packageOf(state, item), packages.need(state, to)]
    if (from?.id === target.id) throw new Refusal('conflict', `It is in ${target.title} already.`)
    if (packageMoves.list(state).some((one) => one.item === item && one.made === undefined && one.dropped === undefined)) throw new Refusal('conflict', 'A move of this item is open already: make it or drop it first.')
    const why = needReason(reason, 'A move has its reason: say why.')
    return [packageMoves.create(madeId(newId, packageMoves), { item, ...(from === undefined ? {} : { from: from.id }), to, why, proposedOn: today, proposedBy: actor.person ?? actor.id })]
  },
})

/** A move that is neither made nor dropped; else refuses (`conflict`). */
function needOpen(move: PackageMove): PackageMove {
  const over = whyOver(move)
  if (over !== undefined) throw new Refusal('conflict', over)
  return move
}

const moveConfirm = defineCommand({
  name: 'package-move.confirm',
  summary: 'Records that product leadership confirmed a move: who, and in which words.',
  may: 'edit',
  args: z.strictObject({ id, person: id, note: z.string().max(2_000).optional() }),
  decide(state, { id: which, person, note }, { today }) {
    people.need(state, person)
    const move = needOpen(packageMoves.need(state, which))
    return packageMoves.update(move, { confirmed: { person, on: today, ...(note === undefined ? {} : { note }) } })
  },
})

const moveMake = defineCommand({
  name: 'package-move.make',
  summary: 'Makes a move: the item is in the other package from today on. Blocked while a confirmation that it needs is missing.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, newId }) {
    const move = packageMoves.need(state, which)
    const why = whyNotMoved(state, move)
    if (why !== undefined) throw new Refusal('conflict', why)
    return [...packageMoves.update(move, { made: today }), ...placed(state, move.item, move.to, today, madeId(newId, placements))]
  },
})

const moveDrop = defineCommand({
  name: 'package-move.drop',
  summary: 'Drops a move that was proposed, with the reason.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, reason }) {
    const move = needOpen(packageMoves.need(state, which))
    const why = needReason(reason, 'It is dropped with a reason: say why.')
    return packageMoves.update(move, { dropped: { on: today, why } })
  },
})

export const pricingCommands = [...recordCommands(packages, { may: 'edit', fixed: ['free'] }), placementSet, movePropose, moveConfirm, moveMake, moveDrop] as readonly unknown[] as readonly CommandType[]
