import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../time/business-days.ts'
import { labelDays } from '../time/label.ts'
import { shadesIn, workCalendarOf } from '../workspace/calendar.ts'
import { people } from '../workspace/workspace.ts'
import { type DayMove, type LaunchDays, launchDays } from './launch-days.ts'
import { type Launch, launches } from './launches.ts'

/** Business days each way in which another launch takes the attention of this one. */
export const nearDays = 10

/** Something that stands in the way of a launch on its day. */
export interface Collision {
  readonly kind: 'near' | 'same-person' | 'freeze' | 'day-off' | 'waits'
  readonly launch: Id
  /** The other launch: the one that is later, of two that are near each other; the one that is waited for. */
  readonly other?: Id
  /** The day on which it happens. */
  readonly on?: Day
  readonly sentence: string
}

interface Placed {
  readonly launch: Launch
  readonly title: string
  readonly days: LaunchDays
}

/**
 * What collides among launches that are still to come, the first day first: two that are told near each other, one person with two of them, a day in a
 * freeze or on which nobody works, and one that is out before what it waits for. Days that are not known to the day are near others, and in no freeze.
 * `move` looks at one launch as other days would place it.
 */
export function collisionsOf(state: State, today: Day, move?: { readonly launch: Id } & DayMove): readonly Collision[] {
  if (move !== undefined) return found(state, today, move)
  const days = known.get(state) ?? new Map<Day, readonly Collision[]>()
  const already = days.get(today)
  if (already !== undefined) return already
  const all = found(state, today)
  known.set(state, days.set(today, all))
  return all
}

/** Each launch of a state is asked for its own: all are found once. */
const known = new WeakMap<State, Map<Day, readonly Collision[]>>()

