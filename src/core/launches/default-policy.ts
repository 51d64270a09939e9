import type { Offset, PolicyActivity, TierPolicy } from './tier-policies.ts'

/** A policy as it is written, without what a version of it gets when it is. */
export type PolicyRules = Pick<TierPolicy, 'title' | 'tiers' | 'activities' | 'notice' | 'releaseDay'>

const business = (amount: number): Offset => ({ amount, unit: 'business-days' })
const days = (amount: number): Offset => ({ amount, unit: 'days' })
const months = (amount: number): Offset => ({ amount, unit: 'months' })

/** Which tiers ask for an activity, the largest first: yes, sometimes, no. */
const asked = { x: 'yes', s: 'sometimes', '-': 'no' } as const
type Mark = keyof typeof asked
const when = (marks: `${Mark}${Mark}${Mark}`): PolicyActivity['tiers'] => {
  const [L1, L2, L3] = [...marks].map((one) => asked[one as Mark]) as [PolicyActivity['tiers']['L1'], PolicyActivity['tiers']['L2'], PolicyActivity['tiers']['L3']]
  return { L1, L2, L3 }
}

const preparation: readonly PolicyActivity[] = [
  { key: 'shared-document', title: 'Shared launch document opened', group: 'preparation', tiers: when('x--'), anchor: 'ship', start: business(-50), due: months(-2), role: 'Product marketing', critical: true, how: 'Links to where each of the six points is kept; nothing is copied.' },
  { key: 'message-house', title: 'Message house agreed', group: 'preparation', tiers: when('xxs'), anchor: 'announce', start: business(-60), due: business(-45), role: 'Product marketing', critical: true, with: 'Product' },
  { key: 'naming', title: 'Name checked by brand and legal', group: 'preparation', tiers: when('xss'), anchor: 'announce', start: business(-60), due: business(-30), role: 'Product marketing', with: 'Legal, brand' },
  { key: 'customer-quotes', title: 'Customer quotes agreed', group: 'preparation', tiers: when('xs-'), anchor: 'announce', start: business(-50), due: business(-35), role: 'Customer marketing' },
  { key: 'legal-questionnaire', title: 'Legal questions answered', group: 'preparation', tiers: when('xxx'), anchor: 'ship', start: business(-45), due: business(-25), role: 'Product', with: 'Legal' },
  { key: 'notice', title: 'Legal, sales operations and finance told', group: 'preparation', tiers: when('xxx'), anchor: 'ship', start: business(-25), due: days(-28), role: 'Product marketing', critical: true },
]

/** The first ten rows are the public matrix of 2024 (DOMAIN 1.11), cell by cell; the lead times are those of the list of activities beside it. */
const awareness: readonly PolicyActivity[] = [
  { key: 'launch-blog', title: 'Launch blog', group: 'awareness', tiers: when('xxx'), anchor: 'announce', start: business(-20), due: business(-1), role: 'Product marketing', critical: true, with: 'Product, content' },
  { key: 'community-promotion', title: 'Community promotion', group: 'awareness', tiers: when('xxx'), anchor: 'announce', start: business(-5), due: business(3), role: 'Community' },
  { key: 'social-promotion', title: 'Social promotion', group: 'awareness', tiers: when('xxx'), anchor: 'announce', start: business(-5), due: business(8), role: 'Communications' },
  { key: 'customer-mails', title: 'Customer communication and e-mails', group: 'awareness', tiers: when('xxs'), anchor: 'announce', start: business(-10), due: business(-1), role: 'Customer marketing' },
  { key: 'dev-community-posts', title: 'Posts in developer communities', group: 'awareness', tiers: when('xs-'), anchor: 'announce', start: business(-10), due: business(3), role: 'Community' },
  { key: 'analyst-briefings', title: 'Analyst briefings', group: 'awareness', tiers: when('x--'), anchor: 'announce', start: business(-35), due: business(-10), role: 'Communications' },
  { key: 'livestream', title: 'Livestream or live event', group: 'awareness', tiers: when('x--'), anchor: 'announce', start: business(-30), due: business(0), role: 'Communications' },
  { key: 'launch-video', title: 'Launch video', group: 'awareness', tiers: when('x--'), anchor: 'announce', start: business(-45), due: business(-3), role: 'Content' },
  { key: 'press', title: 'Press, under embargo where it helps', group: 'awareness', tiers: when('xs-'), anchor: 'announce', start: days(-45), due: business(0), role: 'Communications' },
  { key: 'livestream-promotion', title: 'Livestream promoted', group: 'awareness', tiers: when('x--'), anchor: 'announce', start: business(-10), due: business(-1), role: 'Communications' },
  { key: 'technical-blog', title: 'Technical blog', group: 'awareness', tiers: when('xs-'), anchor: 'announce', start: business(-45), due: business(1), role: 'Content', with: 'Engineering' },
  { key: 'in-product', title: 'Told inside the product', group: 'awareness', tiers: when('xss'), anchor: 'ship', start: business(-15), due: business(0), role: 'Product' },
  { key: 'partner-mails', title: 'Partners told', group: 'awareness', tiers: when('xs-'), anchor: 'announce', start: business(-15), due: business(-2), role: 'Partner marketing' },
]

