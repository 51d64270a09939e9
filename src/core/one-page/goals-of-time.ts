import type { State } from '../kernel/state.ts'
import { keyResults, levelWords, levels, objectives } from '../goals/goals.ts'
import { amountWords } from '../goals/progress.ts'
import type { Window } from '../time/window.ts'
import type { OnePageGoal } from './one-page-shape.ts'
import { isOfTime } from './periods.ts'

type Span = Pick<Window, 'start' | 'end'>

/** The objectives whose quarter is within a time, or around it, widest level first; none that was cancelled. `tell` says how a text names customers. For people inside alone: no View has goals. */
export function goalsOfTime(state: State, period: Span, tell: (text: string) => string): OnePageGoal[] {
  const results = keyResults.list(state).sort((a, b) => (a.title < b.title ? -1 : 1))
  return objectives.list(state).filter((one) => isOfTime(one.period, period) && one.closed?.state !== 'cancelled')
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.title < b.title ? -1 : 1))
    .map(({ id, title, level }) => ({
      title: tell(title), of: levelWords[level],
      results: results.filter(({ objective }) => objective === id).map(({ title: result, baseline, target, unit }) => `${tell(result)}: from ${amountWords(baseline, unit)} ${target < baseline ? 'down' : 'up'} to ${amountWords(target, unit)}`),
    }))
}
