import type { Item } from '../plans/plans.ts'
import type { activityKinds } from './roadmap.ts'

/** What product marketing usually does about an item of each kind. A person changes it where it is something else. */
const kinds: Record<Item['kind'], (typeof activityKinds)[number]> = {
  theme: 'messaging', epic: 'messaging', story: 'planning-support', release: 'launch', feature: 'launch', milestone: 'planning-support',
  campaign: 'lead-generation', event: 'lead-generation', content: 'content', pr: 'communications', social: 'communications', web: 'content',
  paper: 'content', programme: 'enablement',
}

/** The kind of activity that is built on an item. Items of a communications plan are work of that kind, whatever they are. */
export function activityKindFor(item: Item, planFunction: string | undefined): (typeof activityKinds)[number] {
  return planFunction === 'communications' ? 'communications' : kinds[item.kind]
}
