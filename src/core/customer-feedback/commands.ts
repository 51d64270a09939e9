import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { erasedText } from '../kernel/erased.ts'
import { id, madeId, onlyChangeable } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { daySchema } from '../time/window.ts'
import { feedbackAnswer, feedbackClaim, feedbackRelease, feedbackReopen } from './answer-commands.ts'
import { customerFeedback, feedbackAbouts } from './customer-feedback.ts'
import { gapAdd, gapChange, gapMerge, gapPart, gapRemove, gapStatus, shipMailLost, shipTell, shipTellByMail } from './gap-commands.ts'
import { needSource, rotationRemove, rotationSet, rotationSwap, routingSet, sourceRemove, sourceSet, standInRemove } from './rotation-commands.ts'
import { shipTold } from './to-tell.ts'

const { fields } = customerFeedback.definition
const said = { subject: fields.subject.type, text: fields.text.type, from: fields.from.type }
const about = {
  account: fields.account.type, area: fields.area.type, items: fields.items.type, gap: fields.gap.type, severity: fields.severity.type,
  useCase: fields.useCase.type, impact: fields.impact.type, workaround: fields.workaround.type, opportunities: fields.opportunities.type,
}

const feedbackAdd = defineCommand({
  name: 'customer-feedback.add',
  summary: 'Keeps what a customer, or somebody who is none, said of the product: from which source, whose, what about, and how much it hurts.',
  may: 'contribute',
  args: z.strictObject({ source: fields.source.type, ...said, about: z.enum(feedbackAbouts).default('other'), receivedOn: daySchema.optional(), ...about }),
  decide(state, { receivedOn, ...args }, { newId, today, now }) {
    needSource(state, args.source)
    if (receivedOn !== undefined && receivedOn > today) throw new Refusal('invalid', 'That day has not come.', { at: 'args.receivedOn' })
    // What came in on an earlier day has waited since its morning.
    const receivedAt = receivedOn === undefined || receivedOn === today ? now : `${receivedOn}T09:00:00.000Z`
    return [customerFeedback.create(madeId(newId, customerFeedback), { ...args, receivedOn: receivedOn ?? today, receivedAt })]
  },
})

const feedbackTakeMail = defineCommand({
  name: 'customer-feedback.take-mail',
  summary: 'Keeps a mail to the feedback address as a record. The same mail is kept once, however often it comes.',
  may: 'contribute',
  args: z.strictObject({ source: fields.source.type, ...said, mailKey: z.string().min(1).max(80), oddities: fields.oddities.type, account: fields.account.type, matched: fields.matched.type, maybe: fields.maybe.type }),
  decide(state, args, { newId, today, now }) {
    if (customerFeedback.list(state).some(({ mailKey }) => mailKey === args.mailKey)) return []
    return [customerFeedback.create(madeId(newId, customerFeedback), { ...args, about: 'other', receivedOn: today, receivedAt: now })]
  },
})

const feedbackChange = defineCommand({
  name: 'customer-feedback.change',
  summary: 'Says more of what something is about: whose words they are, the area, items, the gap, its severity and what hangs on it; null unsets one.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...onlyChangeable(customerFeedback, ['source', 'about', 'account', 'area', 'items', 'gap', 'severity', 'useCase', 'impact', 'workaround', 'opportunities', 'noMail']) }),
  decide(state, { id: which, ...values }) {
    if (values.source !== undefined) needSource(state, values.source)
    // Whoever says whose words these are knows it better than an address does.
    return customerFeedback.update(customerFeedback.need(state, which), values.account === undefined ? values : { ...values, matched: null, maybe: null })
  },
})

/** Takes the words and whoever said them out of the record; the service then erases them beside the log. That something was said, and counts, stays. */
const feedbackErase = defineCommand({
  name: 'customer-feedback.erase',
  summary: 'Erases what a customer said and who said it, for good. That it was said still counts.',
  may: 'administer',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const entry = customerFeedback.need(state, which)
    if (entry.erased === true) throw new Refusal('gone', 'This feedback has been erased before.')
    const mails = shipTold.list(state).filter((one) => one.entry === which && one.mail !== undefined)
    return [
      ...customerFeedback.update(entry, { text: erasedText, subject: null, from: null, answer: null, useCase: null, impact: null, workaround: null, oddities: null, erased: true }),
      ...mails.flatMap((one) => shipTold.update(one, { mail: null, erased: true })),
    ]
  },
})

export const customerFeedbackCommands = [
  feedbackAdd, feedbackTakeMail, feedbackChange, feedbackErase, feedbackClaim, feedbackRelease, feedbackAnswer, feedbackReopen, shipTell, shipTellByMail, shipMailLost,
  gapAdd, gapChange, gapStatus, gapMerge, gapPart, gapRemove,
  rotationSet, rotationSwap, rotationRemove, standInRemove, sourceSet, sourceRemove, routingSet,
] as readonly unknown[] as readonly CommandType[]
