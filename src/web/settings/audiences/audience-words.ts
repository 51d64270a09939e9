import { mayShowActivityRoadmap } from '../../../core/audiences/activity-roadmap.ts'
import type { AudienceRules } from '../../../core/audiences/audiences.ts'
import { classesOf } from '../../../core/audiences/classes.ts'
import { fieldClasses } from '../../../core/kernel/field-class.ts'

const labelWords = { calendar: 'calendar', fiscal: 'fiscal', 'now-next-later': 'now, next, later' } as const

export const precisionWords = { day: 'as planned', month: 'month', quarter: 'quarter', half: 'half year', year: 'year' } as const

/** What each audience is told and how, in words: one row a rule, one cell an audience. */
export const ruleRows: readonly (readonly [words: string, cell: (audience: AudienceRules) => string])[] = [
  ['Stands', ({ inside }) => (inside ? 'inside' : 'outside')],
  ['Reads what is', (audience) => fieldClasses.findLast((one) => classesOf(audience).has(one)) ?? 'nothing'],
  ['Customers', (audience) => customerWords(audience)],
  ['Kinds of item', ({ kinds }) => (kinds === undefined ? 'all' : String(kinds.length))],
  ['Plans', ({ plans }) => (plans === undefined ? 'all' : String(plans.length))],
  ['Products', ({ products }) => (products === undefined ? 'all' : products.join(', '))],
  ['Dates', ({ dates }) => precisionWords[dates.precision]],
  ['Room added', ({ dates }) => (dates.paddingDays === 0 ? '–' : dates.paddingDays === 1 ? '1 day' : `${dates.paddingDays} days`)],
  ['Horizon', ({ dates }) => (dates.horizonMonths === undefined ? 'no end' : `${dates.horizonMonths} months`)],
  ['Labels', ({ dates }) => labelWords[dates.labels]],
  ['Words of its own', ({ wording }) => (wording === undefined ? '–' : String(Object.keys(wording).length))],
  ['Activity roadmap', (audience) => (mayShowActivityRoadmap(audience) ? 'yes' : audience.inside ? 'with a reason' : 'never')],
]

/** How an audience is told of customers, as `redact` does it. */
function customerWords(audience: AudienceRules): string {
  if (audience.inside && classesOf(audience).has('internal')) return 'name'
  return audience.customers === 'codes' ? 'code' : '–'
}
