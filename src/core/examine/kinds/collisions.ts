import { type Item, items } from '../../plans/plans.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities, type Connector, connectors } from '../../roadmap/roadmap.ts'
import { addDays, daysBetween, weekday } from '../../time/days.ts'
import { dayWindow, overlaps, type Window } from '../../time/window.ts'
import { type Ask, asks } from '../../stakeholders/stakeholders.ts'
import type { Shade } from '../../workspace/calendar.ts'
import { defer, fill, onPurpose, putOff } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap, isAskedFor, over, placeOf } from './activity.ts'

/** Work that falls into days on which nobody works, and announcements and releases that fall into a freeze. Asked of activities and of releases. */
export const collisions: Family = {
  kinds: ['collision'],
  *subjects(ground) {
    yield* idsOnRoadmap(ground)
    for (const item of ground.state.each(items.collection) as Iterable<unknown> as Iterable<Item>) if (item.kind === 'release') yield item.id
  },
  touched: {
    [activities.collection]: ({ id }: Activity) => [id],
    [connectors.collection]: ({ activity, item }: Connector) => [activity, item],
    [asks.collection]: ({ item }: Ask) => (item === undefined ? [] : [item]),
    [items.collection]: ({ id }: Item, { near }: Ground) => [id, ...near.connectorsTo(id).map(({ activity }) => activity)],
  },
  ask(subject, ground) {
    if (ground.shades.length === 0) return []
    const activity = activityOf(subject, ground)
    return activity === undefined ? ofRelease(items.get(ground.state, subject), ground) : ofActivity(activity, ground)
  },
  subjectOf: (about) => about.split(':')[0] ?? about,
}

const announcing: ReadonlySet<string | undefined> = new Set(['launch', 'communications'])

function ofActivity(activity: Activity, ground: Ground): Found[] {
  const { window } = activity
  if (window === undefined || window.end < ground.today) return []
  const days = announcedOn(activity, ground)
  const isTold = days.length > 0 || announcing.has(activity.kind)
  const hits = ground.shades.flatMap((shade) => {
    if (shade.kind === 'holiday') return isAllOff(window, shade, ground.shades) ? [`“${activity.title}” falls on ${shade.name}, when nobody works.`] : []
    if (isTold && isWithin(window, shade)) return [`“${activity.title}” falls into ${shade.name}, when nothing is announced.`]
    return days.some((day) => isWithin(day, shade)) ? [`What “${activity.title}” announces comes in ${shade.name}, when nothing is announced.`] : []
  })
  return hits.slice(0, 1).map((sentence): Found => {
    const [key, facts] = [findingKey('collision', activity.id), `${window.start} to ${window.end}: ${sentence}`]
    return {
      key, kind: 'collision', about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team, sentence, facts, place: placeOf(activity),
      acts: [fill('Move it', 'activity.move', { id: activity.id }, 'window', 'reason'), onPurpose(ground, key, facts, 'So on purpose'), defer(activity)],
    }
  })
}

/** The days on which the items that it announces come, where they are sure to the day. */
function announcedOn({ id }: Activity, { state, near }: Ground): Window[] {
  return near.connectorsOf(id).flatMap(({ link, gap = 0, item }) => {
    const comes = link === 'announces' ? items.get(state, item)?.window : undefined
    return comes?.precision === 'day' ? [dayWindow(addDays(comes.start, gap))] : []
  })
}

function ofRelease(release: Item | undefined, ground: Ground): Found[] {
  if (release?.kind !== 'release' || release.window?.precision !== 'day' || over.has(release.status) || release.goneOn !== undefined || release.window.end < ground.today || isAskedFor(release.id, ground)) return []
  const { window } = release
  const shade = ground.shades.find((one) => isWithin(window, one))
  if (shade === undefined) return []
  const [key, facts] = [findingKey('collision', release.id), `${window.start} to ${window.end}: ${shade.name}`]
  return [{
    key, kind: 'collision', about: { collection: items.collection, id: release.id }, activities: ground.near.connectorsTo(release.id).map(({ activity }) => activity), person: release.owner,
    sentence: `“${release.title}” comes in ${shade.name}, ${shade.kind === 'freeze' ? 'when nothing is announced' : 'when nobody works'}.`, facts, place: placeOf(release),
    acts: [fill('Ask for another day', 'ask.add', { item: release.id, what: `Another day for ${release.title}`.slice(0, 300) }, 'wanted'), onPurpose(ground, key, facts, 'So on purpose'), putOff(ground, key, facts)],
  }]
}

function isWithin({ start, end }: Pick<Window, 'start' | 'end'>, shade: Shade): boolean {
  return shade.start <= start && end <= shade.end
}

const longestLook = 31

/** True when a window holds nothing but weekends and holidays, this one among them. */
function isAllOff(window: Window, holiday: Shade, shades: readonly Shade[]): boolean {
  const length = daysBetween(window.start, window.end) + 1
  if (!overlaps(window, holiday) || length > longestLook) return false
  const off = shades.filter(({ kind }) => kind === 'holiday')
  return Array.from({ length }, (_, i) => addDays(window.start, i)).every((day) => weekday(day) > 5 || off.some((one) => one.start <= day && day <= one.end))
}
