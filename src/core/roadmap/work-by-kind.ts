import type { State } from '../kernel/state.ts'
import { type MoneySum, moneySum } from '../plans/money.ts'
import { overlaps, type Window } from '../time/window.ts'
import { activities, activityKinds, type Roadmap } from './roadmap.ts'
import { type Work, workOf } from './work-shares.ts'

/** What a roadmap has of one kind of work. */
export interface KindOfWork {
  readonly kind: (typeof activityKinds)[number] | 'unsaid'
  readonly work: Work | 'unsaid'
  readonly activities: number
  readonly done: number
  /** Days of work, of those that have an effort. */
  readonly effort: number
  readonly withoutEffort: number
  readonly money: MoneySum
}

/**
 * What is planned of each kind of work (row F8), kinds that have nothing too, and last of what nobody has given a kind. With a span, what has a day in it:
 * one that reaches over its edge counts whole, one without a date is not in it. Dropped and deferred activities are not counted.
 */
export function workByKind(state: State, roadmap: Roadmap, span?: Pick<Window, 'start' | 'end'>): KindOfWork[] {
  const counted = activities.list(state).filter((one) => one.roadmap === roadmap.id && one.status !== 'dropped' && one.status !== 'deferred' && (span === undefined || (one.window !== undefined && overlaps(one.window, span))))
  return [...activityKinds, 'unsaid' as const].map((kind) => {
    const of = counted.filter((one) => (one.kind ?? 'unsaid') === kind)
    const effort = of.reduce((sum, one) => sum + (one.effort ?? 0), 0)
    return { kind, work: kind === 'unsaid' ? kind : workOf(kind), activities: of.length, done: of.filter(({ status }) => status === 'done').length, effort, withoutEffort: of.filter((one) => one.effort === undefined).length, money: moneySum(of) }
  })
}
