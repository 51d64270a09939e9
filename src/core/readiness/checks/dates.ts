import type { Id } from '../../kernel/change.ts'
import type { Day } from '../../kernel/command.ts'
import type { State } from '../../kernel/state.ts'
import { items, stageTargets } from '../../plans/plans.ts'
import { daysBetween } from '../../time/days.ts'
import { dayAndMonth } from '../../time/label.ts'
import { workCalendarOf, workingDaysIn } from '../../workspace/calendar.ts'
import { accept, move } from '../acts.ts'
import type { Check, Ground } from '../check.ts'

/** The days are known, in their order, and far enough from the beta (DOMAIN 1.7, 1.11). */
export function dateChecks(ground: Ground): readonly Check[] {
  return [known(ground), inOrder(ground), ...afterBeta(ground)]
}

function known({ days, release, launch }: Ground): Check {
  const [key, title] = ['date-known', 'The date is known to the day']
  const sayDay = move(launch.id, 'ship', 'Say the day')
  if (days.ship === undefined) return { key, title, passes: false, fails: 'blocks', sentence: `${release.title} has no date, so nothing of its launch has one.`, acts: [sayDay] }
  if (days.isRough) return { key, title, passes: false, fails: 'risks', facts: days.ship, sentence: 'Its date is not known to the day: all is planned for the first day that it may be.', acts: [sayDay, accept(launch.id, key, days.ship)] }
  return { key, title, passes: true }
}

function inOrder({ days: { ship, announce }, launch }: Ground): Check {
  const [key, title] = ['announced-after', 'It is not announced before it ships']
  if (ship === undefined || announce === undefined || announce >= ship) return { key, title, passes: true }
  const facts = `${announce} ${ship}`
  return { key, title, passes: false, fails: 'risks', facts, sentence: `It is announced on ${dayAndMonth(announce)}, ${daysBetween(announce, ship)} days before it ships.`, by: announce, acts: [move(launch.id, 'announce', 'Move the announcement'), accept(launch.id, key, facts)] }
}

/** The policy's distance between a beta and the day it ships. Where no beta is planned before it, nothing is asked. */
function afterBeta({ state, launch, policy, days: { ship }, release }: Ground): readonly Check[] {
  const [key, title] = ['beta-distance', 'The beta is over long enough before']
  const wanted = launch.tier === undefined ? undefined : policy.tiers[launch.tier].afterBeta
  const beta = wanted === undefined || ship === undefined ? undefined : betaEnd(state, release.id)
  if (wanted === undefined || ship === undefined || beta === undefined) return []
  const between = beta >= ship ? 0 : workingDaysIn({ start: beta, end: ship }, workCalendarOf(state)) - 1
  const facts = `${beta} ${ship}`
  if (between >= wanted) return [{ key, title, passes: true }]
  return [{ key, title: beta < ship ? `Beta ends ${dayAndMonth(beta)}, ${daysBetween(beta, ship)} days before it ships` : `Beta ends ${dayAndMonth(beta)}, when it has shipped`, passes: false, fails: 'risks', facts, by: beta, sentence: `The policy asks for ${wanted} business days between the two; there are ${Math.max(between, 0)}.`, acts: [accept(launch.id, key, facts)] }]
}

/** When the last beta of what a release brings is over: the end of the window it was planned in, even where that is after it ships. */
function betaEnd(state: State, release: Id): Day | undefined {
  const ends = stageTargets.list(state).flatMap(({ item, stage, window, release: within }) => {
    const brings = items.get(state, item)?.release === release || stageTargets.list(state).some((other) => other.item === item && other.release === release && (other.stage === 'ga' || other.stage === 'stable'))
    const end = window?.end ?? items.get(state, within)?.window?.end
    return stage === 'beta' && brings && within !== release && end !== undefined ? [end] : []
  })
  return ends.sort().at(-1)
}
