import type { Change, Id } from '../../core/kernel/change.ts'
import type { Day, Instant } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { handOversFor, type WaitingHandOver } from '../../core/hand-overs/standing.ts'
import { type TaskFor, tasksFor } from '../../core/launches/tasks-for.ts'
import { freshnessOf, sayFreshness } from '../../core/plans/freshness.ts'
import { type Item, items, plans } from '../../core/plans/plans.ts'
import { type Cell, openCells } from '../../core/roadmap/empty-cells.ts'
import { activities, buckets, type Activity, type Roadmap, roadmaps } from '../../core/roadmap/roadmap.ts'
import { type Waiting, waitingFor } from '../../core/reviews/standing.ts'
import { isOpen } from '../../core/slips/opening.ts'
import { slipReachOf } from '../../core/slips/slip-reach.ts'
import { type Slip as OpenSlip, slips as allSlips } from '../../core/slips/slips.ts'
import { daysBetween } from '../../core/time/days.ts'
import { windowSchema, type Window } from '../../core/time/window.ts'
import { nothingOwed, type Owed } from './owed.ts'

/** An item that is later than when I last read, and the activities that it touches. */
export interface Slip {
  readonly item: Item
  readonly was: Window
  readonly is: Window
  /** Days by which its end is later. */
  readonly days: number
  readonly reaches: readonly Activity[]
}

export interface Undecided {
  readonly roadmap: Roadmap
  readonly cell: Cell
}

/** A thing that lacks something: a date, an owner, a confirmation. */
export interface Lacking {
  readonly collection: 'items' | 'activities' | 'plans'
  readonly id: Id
  readonly title: string
  readonly said: string
}

/** What a person is asked for, mine before others', and how many of each are mine. */
export interface Needs {
  /** Reviews that wait for my word. */
  readonly reviews: readonly Waiting[]
  /** Hand-overs in which it is my turn. */
  readonly handOvers: readonly WaitingHandOver[]
  /** Tasks of launches that are mine and due, late or not begun. */
  readonly tasks: readonly TaskFor[]
  readonly slips: readonly Slip[]
  /** Slips that wait for an answer, longest first, beside those. */
  readonly waiting: readonly OpenSlip[]
  readonly undecided: readonly Undecided[]
  readonly undated: readonly Lacking[]
  readonly unowned: readonly Lacking[]
  readonly stale: readonly Lacking[]
}

const over: ReadonlySet<string | undefined> = new Set(['done', 'dropped', 'deferred'])

/** What needs a person, from the state and what changed since they last read. Slips that touch activities come first, the longest of them before others. */
export function needsOf(state: State, me: Id | undefined, { today, now }: { readonly today: Day; readonly now: Instant }, since: readonly Change[]): Needs {
  const mineFirst = (a: { readonly owner?: Id | undefined }, b: { readonly owner?: Id | undefined }) => Number(b.owner === me) - Number(a.owner === me)
  const waiting = activities.list(state).filter(({ status }) => !over.has(status))
  const planned = [...(state.each('items') as Iterable<unknown> as Iterable<Item>)].filter(({ status, goneOn }) => !over.has(status) && goneOn === undefined)
  const inputs = plans.list(state)
  const slips = slipsIn(state, since)
  const told = new Set(slips.map(({ item }) => item.id))
  return {
    reviews: waitingFor(state, me, now),
    handOvers: handOversFor(state, me, today),
    tasks: tasksFor(state, me, today),
    slips,
    waiting: allSlips.list(state).filter((slip) => isOpen(slip) && !told.has(slip.item)).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
    undecided: roadmaps.list(state).flatMap((roadmap) => openCells(state, roadmap).filter(({ standing, period }) => standing === 'undecided' && period.end >= today).map((cell) => ({ roadmap, cell }))),
    undated: [
      ...waiting.filter(({ window }) => window === undefined).sort(mineFirst).map(({ id, title, bucket }): Lacking => ({ collection: 'activities', id, title, said: bucketWords(state, bucket) })),
      ...planned.filter(({ window, kind }) => window === undefined && kind !== 'theme' && kind !== 'feature' && kind !== 'story').sort(mineFirst).map(({ id, title, plan }): Lacking => ({ collection: 'items', id, title, said: plans.get(state, plan)?.title ?? 'a plan' })),
    ],
    unowned: [
      ...waiting.filter(({ owner }) => owner === undefined).map(({ id, title, bucket }): Lacking => ({ collection: 'activities', id, title, said: bucketWords(state, bucket) })),
      ...inputs.filter(({ owner }) => owner === undefined).map(({ id, title, kind }): Lacking => ({ collection: 'plans', id, title, said: `${kind} plan` })),
    ],
    stale: inputs.map((plan) => ({ plan, fresh: freshnessOf(plan, today) })).filter(({ fresh }) => fresh.isStale).sort((a, b) => mineFirst(a.plan, b.plan)).map(({ plan, fresh }): Lacking => ({ collection: 'plans', id: plan.id, title: plan.title, said: sayFreshness(fresh) })),
  }
}

