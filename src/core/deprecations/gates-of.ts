import type { Id } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { notReviewed, requiredOf } from '../reviews/required.ts'
import { workingDayOnOrBefore } from '../time/business-days.ts'
import { addDays, daysBetween } from '../time/days.ts'
import { dayAndMonth } from '../time/label.ts'
import { workCalendarOf } from '../workspace/calendar.ts'
import { type Deprecation, deprecations, type Gate, gates, type PassedGate } from './deprecations.ts'

/** Days of the calendar before its end by which customers are told, and reminded. */
const noticeDays = 30
const daysAhead = { 'customers-told': noticeDays, 'reminded-week': 7, 'reminded-day': 1, removed: 0 } as const
const before: Partial<Readonly<Record<Gate, number>>> = daysAhead

export const gateTitles: Readonly<Record<Gate, string>> = {
  decided: 'Decided, with three questions answered', written: 'Post written: why, when, and what to do instead', 'shared-with-engineers': 'Shared with customer engineering', 'shared-with-all': 'Shared with everybody inside',
  'work-begun': 'Engineering begins', published: 'Post published with the first version', 'customers-told': 'Customers told, thirty days ahead', 'reminded-week': 'Reminded, seven days ahead', 'reminded-day': 'Reminded, one day ahead',
  removed: 'Removed', 'looked-back': 'Looked back',
}

/** When it is asked: the day where the company is, and the instant, by which reviews count. */
export interface Moment {
  readonly today: Day
  readonly now: Instant
}

/** One gate of a deprecation as it stands on a day. */
export interface GateStanding {
  readonly gate: Gate
  readonly title: string
  readonly passed?: PassedGate
  /** The next one to pass; the others wait for it. */
  readonly isNext: boolean
  /** The last day on which it is in time; none where it has no date. */
  readonly by?: Day
  readonly isLate: boolean
  readonly owner?: Id
  /** Why it cannot be passed today, in a sentence. */
  readonly waits?: string
}

/** The gates of a deprecation in their order, each with its last day, who does it and what it waits for (row D9). */
export function gatesOf(state: State, deprecation: Deprecation, moment: Moment): GateStanding[] {
  const done = new Map((deprecation.passed ?? []).map((one) => [one.gate, one]))
  const next = deprecation.stopped === undefined ? gates.find((gate) => !done.has(gate)) : undefined
  return gates.map((gate) => {
    const passed = done.get(gate)
    const by = lastDay(state, deprecation, gate)
    const owner = deprecation.owners?.find((one) => one.gate === gate)?.person ?? deprecation.owner
    const waits = passed === undefined ? whyNot(state, deprecation, gate, moment) : undefined
    const isLate = passed === undefined && deprecation.stopped === undefined && by !== undefined && by < moment.today
    return { gate, title: gateTitles[gate], isNext: gate === next, isLate, ...(passed === undefined ? {} : { passed }), ...(by === undefined ? {} : { by }), ...(owner === undefined ? {} : { owner }), ...(waits === undefined ? {} : { waits }) }
  })
}

/** The last day on which a gate is in time. */
function lastDay(state: State, { endsOn, release }: Deprecation, gate: Gate): Day | undefined {
  const days = before[gate]
  if (days !== undefined) return endsOn === undefined ? undefined : addDays(endsOn, -days)
  if (gate === 'published') return items.get(state, release)?.window?.end
  return gate === 'shared-with-all' ? items.get(state, release)?.window?.start : undefined
}

