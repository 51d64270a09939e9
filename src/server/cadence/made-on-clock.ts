import { uuidV5 } from '../../lib/digest.ts'
import { type Audience, audiences } from '../../core/audiences/audiences.ts'
import { featuresToConfirm, monthlyDeckOf } from '../../core/cadence/features-to-confirm.ts'
import { type Turn, turnsBetween } from '../../core/cadence/turns.ts'
import { editions } from '../../core/editions/editions.ts'
import { okrDecks } from '../../core/goals/okr-decks.ts'
import { closesAt, weekOf } from '../../core/goals/week.ts'
import type { Instant } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { addDays } from '../../core/time/days.ts'

/** Days for which a service that was away makes what was due. */
const makesUpFor = 7

const space = '0d7f0f5e-6c0b-5f2c-8f5a-41f6f0c5b7aa'

/** The id of what is made for a turn: the same on every node and after every start, so that it is made once. */
export function idOfMade(workspace: string, { rhythm, period, due }: Pick<Turn, 'rhythm' | 'period' | 'due'>): string {
  return uuidV5(space, `${workspace} ${rhythm}/${period} ${due}`)
}

/** The id of the edition of a turn: of its period alone, so that there is no second one where the zone, a holiday or the hour of its rhythm changes after it was made. */
function idOfEdition(workspace: string, { rhythm, period }: Pick<Turn, 'rhythm' | 'period'>): string {
  return uuidV5(space, `${workspace} ${rhythm}/${period}`)
}

/** The turns of one kind whose hour is past, once each however many people have it. What is said at the very hour is in time, so nothing is made before it is past. */
export function turnsToMake(state: State, kind: Turn['line']['kind'], now: Instant): Turn[] {
  return turnsPast(state, kind, now, makesUpFor)
}

function turnsPast(state: State, kind: Turn['line']['kind'], now: Instant, days: number): Turn[] {
  const today = now.slice(0, 10)
  // A zone’s day may lie one beside that of UTC.
  const due = turnsBetween(state, addDays(today, -days - 1), addDays(today, 1)).filter(({ line, due: at }) => line.kind === kind && Date.parse(at) < Date.parse(now) && Date.parse(at) >= Date.parse(now) - days * 86_400_000)
  return [...new Map(due.map((turn) => [`${turn.rhythm}/${turn.period}`, turn])).values()]
}

/** The week that an OKR deck tells that is due at an instant: the last that has closed by then, with the one that closes at that very instant. */
export function okrWeekDue(due: Instant): string {
  const week = weekOf(due)
  return Date.parse(closesAt(week)) <= Date.parse(due) ? week : addDays(week, -7)
}

/** The weeks whose OKR deck is due and not kept yet, each with the turn that it is made for. */
export function okrDecksToMake(state: State, now: Instant): { readonly turn: Turn; readonly week: string }[] {
  const kept = new Set(okrDecks.list(state).map(({ week }) => week))
  const before = turnsPast(state, 'okr-deck', now, makesUpFor + 14)
  const due = turnsToMake(state, 'okr-deck', now).flatMap((turn) => weeksOf(turn, before.findLast(({ rhythm, due: at }) => rhythm === turn.rhythm && at < turn.due)).map((week) => ({ turn: { ...turn, due: week === okrWeekDue(turn.due) ? turn.due : closesAt(week) }, week }))).filter(({ week }) => !kept.has(week))
  // Where the day was moved two turns may be for one week: the first is it.
  return [...new Map(due.toReversed().map((one) => [one.week, one])).values()].toReversed()
}

/** The weeks that a turn tells: its own, and one that closed since the turn before, where the day was moved to later in the week. */
function weeksOf({ line, due }: Turn, before: Turn | undefined): string[] {
  const week = okrWeekDue(due)
  const isBetween = before !== undefined && before.line.due.every === 'week' && line.due.every === 'week' && okrWeekDue(before.due) < addDays(week, -7)
  return isBetween ? [addDays(week, -7), week] : [week]
}

/** The editions that are due of the deck that is made each month (row B4): for everyone inside, so that what was told stands to be compared and nothing goes out by itself. */
export function editionsToMake(state: State, workspace: string, now: Instant): { readonly id: string; readonly deck: string; readonly audience: Audience; readonly period: string }[] {
  const [deck, audience] = [monthlyDeckOf(state), audiences.list(state).find(({ key }) => key === 'internal')]
  if (deck === undefined || audience === undefined) return []
  return turnsToMake(state, 'roadmap-deck', now).flatMap((turn) => {
    const id = idOfEdition(workspace, turn)
    // Earlier services made it under an id with its hour.
    const isMade = [id, idOfMade(workspace, turn)].some((one) => editions.get(state, uuidV5(one, 'editions')) !== undefined)
    return isMade || featuresToConfirm(state, turn.day).length === 0 ? [] : [{ id, deck: deck.key, audience, period: turn.period }]
  })
}
