import type { State } from '../../../core/kernel/state.ts'
import { bandOf, bandsOf, type Share, takesTimeOf, type Who, whoId } from '../../../core/roadmap/capacity-load.ts'
import { isAsked } from '../../../core/roadmap/cell-questions.ts'
import { loadTolerance, rounded } from '../../../core/roadmap/overload.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { WalkCell } from './walk-cells.ts'

/** One of the three things that a cell needs, as the head of its page tells it. */
export interface Fact {
  readonly mark: 'good' | 'warn' | 'open' | 'plain'
  readonly said: string
  readonly detail: string
}

/** The time of somebody who does something in a cell: what it asks, beside what else is asked of them then. */
export interface Load {
  readonly who: Who
  readonly name: string
  /** What this cell's activities ask, longest first. */
  readonly here: readonly Share[]
  readonly elsewhere: number
  readonly load: number
  /** Unset: nobody has said. */
  readonly there: number | undefined
}

/** Whoever works in a cell, and what is asked of them in its period; of a blank one, everybody. */
export function loadsOf(state: State, roadmap: Roadmap, { activities, period }: WalkCell): Load[] {
  const ids = new Set(activities.map(({ id }) => id))
  if (activities.length === 0) return bandsOf(state, roadmap).flatMap(({ who, name, loads }) => loads.filter((one) => one.period.start === period.start).map(({ load, there }) => ({ who, name, here: [], elsewhere: load, load, there })))
  const everybody = new Map(activities.filter(isAsked).flatMap(takesTimeOf).map((who) => [whoId(who), who]))
  return [...everybody.values()].flatMap((who) => {
    const band = bandOf(state, roadmap, who)
    const load = band?.loads.find((one) => one.period.start === period.start)
    if (band === undefined || load === undefined) return []
    const here = load.shares.filter(({ activity }) => ids.has(activity.id))
    return [{ who, name: band.name, here, elsewhere: load.load - here.reduce((sum, { days }) => sum + days, 0), load: load.load, there: load.there }]
  })
}

export function activityFact({ standing, activities, agreement }: WalkCell, names: (ids: readonly string[]) => string, day: (day: string) => string): Fact {
  const who = agreement?.agreedOn === undefined ? '' : [names(agreement.agreedBy ?? []), day(agreement.agreedOn)].filter((part) => part !== '').join(', ')
  if (agreement?.reopened !== undefined) return { mark: 'warn', said: 'Open again', detail: agreement.reopened.because }
  if (standing === 'agreed') return { mark: 'good', said: `${counts[activities.length] ?? activities.length} agreed`, detail: who }
  if (standing === 'empty') return { mark: 'good', said: 'Empty on purpose', detail: [agreement?.reason, who].filter((part) => part !== undefined && part !== '').join(' ') }
  if (standing === 'undecided') return { mark: 'open', said: 'None, undecided', detail: 'Nobody has said why' }
  return { mark: 'open', said: `${counts[activities.length] ?? activities.length}, not agreed`, detail: 'Nobody has agreed yet' }
}

const counts = ['None', 'One', 'Two', 'Three', 'Four', 'Five']

/** Days that are too many of whoever is over; else those that are free. */
export function resourceFact(loads: readonly Load[], cell: WalkCell): Fact {
  const unsaid = cell.open.filter(({ kind }) => kind === 'no-owner' || kind === 'no-effort')
  const over = loads.filter(({ load, there }) => there !== undefined && load > there + loadTolerance)
  const sum = (list: readonly Load[], of: (load: Load) => number) => rounded(list.reduce((total, one) => total + of(one), 0))
  const isBlank = cell.activities.length === 0
  if (over.length > 0 && !isBlank) return { mark: 'warn', said: `${told(sum(over, ({ load, there = 0 }) => load - there))} over`, detail: `${over.map(({ name, load, there = 0 }) => `${name}: ${rounded(load)} asked of the ${rounded(there)} there are`).join('; ')}` }
  if (unsaid.length > 0) return { mark: 'open', said: unsaid.some(({ kind }) => kind === 'no-owner') ? 'Nobody yet' : 'Days unsaid', detail: `${unsaid.length} ${unsaid.length === 1 ? 'thing' : 'things'} to say` }
  const known = loads.filter(({ there }) => there !== undefined)
  if (known.length === 0) return { mark: isBlank ? 'plain' : 'open', said: 'No capacity kept', detail: 'Nobody has said how much time there is' }
  return { mark: isBlank ? 'plain' : 'good', said: `${told(sum(known, ({ load, there = 0 }) => Math.max(0, there - load)))} free`, detail: `${sum(known, ({ load }) => load)} asked of the ${sum(known, ({ there = 0 }) => there)} there are` }
}

export function expectationFact({ activities, standing }: WalkCell): Fact {
  const asked = activities.filter(isAsked)
  const without = asked.filter(({ expectedEffect, completionGoal }) => expectedEffect === undefined && completionGoal === undefined)
  if (asked.length === 0) return { mark: standing === 'undecided' ? 'open' : 'plain', said: 'None', detail: activities.length === 0 ? 'Nothing is expected of this period' : 'What is over expects nothing' }
  if (without.length === 0) return { mark: 'good', said: asked.length === 1 ? 'Said' : `All ${asked.length} said`, detail: 'An effect or a goal of each' }
  return { mark: 'open', said: `${asked.length - without.length} of ${asked.length} said`, detail: `${without.map(({ title }) => title).join(', ')} ${without.length === 1 ? 'has' : 'have'} none` }
}

function told(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
