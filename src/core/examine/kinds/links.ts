import type { Day } from '../../kernel/command.ts'
import { type Item, items } from '../../plans/plans.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type BrokenLink, linkBroken } from '../../roadmap/link-times.ts'
import { type Activity, activities, type Connector, connectors } from '../../roadmap/roadmap.ts'
import { addDays, daysBetween } from '../../time/days.ts'
import { dayAndMonth } from '../../time/label.ts'
import type { Window } from '../../time/window.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Act, FindingKind } from '../finding.ts'
import type { Ground } from '../ground.ts'
import { activityOf, placeOf } from './activity.ts'

interface Tied {
  readonly tie: Connector
  readonly activity: Activity & { readonly window: Window }
  readonly item: Item & { readonly window: Window }
}

type Broken = readonly [kind: FindingKind, sentence: string, ...acts: readonly Act[]]

/** Activities that come after what they serve, lead times that are broken or that nobody can keep any more, and what begins too early. */
export const linkTimes: Family = {
  kinds: ['after-what-it-serves', 'lead-time-broken', 'order-broken'],
  *subjects({ state }) {
    for (const { id } of state.each(connectors.collection)) yield id
  },
  touched: {
    [connectors.collection]: ({ id }: Connector) => [id],
    [activities.collection]: ({ id }: Activity, { near }: Ground) => near.connectorsOf(id).map((one) => one.id),
    [items.collection]: ({ id }: Item, { near }: Ground) => near.connectorsTo(id).map((one) => one.id),
  },
  ask(subject, ground) {
    const tied = tiedBy(subject, ground)
    const broken = tied === undefined ? undefined : brokenIn(tied, ground)
    return tied === undefined || broken === undefined ? [] : [found(tied, broken, ground)]
  },
}

function tiedBy(id: string, ground: Ground): Tied | undefined {
  const tie = connectors.get(ground.state, id)
  const [activity, item] = [activityOf(tie?.activity ?? '', ground), items.get(ground.state, tie?.item)]
  if (tie === undefined || activity?.window === undefined || item?.window === undefined || item.goneOn !== undefined || item.status === 'dropped') return undefined
  return { tie, activity: activity as Tied['activity'], item: item as Tied['item'] }
}

function brokenIn({ tie, activity, item }: Tied, { today, told }: Ground): Broken | undefined {
  const [work, comes] = [`“${activity.title}”`, `“${item.title}”`]
  const follows = fill('It follows it', 'connector.change', { id: tie.id, link: 'waits-for', gap: 0 })
  const broken = linkBroken(tie, activity, item)
  if ((tie.link ?? 'supports') === 'supports') {
    if (activity.window.start <= item.window.end) return undefined
    return ['after-what-it-serves', `${work} begins ${days(daysBetween(item.window.end, activity.window.start))} after ${comes}, which it supports (${told(item.window)}).`, follows]
  }
  if (broken !== undefined) return [...outOfStep(broken, tie, work, comes), ...(broken.how === 'late' && tie.link === 'enables' ? [follows] : [])]
  const due = addDays(item.window.start, -(tie.gap ?? 0) - 1)
  if (tie.link !== 'enables' || due >= today || item.status === 'done' || item.window.start < today) return undefined
  return ['lead-time-broken', `${work} was to be over by ${dayAndMonth(due)}, ${lead(tie)}before ${comes}, and is not done.`, fill('It is done', 'activity.change', { id: activity.id, status: 'done' })]
}

function outOfStep({ how, days: by }: BrokenLink, tie: Connector, work: string, comes: string): readonly [FindingKind, string] {
  if (how === 'lead') return ['lead-time-broken', `${work} ends ${days(by)} too late: it enables ${comes}${tie.gap === undefined || tie.gap === 0 ? '' : `, ${days(tie.gap)} ahead`}.`]
  if (how === 'late') return ['after-what-it-serves', `${work} begins ${days(by)} after ${comes}, which it ${tie.link === 'announces' ? 'announces' : 'enables'}.`]
  return tie.link === 'announces' ? ['lead-time-broken', `${work} announces ${comes} ${days(by)} before it comes.`] : ['order-broken', `${work} begins ${days(by)} too early: it waits for ${comes}.`]
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

function lead({ gap = 0 }: Connector): string {
  return gap === 0 ? '' : `${days(gap)} `
}

function found({ tie, activity, item }: Tied, [kind, sentence, ...more]: Broken, ground: Ground): Found {
  const key = findingKey(kind, tie.id)
  const facts = `${tie.link ?? 'supports'} ${tie.gap ?? 0}: ${span(activity.window)}, ${span(item.window)}`
  return {
    key, kind, about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team, sentence, facts, place: placeOf(activity),
    acts: [fill('Move it', 'activity.move', { id: activity.id }, 'window', 'reason'), ...more, onPurpose(ground, key, facts, 'So on purpose'), defer(activity)],
  }
}

function span({ start, end }: { readonly start: Day; readonly end: Day }): string {
  return `${start} to ${end}`
}