function found(state: State, today: Day, move?: { readonly launch: Id } & DayMove): Collision[] {
  const all = launches.list(state).filter(({ cancelled }) => cancelled === undefined).map((launch) => place(state, launch, launch.id === move?.launch ? move : {}))
  const coming = all.filter(({ days: { ship, announce } }) => (announce ?? today) >= today || (ship ?? today) >= today)
  const collisions = [...pairs(state, coming, today), ...coming.flatMap((one) => [...shaded(state, one, today), ...waiting(state, one, all)])]
  return collisions.sort((a, b) => ((a.on ?? '9999') === (b.on ?? '9999') ? (a.sentence < b.sentence ? -1 : 1) : (a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1))
}

/** What collides with one launch, as the one or the other of two. */
export function collisionsWith(collisions: readonly Collision[], launch: Id): Collision[] {
  return collisions.filter((one) => one.launch === launch || (one.other === launch && one.kind !== 'waits'))
}

function place(state: State, launch: Launch, move: DayMove): Placed {
  return { launch, title: items.get(state, launch.release)?.title ?? 'A launch', days: launchDays(state, launch, move) }
}

/** Those that are told within so many business days of each other: one of the third tier takes nobody's attention, but its people's. */
function pairs(state: State, coming: readonly Placed[], today: Day): Collision[] {
  const calendar = workCalendarOf(state)
  const told = coming.flatMap((one) => (one.days.announce === undefined || one.days.announce < today ? [] : [{ ...one, on: one.days.announce }])).sort((a, b) => (`${a.on} ${a.launch.id}` < `${b.on} ${b.launch.id}` ? -1 : 1))
  return told.flatMap((first, at) => {
    const last = addWorkingDays(first.on, nearDays, calendar)
    const others = told.slice(at + 1).filter(({ on }) => on <= last)
    return others.flatMap((second) => [...near(first, second, calendar), ...samePerson(state, first, second)])
  })
}

type Told = Placed & { readonly on: Day }

function near(first: Told, second: Told, calendar: WorkCalendar): Collision[] {
  if (first.launch.tier === 'L3' || second.launch.tier === 'L3') return []
  const far = daysApart(first.on, second.on, calendar)
  const how = far === 0 ? `on the same day as “${first.title}”, ${labelDays(second.on)}` : `on ${labelDays(second.on)}, ${far} business ${far === 1 ? 'day' : 'days'} after “${first.title}”`
  return [{ kind: 'near', launch: first.launch.id, other: second.launch.id, on: second.on, sentence: `“${second.title}” is announced ${how}.` }]
}

function daysApart(first: Day, second: Day, calendar: WorkCalendar): number {
  let count = 0
  while (count < nearDays && addWorkingDays(first, count, calendar) < second) count += 1
  return count
}

function samePerson(state: State, first: Told, second: Told): Collision[] {
  const of = (one: Told) => new Set(one.launch.leads?.map(({ person }) => person))
  const both = [...of(first)].filter((person) => of(second).has(person)).map((person) => people.get(state, person)?.name ?? 'Somebody').sort()
  if (both.length === 0) return []
  return [{ kind: 'same-person', launch: first.launch.id, other: second.launch.id, on: second.on, sentence: `${namesOf(both)} ${both.length === 1 ? 'works' : 'work'} on “${first.title}” and “${second.title}”, announced on ${labelDays(first.on)} and ${labelDays(second.on)}.` }]
}

/** "Ines", "Ines and Mara", "Ines, Mara and 2 others". */
function namesOf(names: readonly string[]): string {
  const [first = '', second = '', ...rest] = names
  if (rest.length === 0) return second === '' ? first : `${first} and ${second}`
  return `${first}, ${second} and ${rest.length === 1 ? rest[0] : `${rest.length} others`}`
}

/** A day that is known to the day and lies in a freeze, or on which nobody works. */
function shaded(state: State, { launch, title, days: { ship, announce, isRough } }: Placed, today: Day): Collision[] {
  const calendar = workCalendarOf(state)
  const known = [...(isRough || ship === undefined ? [] : [['ships', ship] as const]), ...(announce === undefined || (isRough && launch.announce === undefined) || announce === ship ? [] : [['is announced', announce] as const])]
  return known.filter(([, on]) => on >= today).flatMap(([does, on]) => {
    const shades = shadesIn(state, { start: on, end: on })
    const freezes = shades.filter(({ kind }) => kind === 'freeze').map(({ name }): Collision => ({ kind: 'freeze', launch: launch.id, on, sentence: `“${title}” ${does} on ${labelDays(on)}, in the freeze “${name}”.` }))
    if (isWorkingDay(on, calendar)) return freezes
    const holiday = shades.find(({ kind }) => kind === 'holiday')?.name
    return [...freezes, { kind: 'day-off', launch: launch.id, on, sentence: `“${title}” ${does} on ${labelDays(on)}, ${holiday === undefined ? 'a day of the weekend' : `a holiday: ${holiday}`}.` }]
  })
}

/** What it waits for is given up, has no day, or comes later. */
function waiting(state: State, { launch, title, days: { ship } }: Placed, all: readonly Placed[]): Collision[] {
  return (launch.after ?? []).flatMap((which): Collision[] => {
    const first = all.find((one) => one.launch.id === which)
    const clash = (sentence: string): Collision[] => [{ kind: 'waits', launch: launch.id, other: which, ...(ship === undefined ? {} : { on: ship }), sentence }]
    if (first === undefined) return clash(`“${title}” waits for “${items.get(state, launches.get(state, which)?.release)?.title}”, which was given up.`)
    const release = items.get(state, first.launch.release)
    if (release?.status === 'dropped' || release?.goneOn !== undefined) return clash(`“${title}” waits for “${first.title}”, which was taken out of the plan.`)
    if (first.days.ship === undefined) return clash(`“${title}” waits for “${first.title}”, which has no date.`)
    return ship === undefined || first.days.ship <= ship ? [] : clash(`“${title}” ships on ${labelDays(ship)}, before “${first.title}” on ${labelDays(first.days.ship)}, for which it waits.`)
  })
}