/** Why a gate cannot be passed on a day, in a sentence; nothing when it can. What is only short of its days can be passed as an exception, with a reason. */
export function whyNot(state: State, deprecation: Deprecation, gate: Gate, { today, now }: Moment): string | undefined {
  if (deprecation.stopped !== undefined) return 'It was given up: take it up again first.'
  const done = new Set((deprecation.passed ?? []).map((one) => one.gate))
  const first = gates.slice(0, gates.indexOf(gate)).find((one) => !done.has(one))
  if (first !== undefined) return gate === 'work-begun' ? `Engineering cannot begin before it was shared inside: “${gateTitles[first]}” comes first.` : `“${gateTitles[first]}” comes first.`
  if (gate === 'decided') return unanswered(deprecation)
  if (gate === 'published') return tooEarly(state, deprecation, today) ?? notReviewed(state, `What is said of “${deprecation.title}”`, 'deprecation', requiredOf(state, deprecations.collection, deprecation.id, 'deprecation'), now)
  if (gate === 'customers-told' && deprecation.endsOn === undefined) return 'Say the day on which customers no longer have it: they are told thirty days ahead.'
  if (gate === 'reminded-week' || gate === 'reminded-day') return reminderTooEarly(state, deprecation, gate, today)
  return gate === 'removed' && deprecation.endsOn !== undefined && today < deprecation.endsOn ? `Customers have it until ${dayAndMonth(deprecation.endsOn)}.` : undefined
}

function unanswered({ users, teams, prospects }: Deprecation): string | undefined {
  const missing = [[users, 'who uses it and what they can use instead'], [teams, 'which of our teams it touches'], [prospects, 'which prospects count on it']].flatMap(([said, question]) => (said === undefined || said.trim() === '' ? [question] : []))
  return missing.length === 0 ? undefined : `Answer first ${missing.join(', and ')}.`
}

/** The post comes out with the first version that has the change, not before. */
function tooEarly(state: State, { release }: Deprecation, today: Day): string | undefined {
  const item = items.get(state, release)
  if (item?.window === undefined) return 'Say the release that it comes with, and its date: the post is published with it.'
  return today < item.window.start ? `${item.title} comes on ${dayAndMonth(item.window.start)} at the earliest: the post is published with it.` : undefined
}

/** A reminder weeks ahead reminds nobody: it goes out on its day, or where nobody works then, on the last working day before it. */
function reminderTooEarly(state: State, { endsOn }: Deprecation, gate: 'reminded-week' | 'reminded-day', today: Day): string | undefined {
  if (endsOn === undefined) return undefined
  const day = addDays(endsOn, -daysAhead[gate])
  const first = workingDayOnOrBefore(day, workCalendarOf(state))
  if (today >= first) return undefined
  return `Customers are reminded ${gate === 'reminded-week' ? 'seven days' : 'one day'} ahead, on ${dayAndMonth(day)}: ${first === day ? 'not before that day' : `not before ${dayAndMonth(first)}, the last working day before it`}.`
}

/** How many days customers have between being told or reminded on a day and the end; nothing where they have as many as are due, or no day is said. */
export function shortBy({ endsOn }: Deprecation, gate: Gate, today: Day): number | undefined {
  if (endsOn === undefined || !isTelling(gate)) return undefined
  const left = daysBetween(today, endsOn)
  return left < daysAhead[gate] ? left : undefined
}

/** Why telling or reminding customers on a day needs a reason: their days are short (DOMAIN 1.9, the process for exceptions). */
export function shortSentence(gate: Gate, left: number): string {
  const days = Math.max(left, 0)
  return gate === 'customers-told' || !isTelling(gate)
    ? `Customers are told ${noticeDays} days ahead; there are ${days}. Move its end, or say why this is an exception.`
    : `Customers are reminded ${daysAhead[gate] === 1 ? 'one day' : `${daysAhead[gate]} days`} ahead; there ${days === 1 ? 'is one left' : `are ${days} left`}. Say why this is an exception.`
}

const isTelling = (gate: Gate): gate is keyof typeof daysAhead & Exclude<Gate, 'removed'> => gate === 'customers-told' || gate === 'reminded-week' || gate === 'reminded-day'

/** The deprecations that come with a release, for its post. */
export function deprecationsIn(state: State, release: Id): Deprecation[] {
  return deprecations.list(state).filter((one) => one.release === release && one.stopped === undefined)
}
