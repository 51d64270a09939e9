import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { keyAccounts } from '../key-accounts/key-accounts.ts'
import { line, people } from '../workspace/workspace.ts'
import type { CustomerFeedback } from './customer-feedback.ts'
import { onRotation } from './rotation.ts'

/** What decides who answers, looked at in this order: it is trouble; it is a customer's; anything else. */
export const routeCases = ['trouble', 'customer', 'anybody'] as const
export type RouteCase = (typeof routeCases)[number]

export const routeCaseWords: Readonly<Record<RouteCase, string>> = { trouble: 'Trouble with the product', customer: 'A customer’s words', anybody: 'Anybody else’s words' }

/** Who answers what, as data (DOMAIN 1.6): a record stands in place of the built-in line of its case. */
export const feedbackRoutings = defineRecord({
  collection: 'feedback-routings', word: 'feedback routing', class: 'internal', readers: members, inNoView: true,
  fields: {
    when: { type: z.enum(routeCases) },
    /** Who answers, in words: "Support". */
    to: { type: line }, person: { type: z.string().optional(), to: 'people' },
  },
  invariant: ({ id, when }, state): string | undefined => (feedbackRoutings.list(state).some((one) => one.when === when && one.id !== id) ? 'That case has its line already: change it.' : undefined),
})
export type FeedbackRouting = Omit<TypeOf<typeof feedbackRoutings>, 'id'>

/** Customers to whoever looks after them, trouble to support, everybody else to the product manager on the rotation. */
const builtIn: readonly FeedbackRouting[] = [{ when: 'trouble', to: 'Support' }, { when: 'customer', to: 'The account’s team' }, { when: 'anybody', to: 'Whoever is on the rotation' }]

export function routingsOf(state: State): readonly FeedbackRouting[] {
  const own = feedbackRoutings.list(state)
  return builtIn.map((one) => own.find(({ when }) => when === one.when) ?? one)
}

export interface FeedbackRoute {
  readonly when: RouteCase
  readonly to: string
  /** The people meant, where they are known: the line's own, a key account's owners, or whoever is on. */
  readonly people: readonly Id[]
}

/** Who answers a record on a day. */
export function routeOf(state: State, { about, account }: Pick<CustomerFeedback, 'about' | 'account'>, day: Day): FeedbackRoute {
  const when: RouteCase = about === 'trouble' ? 'trouble' : account !== undefined ? 'customer' : 'anybody'
  const rule = routingsOf(state).find((one) => one.when === when) as FeedbackRouting
  const named = rule.person !== undefined ? [rule.person] : when === 'customer' ? ownersOf(state, account, day) : when === 'anybody' ? [onRotation(state, day)?.person] : []
  return { when, to: rule.to, people: named.filter((id): id is Id => id !== undefined && people.get(state, id) !== undefined && people.get(state, id)?.erased !== true) }
}

function ownersOf(state: State, account: Id | undefined, day: Day): readonly Id[] {
  return keyAccounts.list(state).find((one) => one.account === account && one.since <= day && (one.until === undefined || one.until >= day))?.owners ?? []
}
