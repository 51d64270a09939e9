import { notSaid } from '../goals/said.ts'
import { closesAt, weekOf } from '../goals/week.ts'
import type { Id } from '../kernel/change.ts'
import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { tasksFor } from '../launches/tasks-for.ts'
import { items } from '../plans/plans.ts'
import { zoneOf } from '../reviews/answer-window.ts'
import { waitingFor } from '../reviews/standing.ts'
import { isOpen } from '../slips/opening.ts'
import { slips } from '../slips/slips.ts'
import { addDays } from '../time/days.ts'
import { dayAndMonth } from '../time/label.ts'
import { localTime } from '../time/zones.ts'
import { memberships, people, settings } from '../workspace/workspace.ts'
import { roundUpChoices } from './round-up-choices.ts'
import { dueTimes, standOf, type Turn, turnsBetween } from './turns.ts'

/** A round-up that is due: to whom, and since when. Its key is the same on every node, however often it is worked out. */
export interface RoundUp {
  readonly key: string
  readonly at: Instant
  readonly person: Id
}

/** One kind of thing that waits, with a line for each. */
export interface RoundUpPart {
  readonly title: string
  readonly lines: readonly string[]
}

/** Days looked ahead, and back for what is late still. */
const [ahead, back] = [7, 35]

/** The hours after one instant and not after another at which round-ups go. */
export function roundUpHours(state: State, after: Instant, upTo: Instant): { readonly key: string; readonly at: Instant }[] {
  return dueTimes(state, 'round-up', addDays(after.slice(0, 10), -1), addDays(upTo.slice(0, 10), 1)).filter(({ due }) => Date.parse(due) > Date.parse(after) && Date.parse(due) <= Date.parse(upTo)).map(({ rhythm, period, due }) => ({ key: `${rhythm}/${period}`, at: due }))
}

/** The round-ups that fall after one instant and not after another: one for each member who may do anything, whose address is known and who has not said no. */
export function roundUpsBetween(state: State, after: Instant, upTo: Instant): RoundUp[] {
  const no = new Set(roundUpChoices.list(state).filter(({ roundUp }) => roundUp === 'off').map(({ person }) => person))
  const members = [...new Set(memberships.list(state).filter(({ role }) => role === 'owner' || role === 'admin' || role === 'editor' || role === 'contributor').map(({ person }) => person))].filter((id) => people.get(state, id)?.email !== undefined && !no.has(id)).sort()
  return roundUpHours(state, after, upTo).flatMap(({ key, at }) => members.map((person): RoundUp => ({ key: `${key}/${person}`, at, person })))
}

/** What waits for one person: late and due turns, check-ins, reviews, launch tasks, slips to answer; nothing else. No part is empty. */
export function roundUpOf(state: State, person: Id, now: Instant): RoundUpPart[] {
  const zone = zoneOf(state, person)
  const when = (at: Instant) => {
    const { day, time } = localTime(at, zone)
    return `${dayAndMonth(day)}, ${time}`
  }
  const today = localTime(now, zone).day
  const turns = openTurns(state, now).filter((turn) => turn.person === person)
  const week = weekOf(now)
  return withLines([
    ['Due from you', turns.map((turn) => turnLine(turn, now, when))],
    ['Check-ins', notSaid(state, week, now).filter(({ keyResult }) => keyResult.owner === person).map(({ keyResult, overdueSince }) => `${keyResult.title}: ${overdueSince === undefined ? `the week closes ${when(closesAt(week))}` : `overdue since ${dayAndMonth(overdueSince.slice(0, 10))}`}`)],
    ['Reviews', waitingFor(state, person, now).map(({ request, mine }) => `${request.title}, by ${dayAndMonth(mine.lastDay)}`)],
    ['Tasks of launches', tasksFor(state, person, today).map(({ task, due, late }) => `${task.title}${due === undefined ? '' : `, ${late === undefined ? 'by' : 'late:'} ${dayAndMonth(due)}`}`)],
    ['Slips to answer', slips.list(state).filter((slip) => isOpen(slip) && items.get(state, slip.item)?.owner === person).map(({ item }) => items.get(state, item)?.title ?? '')],
  ])
}

/** What a room of everybody is told: turns that are late or due, and who has not checked in. */
export function roundUpForAll(state: State, now: Instant): RoundUpPart[] {
  const zone = settings.get(state, 'settings')?.zone ?? 'UTC'
  const when = (at: Instant) => `${dayAndMonth(localTime(at, zone).day)}, ${localTime(at, zone).time}`
  const named = (id: Id | undefined) => people.get(state, id)?.name ?? 'nobody has it'
  const week = weekOf(now)
  return withLines([
    ['Late and due', openTurns(state, now).map((turn) => `${turnLine(turn, now, when)} (${named(turn.person)})`)],
    ['Not checked in', notSaid(state, week, now).map(({ keyResult, overdueSince }) => `${keyResult.title} (${named(keyResult.owner)})${overdueSince === undefined ? '' : `, overdue since ${dayAndMonth(overdueSince.slice(0, 10))}`}`)],
  ])
}

function openTurns(state: State, now: Instant): Turn[] {
  const day = now.slice(0, 10)
  return turnsBetween(state, addDays(day, -back), addDays(day, ahead)).filter((turn) => turn.done === undefined)
}

function turnLine(turn: Turn, now: Instant, when: (at: Instant) => string): string {
  return `${turn.line.title}, ${standOf(turn, now) === 'late' ? 'late: was due' : 'due'} ${when(turn.due)}`
}

function withLines(parts: readonly (readonly [title: string, lines: readonly string[]])[]): RoundUpPart[] {
  return parts.filter(([, lines]) => lines.length > 0).map(([title, lines]) => ({ title, lines }))
}
