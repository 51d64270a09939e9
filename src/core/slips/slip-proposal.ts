import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { activities } from '../roadmap/roadmap.ts'
import { editions } from '../editions/editions.ts'
import type { Window } from '../time/window.ts'
import { daysLater } from './day-count.ts'
import { activityLines } from './activity-lines.ts'
import { askLines } from './ask-lines.ts'
import { editionLines } from './edition-lines.ts'
import { shiftedActivities } from './shifted-activities.ts'
import type { SlipLine, SlipProposal } from './slip-lines.ts'
import type { Slip } from './slips.ts'
import { launchFollows } from './launch-follows.ts'

/** An item with where it was and is to be: an open slip, or a move that nothing has saved. */
export type Slipping = Pick<Slip, 'item' | 'was' | 'now' | 'answers'>

/**
 * All that an item's move reaches, as a proposal (row I4): our activities, with where they would go and what breaks; others' items, which are asked for;
 * editions that were sent, by whether they still tell what is so. Pure: nothing is written. Refuses with `not-found`.
 */
export function slipOf(state: State, { item: id, was, now, answers }: Slipping, { today }: { readonly today: Day }): SlipProposal {
  const item = items.need(state, id)
  const [before, after] = [withWindow(state, id, was), withWindow(state, id, now)]
  const answered = new Map((answers ?? []).map((answer) => [answer.line, answer]))
  const lines = [
    ...activityLines(after, today, shiftedActivities(before, after, id)).sort(inTime),
    ...askLines(after, today, item, was, now).sort(inTime),
    ...editionLines(before, after, today, item),
  ].map((line): SlipLine => withAnswer(line, answered.get(line.key)))
  const launch = launchFollows(before, id, now, today)
  return { item, was, now, days: daysLater(was, now), lines, ...(launch === undefined ? {} : { launch }), untouched: untouchedBy(state, lines) }
}

/** The state with an item in a window. */
export function withWindow(state: State, id: Id, window: Window | undefined): State {
  const changes = items.update(items.need(state, id), { window: window ?? null })
  return changes.length === 0 ? state : state.apply(changes)
}

function withAnswer<Line extends SlipLine>(line: Line, answer: { readonly choice: string; readonly note?: string | undefined } | undefined): Line {
  return answer === undefined ? line : { ...line, answer }
}

function inTime(a: { readonly was?: Window | undefined; readonly key: string }, b: { readonly was?: Window | undefined; readonly key: string }): number {
  const [one, two] = [a.was?.start ?? '9', b.was?.start ?? '9']
  return one < two ? -1 : one > two ? 1 : a.key < b.key ? -1 : 1
}

function untouchedBy(state: State, lines: readonly SlipLine[]): SlipProposal['untouched'] {
  const reached = new Set(lines.filter(({ fits }) => !fits).map((line) => (line.kind === 'activity' ? line.activity : line.kind === 'edition' ? line.edition : line.item)))
  const others = activities.list(state).filter(({ id, status }) => status !== 'dropped' && !reached.has(id))
  return {
    activities: others.length, tasks: others.reduce((count, { tasks }) => count + (tasks?.length ?? 0), 0),
    editions: editions.list(state).filter(({ id, state: stands }) => stands !== 'withdrawn' && !reached.has(id)).length,
  }
}
