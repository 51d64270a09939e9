import type { Change } from '../kernel/change.ts'
import type { Consequence } from '../kernel/consequence.ts'
import { accounts } from '../accounts/accounts.ts'
import { items } from '../plans/plans.ts'
import { customerFeedback } from './customer-feedback.ts'
import { shipNotices } from './ship-notices.ts'

/** The notices of an item go with it, and an account that goes is none of those whose a mail may be. What somebody said of either holds it still. */
export const feedbackOfGone: Consequence = {
  of: [items.collection, accounts.collection],
  follows(state, changes): readonly Change[] {
    const gone = (collection: string) => new Set(changes.filter((change) => change.collection === collection && change.kind === 'remove').map(({ id }) => id))
    const [goneItems, goneAccounts] = [gone(items.collection), gone(accounts.collection)]
    if (goneItems.size + goneAccounts.size === 0) return []
    const written = new Set(changes.map(({ collection, id }) => `${collection} ${id}`))
    const isLeft = (collection: string, { id }: { readonly id: string }) => !written.has(`${collection} ${id}`)
    return [
      ...shipNotices.list(state).filter((one) => goneItems.has(one.item) && isLeft(shipNotices.collection, one)).map((one) => shipNotices.remove(one)),
      ...customerFeedback.list(state).filter((one) => one.maybe?.some((account) => goneAccounts.has(account)) === true && isLeft(customerFeedback.collection, one)).flatMap((one) => {
        const left = (one.maybe ?? []).filter((account) => !goneAccounts.has(account))
        return customerFeedback.update(one, left.length === 0 ? { maybe: null, matched: 'unknown' } : { maybe: left })
      }),
    ]
  },
}
