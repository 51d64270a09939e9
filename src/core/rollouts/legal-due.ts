import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { dayAt } from '../launches/back-plan.ts'
import { firstBeta } from '../launches/first-beta.ts'
import { launchDays } from '../launches/launch-days.ts'
import type { Launch } from '../launches/launches.ts'
import { policyOf } from '../launches/policies.ts'
import { addDays } from '../time/days.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { type LegalCheck, legalChecks, type LegalQuestion, legalQuestions, type LegalRound, legalRounds } from './legal-checks.ts'

export const legalRoundTitles: Readonly<Record<LegalRound, string>> = { inception: 'When it begins', 'before-beta': 'Again before the beta' }

/** One round of the legal questions as it stands on a day. */
export interface LegalStanding {
  readonly round: LegalRound
  readonly title: string
  readonly record?: LegalCheck
  readonly open: readonly LegalQuestion[]
  /** The day of the last answer, once all five are there. */
  readonly answeredOn?: Day
  /** The last day on which it is in time; none while the launch has no day. */
  readonly by?: Day
  readonly isLate: boolean
}

/**
 * Both rounds of a launch’s legal questions (row D7, DOMAIN 1.7). The first is due when product marketing comes in, as its tier says; the second the day before
 * its first beta begins, or with the notice where none is planned.
 */
export function legalStanding(state: State, launch: Launch, today: Day): LegalStanding[] {
  return legalRounds.map((round) => {
    const record = legalChecks.list(state).find((one) => one.launch === launch.id && one.round === round)
    const answers = record?.answers ?? []
    const open = legalQuestions.flatMap(([key]) => (answers.some(({ question }) => question === key) ? [] : [key]))
    const by = roundDue(state, launch, round, today)
    const isDone = open.length === 0
    return {
      round, title: legalRoundTitles[round], open, isLate: !isDone && by !== undefined && by < today,
      ...(record === undefined ? {} : { record }), ...(by === undefined ? {} : { by }), ...(isDone ? { answeredOn: answers.map(({ on }) => on).toSorted().at(-1) ?? today } : {}),
    }
  })
}

function roundDue(state: State, launch: Launch, round: LegalRound, today: Day): Day | undefined {
  const { ship, announce } = launchDays(state, launch)
  if (ship === undefined || announce === undefined) return undefined
  const [policy, calendar] = [policyOf(state, launch, today), workCalendarOf(state)]
  const begins = firstBeta(state, launch.release)
  const beta = begins !== undefined && begins <= ship ? begins : undefined
  const second = beta === undefined ? dayAt(ship, policy.notice, calendar) : addDays(beta, -1)
  if (round === 'before-beta') return second
  const first = launch.tier === undefined ? second : dayAt(announce, policy.tiers[launch.tier].involved.by, calendar)
  return first < second ? first : second
}
