import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { changeableFields, id, madeId, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { people } from '../workspace/workspace.ts'
import { keyAccounts, keyAccountUpdates, updatesUpTo } from './key-accounts.ts'

const { account, owners, since } = keyAccounts.definition.fields
const { month, status, changed, next } = keyAccountUpdates.definition.fields

const keyAccountAdd = defineCommand({
  name: 'key-account.add',
  summary: 'Makes an account a key account, with the people who answer for it.',
  may: 'edit',
  args: z.strictObject({ account: account.type, owners: owners.type, since: since.type.optional() }),
  decide: (_, args, { newId, today }) => [keyAccounts.create(madeId(newId, keyAccounts), { ...args, since: args.since ?? today })],
})

const keyAccountChange = defineCommand({
  name: 'key-account.change',
  summary: 'Changes who answers for a key account, or ends it from a day on; null unsets the end.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(keyAccounts, ['account']) }),
  decide: (state, { id: which, ...values }) => keyAccounts.update(keyAccounts.need(state, which), values),
})

const keyAccountUpdate = defineCommand({
  name: 'key-account.update',
  summary: 'Says how a key account stands this month or an earlier one, what changed and what comes next; or that nothing changed. Of several in a month the last one counts.',
  may: 'contribute',
  args: z.strictObject({ keyAccount: id, month: month.type.optional(), status: status.type.optional(), changed: changed.type, next: next.type, noChange: z.literal(true).optional() }),
  decide(state, { keyAccount: which, month: asked, status: given, noChange, ...told }, { actor, now, today, newId }) {
    const one = keyAccounts.need(state, which)
    const current = today.slice(0, 7)
    const at = asked ?? current
    if (at > current) throw new Refusal('invalid', 'That month has not begun: say then how the account stands.', { at: 'args.month' })
    if (at < one.since.slice(0, 7)) throw new Refusal('invalid', 'It was no key account in that month.', { at: 'args.month' })
    if (one.until !== undefined && at > one.until.slice(0, 7)) throw new Refusal('conflict', 'It is a key account no more: take the end away first.')
    if (noChange === true && given !== undefined) throw new Refusal('invalid', 'Either nothing changed, or there is a status: say one of the two.', { at: 'args.noChange' })
    const before = updatesUpTo(state, which, at)[0]?.status
    if (noChange === true && before === undefined) throw new Refusal('conflict', 'Nobody has said yet how this account stands: say it once.')
    const stands = noChange === true ? before : given
    if (stands === undefined) throw new Refusal('invalid', 'Say how the account stands, or that nothing changed.', { at: 'args.status' })
    const by = people.get(state, actor.person)?.id
    const words = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined && text !== ''))
    return [keyAccountUpdates.create(madeId(newId, keyAccountUpdates), { keyAccount: which, month: at, status: stands, at: now, ...words, ...(noChange === true ? { noChange } : {}), ...(by === undefined ? {} : { by }) })]
  },
})

const [, , keyAccountRemove] = recordCommands(keyAccounts, { may: 'edit', parts: (state, which) => removalsOf(state, keyAccountUpdates, 'keyAccount', which) })

export const keyAccountCommands = [keyAccountAdd, keyAccountChange, keyAccountRemove, keyAccountUpdate] as readonly unknown[] as readonly CommandType[]
