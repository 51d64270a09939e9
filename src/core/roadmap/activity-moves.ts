import type { Json } from '../../lib/json.ts'
import type { Change, Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { movedTo } from '../plans/moved-window.ts'
import { addMonths, partsOf } from '../time/days.ts'
import type { Period } from '../time/fiscal.ts'
import { labelShort, labelWindow, type LabelStyle } from '../time/label.ts'
import type { PeriodCell } from '../time/period.ts'
import { overlaps, type Window } from '../time/window.ts'
import { reopened } from './empty-cells.ts'
import { nameOf, type Who } from './capacity-load.ts'
import { type Activity, buckets } from './roadmap.ts'

/** Where somebody wants an activity to be. What is not said stays; null is out of every bucket, or out of time. */
export interface Destination {
  readonly bucket?: Id | null
  /** The period to go to, and how long the columns are. Without `from`, the one that its window starts in or the first after it. */
  readonly period?: PeriodCell | null
  readonly length?: Period
  /** The period that it was taken by, for one that stands in several: it moves by as many periods as lie between the two. */
  readonly from?: PeriodCell | undefined
  /** Whose time it takes from now on: another person becomes its owner, another team its team. */
  readonly hands?: Who | undefined
}

/** An activity with where it will be: only what changes. */
export interface ActivityMove {
  readonly activity: Activity
  readonly bucket?: Id | null
  readonly window?: Window | null
  readonly hands?: Who
}

/**
 * What a destination means for an activity; undefined when it is there already. An undated one takes the whole period, as sure as that is
 * long. A dated one keeps its length and its precision and moves by whole periods.
 */
export function moveOf(activity: Activity, { bucket, period, length = 'quarter', from, hands }: Destination): ActivityMove | undefined {
  const window = period === undefined ? undefined : period === null ? null : windowIn(activity.window, period, length, from)
  const isElsewhere = bucket !== undefined && (bucket ?? undefined) !== activity.bucket
  const isMoved = window !== undefined && !isSameWindow(window ?? undefined, activity.window)
  const isGiven = hands !== undefined && (hands.person === undefined ? hands.team !== activity.team : hands.person !== activity.owner)
  if (!isElsewhere && !isMoved && !isGiven) return undefined
  return { activity, ...(isElsewhere ? { bucket } : {}), ...(isMoved ? { window } : {}), ...(isGiven ? { hands } : {}) }
}

function windowIn(window: Window | undefined, period: PeriodCell, length: Period, from: PeriodCell | undefined): Window {
  if (window === undefined) return { start: period.start, end: period.end, precision: length }
  if (from === undefined && overlaps(window, period)) return window
  const months = monthsBetween(from?.start ?? window.start, period.start)
  return months === 0 ? window : movedTo(window, addMonths(window.start, months))
}

function monthsBetween(from: string, to: string): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  return (b.year - a.year) * 12 + b.month - a.month
}

function isSameWindow(a: Window | undefined, b: Window | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.start === b.start && a.end === b.end && a.precision === b.precision)
}

/** The commands that make a move: to another place, into other hands, or both. */
export function commandsFor({ activity: { id }, bucket, window, hands }: ActivityMove): { readonly name: string; readonly args: Json }[] {
  const given = hands === undefined ? [] : [{ name: 'activity.change', args: { id, ...(hands.person === undefined ? { team: hands.team } : { owner: hands.person }) } }]
  if (bucket !== undefined) return [{ name: 'activity.place', args: { id, bucket, ...(window === undefined ? {} : { window: window as Json }) } }, ...given]
  return window === undefined ? given : [{ name: 'activity.move', args: { id, window: window as Json } }, ...given]
}

/** Is the reason asked for? always: the move leaves or enters an agreed cell, so the service wants one. may-skip: a date that stood is moved. */
export function reasonFor(state: State, moves: readonly ActivityMove[]): 'always' | 'may-skip' | 'no' {
  if (moves.some((move) => reopens(state, move).length > 0)) return 'always'
  return moves.some(({ activity, window }) => window !== undefined && activity.window !== undefined) ? 'may-skip' : 'no'
}

function reopens(state: State, { activity, bucket, window }: ActivityMove): Change[] {
  const { bucket: _bucket, window: _window, ...rest } = activity
  const [inBucket, inTime] = [bucket === undefined ? activity.bucket : (bucket ?? undefined), window === undefined ? activity.window : (window ?? undefined)]
  const after = { ...rest, ...(inBucket === undefined ? {} : { bucket: inBucket }), ...(inTime === undefined ? {} : { window: inTime }) } as Activity
  return reopened(state, activity, after).filter(({ collection }) => collection === 'cell-agreements')
}

/** What was done, for a toast: "Moved *Beta of X* from Q3 FY27 to Q4 FY27". Names of things stand between asterisks; no full stop. */
export function moveSentence(state: State, moves: readonly ActivityMove[], style: LabelStyle): string {
  const [move] = moves
  if (move === undefined) return 'Nothing moved'
  const { activity, bucket, window, hands } = move
  const parts: string[] = []
  if (window !== undefined) parts.push(window === null ? 'out of time, to the undated' : activity.window === undefined ? `to ${told(window, style)}` : fromTo(activity.window, window, style))
  if (bucket !== undefined) parts.push(bucket === null ? 'to the outliers' : `to ${buckets.get(state, bucket)?.title ?? 'a bucket'}`)
  if (hands !== undefined) parts.push(`to ${nameOf(state, hands)}`)
  return `Moved ${moves.length === 1 ? `*${activity.title.replaceAll('*', '∗')}*` : `${moves.length} activities`} ${moves.length === 1 ? parts.join(' and ') : parts.at(-1)}`
}

function fromTo(was: Window, is: Window, style: LabelStyle): string {
  const [before, after] = [told(was, style), told(is, style)]
  return before === after ? `to ${labelWindow(is, style)}` : `from ${before} to ${after}`
}

function told(window: Window, style: LabelStyle): string {
  return window.precision === 'day' || window.precision === 'month' ? labelWindow(window, style) : labelShort(window, style)
}
