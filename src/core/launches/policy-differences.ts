import { sameJson } from '../../lib/json.ts'
import type { PolicyRules } from './default-policy.ts'
import { launchTiers } from './launches.ts'
import { lengthWords, offsetWords } from './offset-words.ts'
import type { PolicyActivity, TierPolicy } from './tier-policies.ts'

/** One thing in which two versions of the policy differ. Only `is`: it is new. Only `was`: it is gone. */
export interface PolicyDifference {
  /** What it is a part of: a tier by its key, an activity by its title, or a rule of the whole. */
  readonly part: string
  /** Which word of it. Unset: the whole part. */
  readonly what?: string
  readonly was?: string
  readonly is?: string
}

/** In what a version differs from another: the rules of the whole, then its tiers, then its activities in their order. */
export function policyDifferences(was: PolicyRules, is: PolicyRules): PolicyDifference[] {
  const whole = { Title: [was.title, is.title], 'Legal, sales operations and finance hear': [noticeWords(was), noticeWords(is)], 'Day of releases': [`${was.releaseDay}`, `${is.releaseDay}`] } as const
  return [
    ...Object.entries(whole).flatMap(([part, [before, after]]) => (before === after ? [] : [{ part, was: before, is: after }])),
    ...launchTiers.flatMap((tier) => differing(tier, tierFacts(was.tiers[tier]), tierFacts(is.tiers[tier]))),
    ...activityDifferences(was.activities, is.activities),
  ]
}

const noticeWords = ({ notice }: PolicyRules): string => offsetWords(notice, 'ship')

type Facts = Readonly<Record<string, string>>

function differing(part: string, was: Facts, is: Facts): PolicyDifference[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((what) => {
    const [before, after] = [was[what], is[what]]
    return before === after ? [] : [{ part, what, ...(before === undefined ? {} : { was: before }), ...(after === undefined ? {} : { is: after }) }]
  })
}

/** What a tier means, fact by fact, in the order in which it is read. */
export function tierFacts(tier: TierPolicy['tiers']['L1']): Facts {
  const involved = `${lengthWords(tier.involved.by.amount, tier.involved.by.unit)} before it is announced${tier.involved.fromBeta === true ? ', or with the beta' : ''}`
  return {
    Name: tier.name, For: tier.for, Audience: tier.audience, 'Use case': tier.useCase, 'What is sold': tier.sku, Goal: tier.goal, Support: tier.support,
    'Product marketing is in': involved,
    ...(tier.afterBeta === undefined ? {} : { 'From beta to ship': lengthWords(tier.afterBeta, 'business-days') }),
    'Name is found by': tier.naming === 'full' ? 'the full process' : 'the light process',
    ...(tier.document === undefined ? {} : { 'Shared document': offsetWords(tier.document, 'ship') }),
  }
}

function activityDifferences(was: readonly PolicyActivity[], is: readonly PolicyActivity[]): PolicyDifference[] {
  const before = new Map(was.map((one) => [one.key, one]))
  const kept = new Set(is.map(({ key }) => key))
  const changed = is.flatMap((activity): PolicyDifference[] => {
    const old = before.get(activity.key)
    if (old === undefined) return [{ part: activity.title, is: asksWords(activity) }]
    return sameJson(old, activity) ? [] : differing(activity.title, activityFacts(old), activityFacts(activity))
  })
  return [...changed, ...was.filter(({ key }) => !kept.has(key)).map((activity) => ({ part: activity.title, was: asksWords(activity) }))]
}

function activityFacts(activity: PolicyActivity): Facts {
  const { title, group, anchor, start, due, role, critical, with: others, when, how } = activity
  return {
    Title: title, Group: group, Tiers: asksWords(activity), 'Done by': offsetWords(due, anchor), ...(start === undefined ? {} : { 'Begun by': offsetWords(start, anchor) }), Role: role,
    'Without it': critical === true ? 'there is no launch' : 'the launch goes on',
    ...(others === undefined ? {} : { With: others }), ...(when === undefined ? {} : { When: when }), ...(how === undefined ? {} : { How: how }),
  }
}

/** Which tiers ask for it: "L1 always, L2 sometimes". */
function asksWords({ tiers }: PolicyActivity): string {
  const asked = launchTiers.filter((tier) => tiers[tier] !== 'no').map((tier) => `${tier} ${tiers[tier] === 'yes' ? 'always' : 'sometimes'}`)
  return asked.length === 0 ? 'no tier' : asked.join(', ')
}
