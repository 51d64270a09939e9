import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type Context, defineCommand } from '../kernel/command.ts'
import { changeableFields, id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { itemsOf } from './asked-for.ts'
import { customerFeedback } from './customer-feedback.ts'
import { gapOf, gapStatuses, productGaps } from './product-gaps.ts'
import { type ShipTold, shipTold, toTell } from './to-tell.ts'

const { title, description, area, owner, items } = productGaps.definition.fields

export const gapAdd = defineCommand({
  name: 'product-gap.add',
  summary: 'Opens a product gap: something in scope that the product does not do; with `entry`, the feedback that is its first submission. A bug is none.',
  may: 'contribute',
  args: z.strictObject({ title: title.type, description: description.type, area: area.type, owner: owner.type, items: items.type, entry: id.optional() }),
  decide(state, { entry, ...args }, { newId, today }) {
    const which = madeId(newId, productGaps)
    const gap = productGaps.create(which, { ...args, status: 'open', openedOn: today })
    return entry === undefined ? [gap] : [gap, ...customerFeedback.update(customerFeedback.need(state, entry), { gap: which, about: 'gap' })]
  },
})

export const gapChange = defineCommand({
  name: 'product-gap.change',
  summary: 'Changes fields of a product gap; null unsets one.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(productGaps, ['status', 'why', 'openedOn', 'mergedInto']) }),
  decide: (state, { id: which, ...values }) => productGaps.update(productGaps.need(state, which), values),
})

export const gapStatus = defineCommand({
  name: 'product-gap.set-status',
  summary: 'Says where a gap is on its way; “won’t do” takes the reason, in words for those who asked.',
  may: 'contribute',
  args: z.strictObject({ id, status: z.enum(gapStatuses) }),
  decide(state, { id: which, status }, { reason }) {
    const gap = productGaps.need(state, which)
    if (gap.mergedInto !== undefined) throw new Refusal('conflict', `This gap is part of “${gapOf(state, which)?.title ?? 'another'}”: say it there.`)
    if (status === 'wont-do' && reason === undefined) throw new Refusal('needs-reason', 'A gap is turned down with a reason: say why.')
    return productGaps.update(gap, { status, why: status === 'wont-do' ? (reason ?? null) : null })
  },
})

export const gapMerge = defineCommand({
  name: 'product-gap.merge',
  summary: 'Says that a gap is the same as another: their counts add up there, and each submission stays where it was.',
  may: 'contribute',
  args: z.strictObject({ id, into: id }),
  decide(state, { id: which, into }) {
    const gap = productGaps.need(state, which)
    const target = gapOf(state, productGaps.need(state, into).id)
    if (target === undefined || target.id === gap.id || gapOf(state, which)?.id === target.id) throw new Refusal('invalid', 'Those two are one gap already.', { at: 'args.into' })
    if (gap.mergedInto !== undefined) throw new Refusal('conflict', `It is part of “${gapOf(state, which)?.title ?? 'another'}” already: part them first.`)
    return productGaps.update(gap, { mergedInto: target.id })
  },
})

export const gapPart = defineCommand({
  name: 'product-gap.part',
  summary: 'Parts a gap again from the one that it was merged into, with its own submissions.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => productGaps.update(productGaps.need(state, which), { mergedInto: null }),
})

const [, , removeGap] = recordCommands(productGaps, { may: 'edit' })
export const gapRemove = removeGap

export const shipTell = defineCommand({
  name: 'customer-feedback.tell',
  summary: 'Says that whoever asked was told that an item is there. A customer is told once, whoever there asked and however often.',
  may: 'contribute',
  args: z.strictObject({ item: id, entry: id, how: shipTold.definition.fields.how.type }),
  decide(state, { item, entry: which, how }, { actor, now, newId }) {
    return tellingOf(state, { item, entry: which, how }, { actor, now, newId })
  },
})

/** The same by a mail that the service sends: it has looked at whether its words may leave, and at whether there is an address. */
export const shipTellByMail = defineCommand({
  name: 'customer-feedback.tell-by-mail',
  summary: 'Says that whoever asked is told by a mail from here that an item is there, once.',
  may: 'contribute',
  byService: true,
  args: z.strictObject({ item: id, entry: id, mail: shipTold.definition.fields.mail.type.unwrap() }),
  decide: (state, { item, entry, mail }, context) => tellingOf(state, { item, entry, how: 'By mail', mail }, context),
})

/** Kept by the service, as the mail server says so, and taken back where the mail goes after all. */
export const shipMailLost = defineCommand({
  name: 'customer-feedback.mail-lost',
  summary: 'Says that the mail by which somebody was told did not arrive, so that they are still to be told; or that it goes after all.',
  may: 'contribute',
  byService: true,
  args: z.strictObject({ told: id, lost: z.boolean() }),
  decide(state, { told: which, lost }, { now }) {
    const told = shipTold.need(state, which)
    return lost === (told.lostAt !== undefined) ? [] : shipTold.update(told, { lostAt: lost ? now : null })
  },
})

function tellingOf(state: State, { item, entry: which, how, mail }: { readonly item: Id; readonly entry: Id; readonly how?: string | undefined; readonly mail?: ShipTold['mail'] }, { actor, now, newId }: Pick<Context, 'actor' | 'now' | 'newId'>): readonly Change[] {
  const entry = customerFeedback.need(state, which)
  const line = toTell(state).find((one) => one.item.id === item)
  const asker = line?.askers.find(({ entries }) => entries.some((one) => one.id === which))
  if (asker === undefined) throw new Refusal('conflict', itemsOf(state, entry).includes(item) ? 'That is not out yet: tell them when it is.' : 'Nobody asked for that item there.')
  if (asker.told !== undefined) throw new Refusal('exists', `They were told of it on ${asker.told.at.slice(0, 10)}${asker.told.by === undefined ? '' : ` by ${people.get(state, asker.told.by)?.name ?? 'somebody'}`} already.`)
  const whom = asker.account === undefined ? { entry: which } : { account: asker.account, entry: which }
  const by = people.get(state, actor.person)?.id
  if (asker.lost !== undefined) return shipTold.update(asker.lost, { ...whom, at: now, by: by ?? null, how: how === undefined || how === '' ? null : how, mail: mail ?? null, lostAt: null })
  return [shipTold.create(madeId(newId, shipTold), { item, ...whom, at: now, ...(by === undefined ? {} : { by }), ...(how === undefined || how === '' ? {} : { how }), ...(mail === undefined ? {} : { mail }) })]
}
