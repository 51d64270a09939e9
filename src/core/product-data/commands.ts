import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addMonths } from '../time/days.ts'
import { labelDays } from '../time/label.ts'
import { daySchema } from '../time/window.ts'
import { people, teams } from '../workspace/workspace.ts'
import { monthOf } from './monthly-review.ts'
import { dataReviews, monthSchema, supportedVersions } from './product-data.ts'

/** Confirms in one act that a team has looked its product data through for a month (row C4). */
const dataReviewConfirm = defineCommand({
  name: 'data-review.confirm',
  summary: 'Says that a team has looked through its product data for a month: nothing had changed, or what had is changed.',
  may: 'contribute',
  args: z.strictObject({ team: id, month: monthSchema.optional(), changed: z.literal(true).optional(), note: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { team, month: asked, changed, note }, { actor, newId, today }) {
    const { title } = teams.need(state, team)
    const month = asked ?? monthOf(today)
    if (month > monthOf(today)) throw new Refusal('out-of-order', `${month} has not come yet: ${title} confirms it once it has begun.`, { at: 'args.month' })
    const known = dataReviews.list(state).find((review) => review.team === team && review.month === month)
    if (known !== undefined) throw new Refusal('exists', `${title} has reviewed ${month} already, on ${labelDays(known.on)}.`, { at: 'args.month' })
    const by = people.get(state, actor.person)?.id
    return [dataReviews.create(newId('data-review'), { team, month, on: today, outcome: changed === true ? 'changed' : 'no-change', by, note })]
  },
})

/** Says of lines of what is supported that they are still right (row C6). */
const supportedReview = defineCommand({
  name: 'supported-version.review',
  summary: 'Says of versions that what stands of their support is right today, and when to look again; in a month, when no day is given.',
  may: 'contribute',
  args: z.strictObject({ ids: z.array(id).min(1).max(1_000), next: daySchema.optional() }),
  decide(state, { ids, next = undefined }, { today }) {
    if (next !== undefined && next <= today) throw new Refusal('invalid', 'The next look is on a day to come.', { at: 'args.next' })
    return [...new Set(ids)].flatMap((one) => supportedVersions.update(supportedVersions.need(state, one), { reviewedOn: today, nextReview: next ?? addMonths(today, 1) }))
  },
})

export const productDataCommands = [
  dataReviewConfirm,
  ...recordCommands(dataReviews, { may: 'contribute' }).filter(({ name }) => name === 'data-review.remove'),
  ...recordCommands(supportedVersions, { may: 'contribute' }), supportedReview,
] as readonly unknown[] as readonly CommandType[]
