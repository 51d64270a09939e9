import { Refusal } from '../kernel/refusal.ts'
import type { itemKinds } from '../plans/plans.ts'
import type { AudienceRules } from './audiences.ts'

/** What a product roadmap is made of. Marketing's own plans (campaigns, events, papers) are not for customers, whatever their mark. */
const productKinds = ['theme', 'epic', 'story', 'release', 'feature', 'milestone'] as const satisfies readonly (typeof itemKinds)[number][]

const disclaimer =
  'This is what we plan today. It is not a commitment: features and dates may change, and not every release is listed. Please do not base a purchase on it.'

/** Dates as the plan has them: as sure as their source, with nothing added. A company narrows it for an audience in its settings. */
const asPlanned = { precision: 'day', paddingDays: 0, labels: 'calendar' } as const

/**
 * The five audiences that every workspace starts with (row A4). Restricted values (budgets, private addresses) go to none of them.
 * Customers are told dates as surely as the plan knows them, so a release date known to the day is told to the day. The public is told
 * of what is marked for it alone, and of no customer.
 */
export const builtInAudiences: readonly AudienceRules[] = [
  { key: 'internal', title: 'Everyone inside', inside: true, classes: ['public', 'customers', 'sales', 'internal'], dates: asPlanned },
  { key: 'executives', title: 'Executives', inside: true, classes: ['public', 'customers', 'sales', 'internal'], dates: asPlanned },
  { key: 'sales', title: 'Sales', inside: true, classes: ['public', 'customers', 'sales'], dates: asPlanned, customers: 'codes' },
  { key: 'customers', title: 'Customers', inside: false, classes: ['public', 'customers'], kinds: [...productKinds], dates: asPlanned, customers: 'codes', disclaimer },
  { key: 'public', title: 'Everybody', inside: false, classes: ['public'], kinds: [...productKinds], dates: asPlanned, customers: 'none', disclaimer },
]

/** The built-in audience of that key. Refuses with `not-found`. */
export function builtInAudience(key: string): AudienceRules {
  const found = builtInAudiences.find((audience) => audience.key === key)
  if (found !== undefined) return found
  throw new Refusal('not-found', `There is no audience called "${key}": choose ${builtInAudiences.map((audience) => audience.key).join(', ')}.`)
}
