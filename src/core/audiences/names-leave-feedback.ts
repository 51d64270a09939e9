import { accounts } from '../accounts/accounts.ts'
import { restrictedNames } from '../accounts/restricted-names.ts'
import { beginningOf } from '../../lib/beginning-of.ts'
import { type CustomerFeedback, customerFeedback } from '../customer-feedback/customer-feedback.ts'
import type { Consequence } from '../kernel/consequence.ts'
import type { State } from '../kernel/state.ts'
import { withoutNames } from './without-names.ts'

/** Texts of an entry that may name whoever said it, and the letters that each holds. */
const mostOf = { subject: 400, text: 20_000, useCase: 4_000, impact: 4_000, workaround: 4_000, answer: 20_000 } as const
const mostReason = 300

/**
 * Every member reads what customers say. Where one of them is, or becomes, an account whose name is kept apart, whoever wrote and the account's names and addresses
 * leave the record, also those that are told of it later; the past alone has them (CF19, AC7). Without the names, as in a window, only whoever wrote leaves it.
 */
export const namesLeaveFeedback: Consequence = {
  of: [accounts.collection, restrictedNames.collection, customerFeedback.collection],
  follows(state, changes) {
    const written = new Set(changes.filter(({ collection }) => collection === customerFeedback.collection).map(({ id }) => id))
    const after = state.apply(changes)
    const touched = new Set(changes.flatMap((change) => {
      if (change.collection === accounts.collection) return [change.id]
      const kept = change.collection === restrictedNames.collection ? restrictedNames.get(after, change.id) : undefined
      return kept === undefined ? [] : [kept.account]
    }).filter((id) => accounts.get(after, id)?.restricted === true))
    if (written.size === 0 && touched.size === 0) return []
    return customerFeedback.list(after).filter((entry) => written.has(entry.id) || whose(entry).some((id) => touched.has(id))).flatMap((entry) => withoutWhose(after, entry))
  },
}

function whose({ account, maybe = [] }: CustomerFeedback): readonly string[] {
  return account === undefined ? maybe : [account]
}

function withoutWhose(state: State, entry: CustomerFeedback) {
  const apart = whose(entry).flatMap((id) => accounts.get(state, id) ?? []).filter(({ restricted }) => restricted === true)
  if (apart.length === 0 || entry.erased === true) return []
  const masked = (text: string, most: number) => beginningOf(withoutNames(state, text, apart), most).trim()
  const texts = Object.fromEntries(Object.entries(mostOf).flatMap(([field, most]) => {
    const text = entry[field as keyof typeof mostOf]
    return text === undefined ? [] : [[field, masked(text, most)] as const]
  }))
  return customerFeedback.update(entry, { ...texts, from: null, ...(entry.oddities === undefined ? {} : { oddities: entry.oddities.map(({ place, reason }) => ({ place, reason: masked(reason, mostReason) })) }) })
}
