import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addMonths } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { assets } from './assets.ts'
import { linkLook } from './link-commands.ts'
import { trainings } from './trainings.ts'

/** Months after which an asset is looked at again, when no day is given. */
const again = 3

/** Says of assets that they are still right (row E6). */
const assetReview = defineCommand({
  name: 'asset.review',
  summary: 'Says of assets that they are right today, and when to look again; in three months, when no day is given.',
  may: 'contribute',
  args: z.strictObject({ ids: z.array(id).min(1).max(1_000), next: daySchema.optional() }),
  decide(state, { ids, next = undefined }, { today }) {
    if (next !== undefined && next <= today) throw new Refusal('invalid', 'The next look is on a day to come.', { at: 'args.next' })
    return [...new Set(ids)].flatMap((one) => assets.update(assets.need(state, one), { reviewedOn: today, nextReview: next ?? addMonths(today, again) }))
  },
})

export const libraryCommands = [...recordCommands(assets, { may: 'edit' }), assetReview, ...recordCommands(trainings, { may: 'edit' }), linkLook] as readonly unknown[] as readonly CommandType[]
