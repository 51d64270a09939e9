import type { Change, Fields, Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { neighboursOf } from '../roadmap/neighbours.ts'
import { activities, type Activity, type Connector } from '../roadmap/roadmap.ts'
import { type Window, windowSchema } from '../time/window.ts'
import { type Ask, asks, type BuyIn, buyIns, type Deferral, deferrals, type Showing, showings, type StakeholderGroup, stakeholderGroups } from './stakeholders.ts'

/** One of a group's items, with the activities of ours that are built on it, in the order of time. */
export interface TheirItem {
  readonly item: Item
  readonly connects: readonly { readonly connector: Connector; readonly activity: Activity }[]
}

/** What one group is shown of a roadmap (row I1). It never leaves the company. */
export interface StakeholderView {
  readonly group: StakeholderGroup
  /** Theirs that our activities connect with; and those ahead that nothing of ours does. */
  readonly connected: readonly TheirItem[]
  readonly unconnected: readonly Item[]
  /** What they asked for, or that serves their items, and was moved, deferred or dropped (row I2); open ones first, then the newest. */
  readonly deferred: readonly Deferral[]
  /** What we need from them: what is open first, by its day. */
  readonly asks: readonly Ask[]
  /** The newest first. */
  readonly showings: readonly Showing[]
  /** What they said of the roadmap as a whole, and of each activity, last. */
  readonly stand: BuyIn | undefined
  readonly stands: ReadonlyMap<Id, BuyIn>
}

const over: ReadonlySet<string | undefined> = new Set(['done', 'dropped'])

/** Refuses with `not-found` where there is no such group. */
export function stakeholderViewOf(state: State, which: Id, roadmap: Id): StakeholderView {
  const group = stakeholderGroups.need(state, which)
  const plans = new Set(group.plans ?? [])
  const theirs = plans.size === 0 ? [] : items.list(state).filter((item) => plans.has(item.plan) && item.status !== 'dropped' && item.goneOn === undefined).sort(byTime)
  const near = neighboursOf(state)
  const all = theirs.map((item): TheirItem => ({
    item,
    connects: near.connectorsTo(item.id).flatMap((connector) => {
      const activity = activities.get(state, connector.activity)
      return activity === undefined || activity.roadmap !== roadmap || activity.status === 'dropped' ? [] : [{ connector, activity }]
    }).sort((a, b) => byTime(a.activity, b.activity)),
  }))
  const connected = all.filter(({ connects }) => connects.length > 0)
  const serving = new Set(connected.flatMap(({ connects }) => connects.map(({ activity }) => activity.id)))
  const own = new Set(theirs.map(({ id }) => id))
  const said = buyIns.list(state).filter((one) => one.group === which && one.roadmap === roadmap).sort((a, b) => (a.on < b.on ? -1 : 1))
  return {
    group, connected, unconnected: all.filter(({ item, connects }) => connects.length === 0 && !over.has(item.status) && item.status !== 'deferred').map(({ item }) => item),
    deferred: deferrals.list(state).filter((one) => one.roadmap === roadmap && (one.group === which || (one.group === undefined && ((one.activity !== undefined && serving.has(one.activity)) || (one.item !== undefined && own.has(one.item)))))).sort(byNeed),
    asks: asks.list(state).filter((one) => one.group === which || (one.group === undefined && one.item !== undefined && own.has(one.item))).sort(byDue),
    showings: showings.list(state).filter((one) => one.group === which && one.roadmap === roadmap).sort((a, b) => (a.on > b.on ? -1 : 1)),
    stand: said.findLast(({ activity }) => activity === undefined), stands: new Map(said.flatMap((one) => (one.activity === undefined ? [] : [[one.activity, one] as const]))),
  }
}

/** One thing of theirs, or of ours that serves them, that is elsewhere than when they last saw it. */
export interface MovedSince {
  readonly collection: 'items' | 'activities'
  readonly id: Id
  readonly title: string
  readonly what: 'moved' | 'came' | 'went' | 'deferred' | 'dropped'
  readonly from: Window | undefined
  readonly to: Window | undefined
}

/** Of what changed since they last saw the roadmap, all that concerns them: dates of their items and of our activities for them, what came and what went. */
export function movedSince(state: State, { connected, unconnected }: Pick<StakeholderView, 'connected' | 'unconnected'>, changes: readonly Change[]): MovedSince[] {
  const ours = new Set(connected.flatMap(({ connects }) => connects.map(({ activity }) => activity.id)))
  const untied = changes.flatMap((change) => (change.collection === 'connectors' && change.kind === 'remove' && typeof change.before['activity'] === 'string' ? [change.before['activity']] : []))
  const concerned = new Set([...ours, ...untied, ...connected.map(({ item }) => item.id), ...unconnected.map(({ id }) => id)])
  return changes.flatMap((change): MovedSince[] => {
    const { collection, id } = change
    if ((collection !== 'items' && collection !== 'activities') || !concerned.has(id)) return []
    const what = whatBecame(change)
    const record = state.get(collection, id) ?? (change.kind === 'create' ? change.after : change.before)
    const [before, after] = [change.kind === 'create' ? {} : change.before, change.kind === 'remove' ? {} : change.after]
    return what === undefined ? [] : [{ collection, id, title: String(record['title'] ?? ''), what, from: windowIn(before), to: windowIn(after) }]
  })
}

function windowIn(fields: Fields): Window | undefined {
  return windowSchema.safeParse(fields['window']).data
}

function whatBecame(change: Change): MovedSince['what'] | undefined {
  if (change.kind !== 'update') return change.kind === 'create' ? 'came' : 'went'
  const status = change.after['status']
  if (status === 'dropped' || status === 'deferred') return status
  return 'window' in change.after ? 'moved' : undefined
}

function byTime(a: Pick<Item, 'id' | 'window'>, b: Pick<Item, 'id' | 'window'>): number {
  const [first, second] = [a.window?.start ?? '~', b.window?.start ?? '~']
  return first < second || (first === second && a.id < b.id) ? -1 : 1
}

function byNeed(a: Deferral, b: Deferral): number {
  return Number(a.closed !== undefined) - Number(b.closed !== undefined) || (a.on > b.on ? -1 : 1)
}

function byDue(a: Ask, b: Ask): number {
  return Number(a.answer !== undefined) - Number(b.answer !== undefined) || ((a.by ?? '~') < (b.by ?? '~') ? -1 : 1)
}