function bucketWords(state: State, bucket: Id | undefined): string {
  return buckets.get(state, bucket)?.title ?? 'in no bucket yet'
}

function slipsIn(state: State, since: readonly Change[]): Slip[] {
  const slips = since.flatMap((change): Slip[] => {
    if (change.kind !== 'update' || change.collection !== 'items') return []
    const [was, is] = [windowSchema.safeParse(change.before['window']), windowSchema.safeParse(change.after['window'])]
    const item = items.get(state, change.id)
    if (item === undefined || !was.success || !is.success || is.data.end <= was.data.end || is.data.start < was.data.start) return []
    return [{ item, was: was.data, is: is.data, days: daysBetween(was.data.end, is.data.end), reaches: slipReachOf(state, item.id).activities }]
  })
  return slips.sort((a, b) => Number(b.reaches.length > 0) - Number(a.reaches.length > 0) || b.days - a.days)
}

/** Why an item was moved the last time: the reason of anything else that was done to it does not speak for the move. */
export function reasonOfMove(reasons: readonly { readonly id: Id; readonly fields: readonly string[]; readonly reason?: string | undefined }[], item: Id): string | undefined {
  return reasons.findLast(({ id, fields }) => id === item && fields.includes('window'))?.reason
}

/** "Five things need you", as the head of the page says it. */
export function sayNeeds(needs: Needs, inbox: number, owed: Owed = nothingOwed): string {
  const parts = [
    [inbox, 'new in your inbox', 'new in your inbox'], [needs.reviews.length, 'review', 'reviews'], [needs.handOvers.length, 'hand-over', 'hand-overs'], [needs.tasks.length, 'task for a launch', 'tasks for launches'],
    [owed.turns.length, 'turn that is due', 'turns that are due'], [owed.checkIns.length, 'check-in', 'check-ins'], [owed.planning.length, 'planning step', 'planning steps'], [owed.dataReviews.length, 'look at product data', 'looks at product data'], [owed.strategy.length, 'strategy page to look through', 'strategy pages to look through'], [owed.words.length, 'deck sentence that disagrees', 'deck sentences that disagree'], [owed.gates.length, 'deprecation', 'deprecations'], [owed.answers.length, 'late answer', 'late answers'], [owed.feedback.length, 'customer to answer', 'customers to answer'], [owed.learning.length, 'learning record', 'learning records'], [owed.resources.length, 'thing in the hub', 'things in the hub'], [owed.boards.length, 'advisory board', 'advisory boards'], [needs.slips.length, 'slip', 'slips'], [needs.waiting.length, 'slip to answer', 'slips to answer'], [needs.undecided.length, 'cell nobody has decided', 'cells nobody has decided'],
    [needs.undated.length, 'thing without a date', 'things without a date'], [needs.unowned.length, 'without an owner', 'without an owner'], [needs.stale.length, 'plan to confirm', 'plans to confirm'],
  ] as const
  const told = parts.filter(([count]) => count > 0).map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
  return told.length === 0 ? 'Nothing waits for you.' : `${told.join(', ')}.`
}
