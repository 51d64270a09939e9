import type { Day } from '../../kernel/command.ts'
import { type Item, items } from '../../plans/plans.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type BrokenLink, linkBroken } from '../../roadmap/link-times.ts'
import { type Activity, activities, type Connector, connectors } from '../../roadmap/roadmap.ts'
import { addDays, daysBetween } from '../../time/days.ts'
import { dayAndMonth } from '../../time/label.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Act, FindingKind } from '../finding.ts'
import type { Ground } from '../ground.ts'
import { activityOf, placeOf } from './activity.ts'
import { days, sentenceOf, type Tied } from './link-sentences.ts'

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

function brokenIn(tied: Tied, { today, told }: Ground): Broken | undefined {
  const { tie, activity, item } = tied
  const broken = outOfTime(tied)
  if (broken !== undefined) return [kindOf(broken, tie), sentenceOf(broken, tied, told), ...(broken.how === 'late' && tie.link !== 'announces' ? [fill('It follows it', 'connector.change', { id: tie.id, link: 'waits-for', gap: 0 })] : [])]
  const due = addDays(item.window.start, -(tie.gap ?? 0) - 1)
  if (tie.link !== 'enables' || due >= today || item.status === 'done' || item.window.start < today) return undefined
  return ['lead-time-broken', `“${activity.title}” was to be over by ${dayAndMonth(due)}, ${lead(tie)}before “${item.title}”, and is not done.`, fill('It is done', 'activity.change', { id: activity.id, status: 'done' })]
}

/** What nobody has said how it meets, and so may be meant to come in time, is asked about when it comes after; what only supports is not. */
function outOfTime({ tie, activity, item }: Tied): BrokenLink | undefined {
  if (tie.link !== undefined) return linkBroken(tie, activity, item)
  return activity.window.start > item.window.end ? { how: 'late', days: daysBetween(item.window.end, activity.window.start) } : undefined
}

function kindOf({ how }: BrokenLink, { link }: Connector): FindingKind {
  return how === 'late' ? 'after-what-it-serves' : link === 'waits-for' ? 'order-broken' : 'lead-time-broken'
}

function lead({ gap = 0 }: Connector): string {
  return gap === 0 ? '' : `${days(gap)} `
}

function found({ tie, activity, item }: Tied, [kind, sentence, ...more]: Broken, ground: Ground): Found {
  const key = findingKey(kind, tie.id)
  const facts = `${tie.link ?? 'unsaid'} ${tie.gap ?? 0}: ${span(activity.window)}, ${span(item.window)}`
  return {
    key, kind, about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team, sentence, facts, place: placeOf(activity),
    acts: [fill('Move it', 'activity.move', { id: activity.id }, 'window', 'reason'), ...more, whenever(tie, kind, ground, key, facts), defer(activity)],
  }
}

/** What was tied without saying how is left to come after on purpose by saying that it only supports. */
function whenever(tie: Connector, kind: FindingKind, ground: Ground, key: string, facts: string): Act {
  if (tie.link !== undefined || kind !== 'after-what-it-serves') return onPurpose(ground, key, facts, 'So on purpose')
  return { answer: 'on-purpose', label: 'It only supports it', command: 'connector.change', args: { id: tie.id, link: 'supports' }, asks: [] }
}

function span({ start, end }: { readonly start: Day; readonly end: Day }): string {
  return `${start} to ${end}`
}
