import { z } from 'zod'
import { must } from '../../lib/must.ts'
import { accounts } from '../accounts/accounts.ts'
import type { State } from '../kernel/state.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { needReason } from '../kernel/need-reason.ts'
import { changeableFields, id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { daySchema } from '../time/window.ts'
import { withoutPersonal } from '../workspace/erased-with.ts'
import { type Quote, quoteChannels, quotes } from './quotes.ts'
import { somebody, stories } from './stories.ts'

const { text, saidBy, saidByTitle, naming, channels } = quotes.definition.fields

const quoteAdd = defineCommand({
  name: 'quote.add',
  summary: 'Writes down what somebody at a customer said, as a draft that nobody may use yet.',
  may: 'contribute',
  args: z.strictObject({ account: id, story: id.optional(), text: text.type, saidBy: saidBy.type, saidByTitle: saidByTitle.type, naming: naming.type.optional(), channels: channels.type }),
  decide(state, { naming: how = 'anonymous', ...given }, { newId }) {
    accounts.need(state, given.account)
    ofThatCustomer(state, given.story, given.account)
    return [quotes.create(madeId(newId, quotes), { ...given, naming: how, state: 'draft' })]
  },
})

const quoteChange = defineCommand({
  name: 'quote.change',
  summary: 'Changes a quote that is not approved yet; null unsets a field.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(quotes, ['account', 'state', 'askedOn', 'approvedBy', 'approvedOn', 'until', 'withdrawn', 'erased']) }),
  decide(state, { id: which, ...values }) {
    const quote = quotes.need(state, which)
    if (quote.state !== 'draft') throw new Refusal('conflict', quote.state === 'approved' ? 'The customer approved it as it stands. Take it back to a draft to change it, and ask them again.' : 'The customer was asked about it as it stands. Take it back to a draft to change it.')
    ofThatCustomer(state, values.story ?? undefined, quote.account)
    return quotes.update(quote, values)
  },
})

const quoteAsk = defineCommand({
  name: 'quote.ask',
  summary: 'Keeps that the customer was asked whether a quote may be used.',
  may: 'contribute',
  args: z.strictObject({ id, on: daySchema.optional() }),
  decide(state, { id: which, on }, { today }) {
    const quote = quotes.need(state, which)
    if (quote.state !== 'draft') throw new Refusal('out-of-order', 'The customer was asked about it already.')
    if (on !== undefined && on > today) throw new Refusal('invalid', `${on} has not come yet: say the day on which they were asked.`, { at: 'args.on' })
    return quotes.update(quote, { state: 'asked', askedOn: on ?? today })
  },
})

const quoteApprove = defineCommand({
  name: 'quote.approve',
  summary: 'Keeps that a customer approved a quote: who there, on which day, until when, and where it may stand.',
  may: 'edit',
  args: z.strictObject({ id, by: somebody, on: daySchema, until: daySchema.optional(), channels: z.array(z.enum(quoteChannels)).max(quoteChannels.length).optional() }),
  decide(state, { id: which, by, on, until, channels: where }, { today }) {
    const quote = quotes.need(state, which)
    if (quote.state !== 'asked') throw new Refusal('out-of-order', quote.state === 'approved' ? 'It is approved already.' : 'Ask the customer first, then say who there approved it.')
    if (on > today) throw new Refusal('invalid', `${on} has not come yet: say the day on which they approved it.`, { at: 'args.on' })
    const allowed = where ?? quote.channels ?? []
    if (allowed.length === 0) throw new Refusal('invalid', 'Say where the customer lets it be used: on the website, in decks, in the press.', { at: 'args.channels' })
    return quotes.update(quote, { state: 'approved', approvedBy: by, approvedOn: on, until: until ?? null, channels: [...new Set(allowed)] })
  },
})

const quoteRedraft = defineCommand({
  name: 'quote.redraft',
  summary: 'Takes a quote back to a draft, to change it and ask the customer anew.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const quote = quotes.need(state, which)
    if (quote.state === 'draft') throw new Refusal('conflict', 'It is a draft already.')
    return quotes.update(quote, { state: 'draft', askedOn: null, approvedBy: null, approvedOn: null, until: null, withdrawn: null })
  },
})

const quoteWithdraw = defineCommand({
  name: 'quote.withdraw',
  summary: 'Withdraws a quote, with the reason: it is used no more, and stays to be read.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, reason }) {
    const quote = quotes.need(state, which)
    if (quote.state === 'withdrawn') throw new Refusal('conflict', 'It is withdrawn already.')
    return quotes.update(quote, { state: 'withdrawn', withdrawn: { on: today, why: needReason(reason, 'A quote is withdrawn with a reason: say why.') } })
  },
})

const quoteErase = defineCommand({
  name: 'quote.erase',
  summary: 'Erases what a quote says and who said it, for good.',
  may: 'administer',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, typeOf }) {
    const quote = quotes.need(state, which)
    if (quote.erased === true) throw new Refusal('gone', 'This quote has been erased before.')
    const [without] = withoutPersonal(must(typeOf(quotes.collection), 'the record type'), quote)
    const [withdrawn] = quotes.update(quote, { state: 'withdrawn', withdrawn: quote.withdrawn ?? { on: today, why: 'Erased.' } })
    if (without?.kind !== 'update' || withdrawn?.kind !== 'update') return without === undefined ? [] : [without]
    return [{ ...without, before: { ...without.before, ...withdrawn.before }, after: { ...without.after, ...withdrawn.after } }]
  },
})

function ofThatCustomer(state: State, story: Quote['story'], account: Quote['account']): void {
  if (story !== undefined && stories.need(state, story).account !== account) throw new Refusal('invalid', 'That story is of another customer.', { at: 'args.story' })
}

const [, , quoteRemove] = recordCommands(quotes, {
  may: 'contribute',
  stays: ({ state }) => (state === 'draft' ? undefined : 'The customer was asked about it. Withdraw it: it stays to be read.'),
})

export const quoteCommands = [quoteAdd, quoteChange, quoteRemove, quoteAsk, quoteApprove, quoteRedraft, quoteWithdraw, quoteErase] as readonly unknown[] as readonly CommandType[]
