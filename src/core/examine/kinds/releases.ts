import type { Id } from '../../kernel/change.ts'
import { type Item, items } from '../../plans/plans.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities, type Connector, connectors } from '../../roadmap/roadmap.ts'
import { overlaps, type Window } from '../../time/window.ts'
import { fill, onPurpose, putOff } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Ground } from '../ground.ts'
import { over, placeOf } from './activity.ts'

type Dated = Item & { readonly window: Window }

/** Releases to come that no activity of the roadmap is built on, neither by themselves nor by what ships in them (row I12). */
export const releases: Family = {
  kinds: ['release-unsupported'],
  *subjects({ state }) {
    for (const item of state.each(items.collection) as Iterable<unknown> as Iterable<Item>) if (item.kind === 'release') yield item.id
  },
  touched: {
    [items.collection]: ({ id, release }: Item) => (release === undefined ? [id] : [id, release]),
    [connectors.collection]: ({ item }: Connector, ground: Ground) => releaseOf(item, ground),
    [activities.collection]: ({ id }: Activity, ground: Ground) => ground.near.connectorsOf(id).flatMap(({ item }) => releaseOf(item, ground)),
  },
  ask(subject, ground) {
    const release = items.get(ground.state, subject)
    if (release?.kind !== 'release' || !isAhead(release, ground) || isSupported(release, ground)) return []
    return [found(release, ground)]
  },
}

/** The releases that something about an item can bear on: itself, and the one that it is for. */
function releaseOf(item: Id, { state }: Ground): Id[] {
  const release = items.get(state, item)?.release
  return release === undefined ? [item] : [item, release]
}

/** Still to come, within what the roadmap covers. One without a date may as well be long past: plans name old releases by what arrived in them. */
function isAhead(item: Item, { today, roadmap: { horizon } }: Ground): item is Dated {
  const { status, goneOn, window } = item
  return !over.has(status) && goneOn === undefined && window !== undefined && window.end >= today && overlaps(window, horizon)
}

function isSupported({ id }: Item, { state, roadmap, near }: Ground): boolean {
  const served = [id, ...near.towards(id).map((item) => item.id)]
  return served.some((item) => near.connectorsTo(item).some(({ activity }) => {
    const on = activities.get(state, activity)
    return on?.roadmap === roadmap.id && on.status !== 'dropped' && on.status !== 'deferred'
  }))
}

function found(release: Dated, ground: Ground): Found {
  const [key, facts] = [findingKey('release-unsupported', release.id), `${release.window.start} ${release.window.end}`]
  return {
    key, kind: 'release-unsupported', about: { collection: items.collection, id: release.id }, person: release.owner, sentence: `No activity supports “${release.title}”, ${ground.told(release.window)}.`, facts, place: placeOf(release),
    acts: [
      fill('Plan for it', 'activity.from-items', { roadmap: ground.roadmap.id, items: [release.id] }, 'bucket'),
      onPurpose(ground, key, facts, 'None on purpose'), putOff(ground, key, facts),
    ],
  }
}
