import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { daysBetween } from '../time/days.ts'
import type { PeriodCell } from '../time/period.ts'
import { overlaps, type Window } from '../time/window.ts'
import { people, teams } from '../workspace/workspace.ts'
import { capacities, type Capacity } from './capacities.ts'
import { columnsOf } from './empty-cells.ts'
import { activities, type Activity, type Roadmap } from './roadmap.ts'

/** Whose time it is: a person's or a team's, never both. */
export type Who = { readonly person: Id; readonly team?: undefined } | { readonly team: Id; readonly person?: undefined }

/** What one activity asks of a period, in days. */
export interface Share {
  readonly activity: Activity
  readonly days: number
}

/** One period of somebody: what is asked, and what is there. */
export interface PeriodLoad {
  readonly period: PeriodCell
  /** Days asked for by the roadmap's activities. */
  readonly load: number
  /** Days kept for the period, before what plans leave free. Undefined: nobody has said, and nothing is assumed. */
  readonly kept: number | undefined
  /** Days that plans may take: `kept` less the slack. */
  readonly there: number | undefined
  /** Longest first. */
  readonly shares: readonly Share[]
  /** Activities in the period that say no effort: the load says too little by them. */
  readonly withoutEffort: readonly Activity[]
}

/** The load of somebody over the periods of a roadmap, and what they are called. */
export interface Band {
  readonly who: Who
  readonly name: string
  readonly loads: readonly PeriodLoad[]
}

/** Percent of everybody's time that plans leave free, where a roadmap says nothing. */
export const usualSlack = 20

/** Is its work still ahead? What is done, dropped or deferred asks for nobody's time. */
export function asksForTime({ status }: Pick<Activity, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped' && status !== 'deferred'
}

export function whoId(who: Who): Id {
  return who.person ?? who.team
}

/** Those whose time an activity takes: its owner's, and its team's beside it. */
export function takesTimeOf({ owner, team }: Pick<Activity, 'owner' | 'team'>): Who[] {
  return [...(owner === undefined ? [] : [{ person: owner }]), ...(team === undefined ? [] : [{ team }])]
}

/** The days of an effort that fall into a period, spread evenly over the days of the window. */
export function daysIn(window: Pick<Window, 'start' | 'end'>, effort: number, period: Pick<Window, 'start' | 'end'>): number {
  if (!overlaps(window, period)) return 0
  const start = window.start > period.start ? window.start : period.start
  const end = window.end < period.end ? window.end : period.end
  return (effort * (daysBetween(start, end) + 1)) / (daysBetween(window.start, window.end) + 1)
}

/** Everybody whose time a roadmap asks for or that has a capacity kept in its horizon: people by name, then teams by title (row H14). */
export function bandsOf(state: State, roadmap: Roadmap): Band[] {
  return [...loadsOf(state, roadmap).values()]
}

/** The band of one person or team; undefined where nothing is asked of them and nothing kept. */
export function bandOf(state: State, roadmap: Roadmap, who: Who): Band | undefined {
  return loadsOf(state, roadmap).get(whoId(who))
}

const known = new WeakMap<State, Map<Roadmap, ReadonlyMap<Id, Band>>>()

/** By the id of the person or team. Worked out once for a state. */
function loadsOf(state: State, roadmap: Roadmap): ReadonlyMap<Id, Band> {
  const there = known.get(state)?.get(roadmap)
  if (there !== undefined) return there
  const made = bands(state, roadmap)
  known.set(state, (known.get(state) ?? new Map<Roadmap, ReadonlyMap<Id, Band>>()).set(roadmap, made))
  return made
}

function bands(state: State, roadmap: Roadmap): ReadonlyMap<Id, Band> {
  const columns = columnsOf(state, roadmap)
  const [asked, kept] = [byWho(activitiesOf(state, roadmap), takesTimeOf), byWho(capacitiesIn(state, columns), ({ person, team }) => takesTimeOf({ owner: person, team }))]
  const everybody = new Map([...kept.values(), ...asked.values()].map(({ who }) => [whoId(who), who]))
  const made = [...everybody.values()].map((who) => bandFrom(nameOf(state, who), who, roadmap, columns, asked.get(whoId(who))?.all ?? [], kept.get(whoId(who))?.all ?? []))
  return new Map(made.sort(inOrder).map((band) => [whoId(band.who), band]))
}

