import type { Change, Fields, Id } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { changedActivity, checkReason } from '../roadmap/activity-changes.ts'
import { activities, type Activity } from '../roadmap/roadmap.ts'
import { asks, deferrals } from '../stakeholders/stakeholders.ts'
import { addDays, daysBetween } from '../time/days.ts'
import { labelWindow } from '../time/label.ts'
import type { Window } from '../time/window.ts'
import { isAskedFor } from './ask-lines.ts'
import type { Accepting, ActivityLine, Answered, AskLine, Choice, EditionLine, SlipProposal } from './slip-lines.ts'
import { tellingChanges } from './telling.ts'

/**
 * What accepting some lines of a slip changes: activities moved with their tasks, or deferred; other teams asked; those who must know told. The item and
 * the slip are not among it. Refuses with `needs-reason`.
 */
export function acceptedChanges(state: State, slip: SlipProposal, answered: readonly Answered[], context: Accepting): Change[] {
  const changes: Change[] = []
  let at = state
  for (const one of answered) {
    const more = changesOf(at, slip, one, context)
    changes.push(...more)
    at = at.apply(more)
  }
  return [...changes, ...tellingChanges(at, slip, answered, context)]
}

function changesOf(state: State, slip: SlipProposal, { line, choice, note }: Answered, context: Accepting): Change[] {
  if (line.kind === 'activity') return activityChanges(state, slip, { line, choice, note }, context)
  if (line.kind === 'ask' && choice.does === 'ask') return askChanges(state, slip, line, choice, context)
  if (line.kind === 'edition' && choice.does === 'correct') return correctionChanges(state, slip, line, context)
  return []
}

function activityChanges(state: State, slip: SlipProposal, { line, choice, note }: Answered<ActivityLine>, context: Accepting): Change[] {
  const activity = activities.need(state, line.activity)
  const reason = note ?? context.reason
  if (choice.does === 'stay') {
    if (reason === undefined) throw new Refusal('needs-reason', `“${line.title}” stays where it is although ${slip.item.title} moves: say why.`, { at: 'args.lines' })
    return []
  }
  if (choice.does === 'defer') {
    if (reason === undefined) throw new Refusal('needs-reason', `“${line.title}” is deferred with a reason: say why.`, { at: 'args.lines' })
    const changes = changedActivity(state, activity, { status: 'deferred' })
    return [...changes, deferrals.create(context.newId(`deferral of ${activity.id}`), deferralOf(slip, activity, reason, context))]
  }
  const window = choice.window
  if (window === undefined) return []
  const days = activity.window === undefined ? 0 : daysBetween(activity.window.start, window.start)
  const changes = changedActivity(state, activity, { window, ...movedTasks(activity, days) })
  checkReason(activity, changes, reason === undefined ? {} : { reason }, 'moved')
  return changes
}

function deferralOf(slip: SlipProposal, activity: Activity, reason: string, { today }: Accepting): Parameters<typeof deferrals.create>[1] {
  const { roadmap, title, window } = activity
  return { roadmap, title, activity: activity.id, item: slip.item.id, outcome: 'deferred', ...(window === undefined ? {} : { from: window }), displacedBy: `${slip.item.title} came to ${tell(slip.now)}`.slice(0, 500), reason, on: today }
}

/** Its own tasks that have a day, and are not done, keep their distance to it. */
function movedTasks({ tasks }: Activity, days: number): Pick<Activity, 'tasks'> | Record<string, never> {
  if (tasks === undefined || !tasks.some(({ due, done }) => due !== undefined && !done)) return {}
  return { tasks: tasks.map((task) => (task.due === undefined || task.done ? task : { ...task, due: addDays(task.due, days) })) }
}

function askChanges(state: State, slip: SlipProposal, line: AskLine, { window }: Choice, { today, newId }: Accepting): Change[] {
  if (isAskedFor(state, line.item, window)) return []
  const where = window === undefined ? 'say what becomes of it' : `move it to ${tell(window)}`
  return [asks.create(newId(`ask for ${line.item}`), { item: line.item, what: `${short(line.title)}: ${where}, since ${short(slip.item.title)} comes ${comes(slip.now)}`, on: today, by: line.by, ...(window === undefined ? {} : { wanted: window }) })]
}

/** Whoever sent it is asked by the item that it told of. */
function correctionChanges(state: State, slip: SlipProposal, line: EditionLine, { today, newId }: Accepting): Change[] {
  const what = `${short(line.title)}: send a correction to ${short(line.audience)}, who were told ${line.told}`
  if (asks.list(state).some((ask) => ask.item === slip.item.id && ask.what === what && ask.answer === undefined)) return []
  return [asks.create(newId(`correction of ${line.edition}`), { item: slip.item.id, what, on: today, by: addDays(today, correctionDays) })]
}

const correctionDays = 7

function tell(window: Window | undefined): string {
  return window === undefined ? 'no date' : labelWindow(window)
}

function comes(window: Window | undefined): string {
  return window === undefined ? 'without a date' : `${window.start === window.end ? 'on' : 'in'} ${labelWindow(window)}`
}

function short(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title
}

/** The item in its new window, where nobody has moved it yet. */
export function itemMoved(state: State, { item, now }: Pick<SlipProposal, 'item' | 'now'>): Change[] {
  return items.update(items.need(state, item.id), { window: now ?? null } as Fields as never)
}

/** How things would be, were these lines accepted: the preview of just what is then written. */
export function previewOf(state: State, slip: SlipProposal, answered: readonly Answered[], { today, self }: { readonly today: string; readonly self: Id }): State {
  const moved = itemMoved(state, slip)
  const at = moved.length === 0 ? state : state.apply(moved)
  return at.apply(acceptedChanges(at, slip, answered, { actor: { id: self, role: 'editor' }, today, now: `${today}T00:00:00Z`, newId: (name) => `preview ${name}`, reason: 'A preview' }))
}
