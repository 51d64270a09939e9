import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import type { Connector } from '../roadmap/roadmap.ts'
import { daysBetween } from '../time/days.ts'
import { dayAndMonth, labelWindow } from '../time/label.ts'
import type { Window } from '../time/window.ts'
import { dayCount } from './day-count.ts'
import { breaksIn } from './what-breaks.ts'
import type { ActivityLine, Choice } from './slip-lines.ts'
import type { Shifted } from './shifted-activities.ts'

/** The lines of our own activities: where each would go, what that breaks, and what else can be done. */
export function activityLines(after: State, today: Day, shifted: readonly Shifted[]): ActivityLine[] {
  const planned = new Map<Id, Window>(shifted.flatMap(({ activity, now, days }) => (now === undefined || days === 0 ? [] : [[activity.id, now]])))
  return shifted.map((one) => lineOf(after, today, one, planned))
}

function lineOf(state: State, today: Day, { activity, days, now, by }: Shifted, planned: ReadonlyMap<Id, Window>): ActivityLine {
  const was = activity.window
  const isMoved = days !== 0 && now !== undefined
  const breaks = isMoved ? breaksIn(state, today, activity, now, planned) : []
  const tasks = (activity.tasks ?? []).filter(({ due, done }) => due !== undefined && !done).length
  const because = 'connector' in by ? whyTied(state, by.connector) : `Waits until ${by.after.title} is over`
  return {
    key: `activity:${activity.id}`, kind: 'activity', activity: activity.id, title: activity.title, owner: activity.owner, bucket: activity.bucket,
    was, now, days, tasks, fits: !isMoved, breaks,
    says: breaks.length === 0 ? because : breaks.join('; '),
    choices: isMoved ? choicesOf(state, today, activity, now, planned, breaks) : [],
  }
}

function choicesOf(state: State, today: Day, activity: Shifted['activity'], now: Window, planned: ReadonlyMap<Id, Window>, breaks: readonly string[]): Choice[] {
  const was = activity.window
  const shorter = was !== undefined && now.start > was.start && now.start < was.end ? ({ start: now.start, end: was.end, precision: 'day' } as const) : undefined
  const canShorten = shorter !== undefined && breaks.length > 0 && breaksIn(state, today, activity, shorter, planned).length === 0
  return [
    { id: `move ${now.start} ${now.end}`, does: 'move', label: `Move it to ${labelWindow(now)}`, window: now },
    ...(canShorten ? [{ id: `keep-end ${shorter.start} ${shorter.end}`, does: 'keep-end' as const, label: `Keep ${dayAndMonth(shorter.end)}: ${dayCount(length(shorter))} in place of ${dayCount(length(now))}`, window: shorter }] : []),
    { id: 'stay', does: 'stay', label: 'Leave it as it is, with a reason' },
    { id: 'defer', does: 'defer', label: 'Defer it' },
  ]
}

function length({ start, end }: Window): number {
  return daysBetween(start, end) + 1
}

function whyTied(state: State, { link = 'supports', gap = 0, item }: Connector): string {
  const title = items.get(state, item)?.title ?? 'an item'
  if (link === 'announces') return gap === 0 ? `Announces ${title} on the day it comes` : `Announces ${title}, ${dayCount(gap)} after it`
  if (link === 'enables') return gap === 0 ? `Must be over before ${title}` : `Must be over ${dayCount(gap)} before ${title}`
  if (link === 'waits-for') return gap === 0 ? `Waits for ${title}` : `Waits for ${title}, ${dayCount(gap)} after it`
  return `Works for ${title}`
}
