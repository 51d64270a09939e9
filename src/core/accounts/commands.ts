import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, onlyChangeable, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { accountNumbered, accounts, neutralCode } from './accounts.ts'
import { restrictedNames } from './restricted-names.ts'

const { number, name } = accounts.definition.fields
const { aliases } = restrictedNames.definition.fields

/** Texts name an account by its number, so it stays as it was given. */
const plainCommands = recordCommands(accounts, { may: 'edit', without: ['restricted', 'mailDomains', 'contacts'], fixed: ['number'], apartBy: 'number', parts: (state, which) => removalsOf(state, restrictedNames, 'account', which) })

const accountAddRestricted = defineCommand({
  name: 'account.add-restricted',
  summary: 'Adds an account whose name is kept apart from the first: everybody reads its number, and the name is shown to one person at a time, who asks for it.',
  may: 'edit',
  server: true,
  argsAreChanges: true,
  args: z.strictObject({ number: number.type, name: name.type, aliases: aliases.type }),
  decide(state, args, { newId }) {
    const other = accountNumbered(state, args.number)
    if (other !== undefined) throw new Refusal('exists', `The number ${args.number} is another account’s already. Choose one of its own.`, { at: 'args.number' })
    const which = newId(accounts.collection)
    return [accounts.create(which, { number: args.number, name: neutralCode(args.number), restricted: true }), restrictedNames.create(newId(restrictedNames.collection), { account: which, name: args.name, ...(args.aliases === undefined ? {} : { aliases: args.aliases }) })]
  },
})

const accountRestrict = defineCommand({
  name: 'account.restrict',
  summary: 'Keeps the name of an account apart: from now on everybody reads its number. What was written before, the past has.',
  may: 'edit',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }, { newId }) {
    const account = accounts.need(state, which)
    if (account.restricted === true) return []
    const { aliases: others, mailDomains, contacts } = account
    return [
      ...accounts.update(account, { name: neutralCode(account.number), aliases: null, mailDomains: null, contacts: null, restricted: true }),
      restrictedNames.create(newId(restrictedNames.collection), { account: which, name: account.name, ...(others === undefined ? {} : { aliases: others }), ...(mailDomains === undefined ? {} : { mailDomains }), ...(contacts === undefined ? {} : { contacts }) }),
    ]
  },
})

const accountOpenName = defineCommand({
  name: 'account.open-name',
  summary: 'Lets every member read the name of a restricted account again, with the reason.',
  may: 'administer',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }, { reason }) {
    const account = accounts.need(state, which)
    const kept = restrictedNames.list(state).find((one) => one.account === which)
    if (account.restricted !== true || kept === undefined) throw new Refusal('conflict', 'Its name is read by everybody here already.')
    if (reason === undefined) throw new Refusal('needs-reason', 'A name is opened with a reason: say why.')
    return [restrictedNames.remove(kept), ...accounts.update(account, { name: kept.name, aliases: kept.aliases ?? null, mailDomains: kept.mailDomains ?? null, contacts: kept.contacts ?? null, restricted: null })]
  },
})

const accountSetAddresses = defineCommand({
  name: 'account.set-addresses',
  summary: 'Says by which mail domains, and by which people’s addresses, mail is known to be of an account; null unsets one. Of one whose name is restricted they are kept apart with it.',
  may: 'edit',
  server: true,
  argsAreChanges: true,
  args: z.strictObject({ id, ...onlyChangeable(accounts, ['mailDomains', 'contacts']) }),
  decide(state, { id: which, ...values }) {
    const account = accounts.need(state, which)
    const kept = restrictedNames.list(state).find((one) => one.account === which)
    return account.restricted === true && kept !== undefined ? restrictedNames.update(kept, values) : accounts.update(account, values)
  },
})

export const accountCommands = [...plainCommands, accountSetAddresses, accountAddRestricted, accountRestrict, accountOpenName] as readonly unknown[] as readonly CommandType[]