function activitiesOf(state: State, roadmap: Roadmap): Activity[] {
  return activities.list(state).filter((one) => one.roadmap === roadmap.id && one.window !== undefined && asksForTime(one))
}

function capacitiesIn(state: State, columns: readonly PeriodCell[]): Capacity[] {
  const [first, last] = [columns[0], columns.at(-1)]
  return first === undefined || last === undefined ? [] : capacities.list(state).filter(({ window }) => overlaps(window, { start: first.start, end: last.end }))
}

function byWho<R>(all: readonly R[], whose: (one: R) => readonly Who[]): Map<Id, { readonly who: Who; readonly all: R[] }> {
  const gathered = new Map<Id, { readonly who: Who; readonly all: R[] }>()
  for (const one of all) {
    for (const who of whose(one)) {
      const list = gathered.get(whoId(who))
      if (list === undefined) gathered.set(whoId(who), { who, all: [one] })
      else list.all.push(one)
    }
  }
  return gathered
}

/** The days that plans may take of everybody in some periods, by the id of the person or team; undefined where nobody has said. Who has no capacity is not there. */
export function thereIn(state: State, { slack = usualSlack }: Pick<Roadmap, 'slack'>, columns: readonly PeriodCell[]): ReadonlyMap<Id, readonly (number | undefined)[]> {
  const kept = byWho(capacitiesIn(state, columns), ({ person, team }) => takesTimeOf({ owner: person, team }))
  return new Map([...kept].map(([id, { all }]) => [id, columns.map((period) => lessSlack(daysKept(period, all), slack))]))
}

/** The band of somebody with these activities and capacities: what they would have, were things so. */
export function bandFrom(name: string, who: Who, roadmap: Pick<Roadmap, 'slack'>, columns: readonly PeriodCell[], asked: readonly Activity[], kept: readonly Capacity[]): Band {
  return { who, name, loads: columns.map((period) => loadIn(period, roadmap, asked, kept)) }
}

function loadIn(period: PeriodCell, { slack = usualSlack }: Pick<Roadmap, 'slack'>, asked: readonly Activity[], kept: readonly Capacity[]): PeriodLoad {
  const here = asked.filter(({ window }) => window !== undefined && overlaps(window, period))
  const shares = here.flatMap((activity) => (activity.effort === undefined || activity.window === undefined ? [] : [{ activity, days: daysIn(activity.window, activity.effort, period) }]))
  const days = daysKept(period, kept)
  return {
    period, load: shares.reduce((sum, share) => sum + share.days, 0), kept: days, there: lessSlack(days, slack),
    shares: shares.sort((a, b) => b.days - a.days), withoutEffort: here.filter(({ effort }) => effort === undefined),
  }
}

function lessSlack(days: number | undefined, slack: number): number | undefined {
  return days === undefined ? undefined : (days * (100 - slack)) / 100
}

/** Spread evenly over the days of each record; several add up. Undefined where none touches the period. */
function daysKept(period: PeriodCell, kept: readonly Capacity[]): number | undefined {
  const here = kept.filter(({ window }) => overlaps(window, period))
  return here.length === 0 ? undefined : here.reduce((sum, { window, days }) => sum + daysIn(window, days, period), 0)
}

/** What a person or team is called; somebody who was erased has no name any more. */
export function nameOf(state: State, who: Who): string {
  if (who.person === undefined) return teams.get(state, who.team)?.title ?? 'somebody'
  const person = people.get(state, who.person)
  return person?.erased === true ? 'Somebody who was erased' : (person?.name ?? 'somebody')
}

function inOrder(a: Band, b: Band): number {
  const [aTeam, bTeam] = [a.who.team !== undefined, b.who.team !== undefined]
  if (aTeam !== bTeam) return aTeam ? 1 : -1
  return a.name === b.name ? (whoId(a.who) < whoId(b.who) ? -1 : 1) : a.name < b.name ? -1 : 1
}