const evergreen: readonly PolicyActivity[] = [
  { key: 'product-page', title: 'Product page updated', group: 'evergreen', tiers: when('xs-'), anchor: 'announce', start: business(-20), due: business(-1), role: 'Web' },
  { key: 'documentation', title: 'Documentation', group: 'evergreen', tiers: when('xxx'), anchor: 'ship', start: business(-20), due: business(0), role: 'Documentation', critical: true },
  { key: 'pricing-page', title: 'Pricing page updated', group: 'evergreen', tiers: when('ss-'), anchor: 'announce', start: business(-15), due: business(0), role: 'Web' },
  { key: 'demo', title: 'Demo kept up to date', group: 'evergreen', tiers: when('xs-'), anchor: 'ship', start: business(-15), due: business(-2), role: 'Product marketing' },
]

const enablement: readonly PolicyActivity[] = [
  { key: 'sales-enablement', title: 'Sales enablement', group: 'enablement', tiers: when('xx-'), anchor: 'announce', start: business(-30), due: business(-10), role: 'Sales enablement', critical: true },
  { key: 'support-enablement', title: 'Support enablement', group: 'enablement', tiers: when('xxs'), anchor: 'ship', start: business(-20), due: business(-5), role: 'Support' },
  { key: 'launch-questions', title: 'Launch questions and answers', group: 'enablement', tiers: when('xs-'), anchor: 'announce', start: business(-20), due: business(-5), role: 'Product marketing' },
]

/**
 * The policy that holds while a company has written none of its own (DOMAIN 1.7, 1.11, 1.12). It is written down as version 1 when the first tier is
 * decided.
 */
export const defaultPolicy: PolicyRules = {
  title: 'Launch policy',
  tiers: {
    L1: {
      name: 'L1',
      for: 'The most important announcements of the year; also company news and milestones.', audience: 'Everybody in the market, those who do not know us too.',
      useCase: 'Likely a whole new set of use cases.', sku: 'Likely a new article that is sold, and new revenue.', goal: 'Revenue, adoption, or both.', support: 'All of marketing and sales.',
      involved: { by: months(-3), fromBeta: true }, afterBeta: 15, naming: 'full', document: months(-2),
    },
    L2: {
      name: 'L2',
      for: 'Features and small products.', audience: 'Customers and prospects that we have.',
      useCase: 'Improves or extends one that is there.', sku: 'Typically none: it is in the core product.', goal: 'Adoption or leads.', support: 'Some of it.',
      involved: { by: months(-2), fromBeta: true }, afterBeta: 10, naming: 'light',
    },
    L3: {
      name: 'L3',
      for: 'What is small or incremental.', audience: 'Some of the customers that we have.',
      useCase: 'Improves or extends one that is there.', sku: 'Never.', goal: 'Adoption or usage.', support: 'As little as serves.',
      involved: { by: months(-1) }, naming: 'light',
    },
  },
  activities: [...preparation, ...awareness, ...evergreen, ...enablement],
  notice: days(-28),
  releaseDay: 20,
}
