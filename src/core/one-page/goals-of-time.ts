import type { State } from '../kernel/state.ts'
import { keyResults, levelWords, levels, objectives } from '../goals/goals.ts'
import { amountWords } from '../goals/progress.ts'
import { strategyPages, type StrategyPage } from '../strategy/strategy.ts'
import { overlaps, type Window } from '../time/window.ts'
import type { OnePageGoal } from './one-page-shape.ts'

type Span = Pick<Window, 'start' | 'end'>

/** The strategy page of the company, where the vision stands. */
export function companyPage(state: State): StrategyPage | undefined {
  return strategyPages.list(state).find(({ team }) => team === undefined)
}

/** The objectives whose quarter is within a time, or around it, widest level first; none that was cancelled. `tell` says how a text names customers. For people inside alone: no View has goals. */
export function goalsOfTime(state: State, period: Span, tell: (text: string) => string): OnePageGoal[] {
  const results = keyResults.list(state).sort((a, b) => (a.title < b.title ? -1 : 1))
  return objectives.list(state).filter((one) => isOf(one.period, period) && one.closed?.state !== 'cancelled')
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.title < b.title ? -1 : 1))
    .map(({ id, title, level }) => ({
      title: tell(title), of: levelWords[level],
      results: results.filter(({ objective }) => objective === id).map(({ title: result, baseline, target, unit }) => `${tell(result)}: from ${amountWords(baseline, unit)} ${target < baseline ? 'down' : 'up'} to ${amountWords(target, unit)}`),
    }))
}

/** Which goals of a strategy page, as they were masked to be told, are of a time: by their places among them. Those told before anybody kept their quarter are of none. */
export function toldGoalsOfTime(page: StrategyPage | undefined, period: Span): number[] {
  return (page?.goalsToldFor ?? []).flatMap((quarter, place) => (isOf(quarter, period) ? [place] : []))
}

/** A quarter is of a time that it lies in, and of one that lies in it; one that only touches it is not. */
function isOf(quarter: Span, period: Span): boolean {
  return overlaps(quarter, period) && ((quarter.start >= period.start && quarter.end <= period.end) || (period.start >= quarter.start && period.end <= quarter.end))
}
