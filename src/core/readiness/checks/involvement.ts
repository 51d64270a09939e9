import { dayAt } from '../../launches/back-plan.ts'
import { dayAndMonth } from '../../time/label.ts'
import { workCalendarOf } from '../../workspace/calendar.ts'
import { firstBeta } from '../../launches/first-beta.ts'
import { accept, say } from '../acts.ts'
import type { Check, Ground } from '../check.ts'

/** Product marketing came in as early as the tier asks for (row F5). What came late is seen for good; it can be accepted. */
export function involvementChecks({ state, launch, policy, days: { announce }, today }: Ground): readonly Check[] {
  if (launch.tier === undefined || announce === undefined) return []
  const { by: offset, fromBeta } = policy.tiers[launch.tier].involved
  const beta = fromBeta === true ? firstBeta(state, launch.release) : undefined
  const counted = dayAt(announce, offset, workCalendarOf(state))
  const by = beta !== undefined && beta < counted ? beta : counted
  const came = launch.involvedOn
  const base = { key: 'involvement', title: 'Product marketing came in early enough', by }
  if (came !== undefined ? came <= by : today <= by) return [{ ...base, passes: true }]
  const facts = `${came ?? 'not yet'} ${by}`
  const acts = [...(came === undefined ? [say(launch.id, 'involvedOn', 'Say since when')] : []), accept(launch.id, base.key, facts)]
  const sentence = came === undefined ? `It was to come in by ${dayAndMonth(by)}, and nobody has said that it did.` : `It was to come in by ${dayAndMonth(by)}, and came on ${dayAndMonth(came)}.`
  return [{ ...base, passes: false, fails: 'risks', facts, sentence, acts }]
}
