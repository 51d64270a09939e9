import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { Activity } from '../../../core/roadmap/roadmap.ts'
import { addMember, type MeasureText, type Members, membersAt, noMembers, Owners } from './members.ts'

/** A roadmap's activities by where they are kept. Never changed in place. */
export interface Book {
  readonly state: State
  readonly roadmap: Id
  readonly measure: MeasureText
  readonly owners: Owners
  /** By bucket, those with a date. */
  readonly inBucket: ReadonlyMap<Id, Members>
  /** In no bucket. */
  readonly outliers: readonly Activity[]
  /** In a bucket, in no time. */
  readonly undated: readonly Activity[]
}

/** The book of a state: from an earlier one by what has changed since, where that can be told; else by going once through all activities. */
export function bookOf(state: State, roadmap: Id, measure: MeasureText, before?: Book): Book {
  if (before === undefined || before.roadmap !== roadmap || before.measure !== measure) return writtenAnew(state, roadmap, measure)
  if (state.shares(before.state, 'activities')) return before.state === state ? before : { ...before, state }
  const changes = state.since(before.state, 'activities') as readonly (readonly [Activity | undefined, Activity | undefined])[] | undefined
  return changes === undefined || changes.length > manyChanges ? writtenAnew(state, roadmap, measure) : amended(before, state, changes)
}

/** From here on, going through everything is quicker. */
const manyChanges = 5_000

function writtenAnew(state: State, roadmap: Id, measure: MeasureText): Book {
  const owners = new Owners()
  const inBucket = new Map<Id, Members>()
  const outliers: Activity[] = []
  const undated: Activity[] = []
  for (const activity of state.each('activities') as Iterable<unknown> as Iterable<Activity>) {
    const where = placeOf(activity, roadmap)
    if (where === 'outliers') outliers.push(activity)
    else if (where === 'undated') undated.push(activity)
    else if (where === 'bucket') {
      let members = inBucket.get(activity.bucket as Id)
      if (members === undefined) inBucket.set(activity.bucket as Id, (members = noMembers()))
      addMember(members, activity, measure, owners)
    }
  }
  return { state, roadmap, measure, owners, inBucket, outliers: outliers.sort(byTitle), undated: undated.sort(byTitle) }
}

function amended(book: Book, state: State, changes: readonly (readonly [Activity | undefined, Activity | undefined])[]): Book {
  const { roadmap, measure, owners } = book
  const gone = new Set<Activity>()
  const touched = new Set<Id>()
  const come: Activity[] = []
  for (const [was, is] of changes) {
    if (was !== undefined) gone.add(was)
    if (was?.bucket !== undefined) touched.add(was.bucket)
    if (is !== undefined) come.push(is)
    if (is?.bucket !== undefined) touched.add(is.bucket)
  }
  const inBucket = new Map(book.inBucket)
  for (const bucket of touched) {
    const before = inBucket.get(bucket) ?? noMembers()
    const members = membersAt(before, [...before.activities.keys()].filter((at) => !gone.has(before.activities[at] as Activity)))
    for (const activity of come) if (activity.bucket === bucket && placeOf(activity, roadmap) === 'bucket') addMember(members, activity, measure, owners)
    inBucket.set(bucket, members)
  }
  const waiting = (list: readonly Activity[], place: Place) => {
    const stay = list.filter((one) => !gone.has(one))
    const more = come.filter((one) => placeOf(one, roadmap) === place)
    return more.length === 0 && stay.length === list.length ? list : [...stay, ...more].sort(byTitle)
  }
  return { ...book, state, inBucket, outliers: waiting(book.outliers, 'outliers'), undated: waiting(book.undated, 'undated') }
}

type Place = 'nowhere' | 'outliers' | 'undated' | 'bucket'

/** Dropped activities stand nowhere on the grid. */
function placeOf(activity: Activity, roadmap: Id): Place {
  if (activity.roadmap !== roadmap || activity.status === 'dropped') return 'nowhere'
  if (activity.bucket === undefined) return 'outliers'
  return activity.window === undefined ? 'undated' : 'bucket'
}

function byTitle(a: Activity, b: Activity): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1
}
