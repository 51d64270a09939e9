import type { Id } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Destination } from '../../core/roadmap/activity-moves.ts'
import { items } from '../../core/plans/plans.ts'
import { activities, type Bucket, buckets } from '../../core/roadmap/roadmap.ts'
import type { Period } from '../../core/time/fiscal.ts'
import type { PeriodCell } from '../../core/time/period.ts'
import { overlaps } from '../../core/time/window.ts'
import type { MenuGroup } from '../parts/menu-groups.ts'
import type { Act } from '../workspace/use-act.ts'
import type { Moves } from './use-moves.tsx'
import type { OwnWords } from './words.ts'

export interface MenuContext {
  readonly rows: readonly Bucket[]
  readonly columns: readonly PeriodCell[]
  readonly period: Period
  readonly move: (ids: readonly Id[], to: Destination) => void
  readonly remove: Moves['remove']
  readonly act: Act
  readonly open: (id: Id) => void
  readonly selected: ReadonlySet<Id>
  readonly mayMove: boolean
  /** Begins to move it by keys. */
  readonly grab?: (id: Id) => void
  /** Draws what it is built on, or no longer. */
  readonly trace?: (id: Id) => void
}

/** The click path of everything that can be done to a card by hand. With several selected, it is done to all of them. */
export function cardMenu(state: State, id: Id, { rows, columns, period, move, remove, act, open, selected, mayMove, grab, trace }: MenuContext): MenuGroup[] {
  const activity = activities.get(state, id)
  if (activity === undefined) return []
  const ids = selected.has(id) ? [...selected] : [id]
  const { window } = activity
  const at = window === undefined ? -1 : columns.findIndex((column) => overlaps(window, column))
  const step = (by: number) => {
    const to = columns[at + by]
    return { isDisabled: !mayMove || at < 0 || to === undefined, run: () => move(ids, { period: to as PeriodCell, length: period, from: columns[at] }) }
  }
  const title = activity.title.replaceAll('*', '∗')
  return [
    {
      ...(ids.length > 1 ? { title: `${ids.length} activities` } : {}),
      entries: [
        { text: 'Open', keys: '↵', run: () => open(id) },
        ...(trace === undefined ? [] : [{ text: 'What it is built on', keys: 'C', run: () => trace(id) }]),
        { text: 'Move to bucket', isDisabled: !mayMove, entries: [...rows.map((row) => ({ text: row.title, isDisabled: row.id === activity.bucket, run: () => move(ids, { bucket: row.id }) })), { text: 'Outliers: no bucket', run: () => move(ids, { bucket: null }) }] },
        { text: 'Move to period', isDisabled: !mayMove, entries: [...columns.map((column) => ({ text: column.label, run: () => move(ids, { period: column, length: period, from: at < 0 ? undefined : columns[at] }) })), { text: 'Undated: no period', run: () => move(ids, { period: null }) }] },
        { text: 'Earlier', ...step(-1) },
        { text: 'Later', ...step(1) },
        ...(grab === undefined || !mayMove ? [] : [{ text: 'Move by keys', keys: '⌥ arrows', run: () => grab(id) }]),
      ],
    },
    {
      entries: [
        { text: 'Done', isDisabled: !mayMove || activity.status === 'done', run: () => void all(ids, act, 'activity.change', { status: 'done' }, ids.length > 1 ? `${ids.length} activities are done` : `*${title}* is done`) },
        { text: 'Remove', isGrave: true, isDisabled: !mayMove, run: () => remove('activity.remove', ids, ids.length > 1 ? `Removed ${ids.length} activities` : `Removed *${title}*`) },
      ],
    },
  ]
}

/** What can be done to a bucket. */
export function bucketMenu(state: State, id: Id, { rows, act, remove, mayMove }: MenuContext, words: OwnWords, rename: () => void): MenuGroup[] {
  const bucket = buckets.get(state, id)
  if (bucket === undefined || !mayMove) return []
  const at = rows.findIndex((row) => row.id === id)
  const hues = ['Blue', 'Green', 'Orange', 'Violet', 'Cyan', 'Yellow', 'Red', 'Indigo', 'Lime', 'Sky', 'Amber', 'Pink'] as const
  return [
    {
      title: bucket.title,
      entries: [
        { text: 'Rename …', run: rename },
        { text: 'Up', isDisabled: at <= 0, run: () => void act('bucket.move', { id, before: rows[at - 1]?.id ?? null }, { said: `Moved *${bucket.title}* up` }) },
        { text: 'Down', isDisabled: at >= rows.length - 1, run: () => void act('bucket.move', { id, before: rows[at + 2]?.id ?? null }, { said: `Moved *${bucket.title}* down` }) },
        { text: 'Colour', entries: hues.map((text, n) => ({ text, isDisabled: bucket.hue === n + 1, run: () => void act('bucket.change', { id, hue: n + 1 }, { said: `*${bucket.title}* is ${text.toLowerCase()}` }) })) },
        { text: `Another ${words.bucket} below`, run: () => void act('bucket.add', { roadmap: bucket.roadmap, title: `New ${words.bucket}` }, { said: `Added a ${words.bucket}` }) },
        { text: `Remove this ${words.bucket}`, isGrave: true, run: () => remove('bucket.remove', [id], `Removed *${bucket.title}*`) },
      ],
    },
  ]
}

/** What can be done with an item of the plans that nothing is built on: an activity is made of it, at its own time or in a period. */
export function itemMenu(state: State, id: Id, { rows, columns, mayMove }: MenuContext, make: (bucket: Bucket, column: PeriodCell | undefined) => void): MenuGroup[] {
  const window = items.get(state, id)?.window
  const times = (row: Bucket) => [
    ...(window === undefined ? [] : [{ text: 'At its own time', run: () => make(row, undefined) }]),
    ...columns.map((column) => ({ text: column.label, run: () => make(row, column) })),
  ]
  return [{ title: 'Make an activity of it', entries: rows.map((row) => ({ text: row.title, isDisabled: !mayMove, entries: times(row) })) }]
}

/** Does one thing to all of some activities: one act, and one undo. */
async function all(ids: readonly Id[], act: Act, command: string, more: { readonly [field: string]: string }, said: string): Promise<void> {
  const group = crypto.randomUUID()
  for (const id of ids) {
    const outcome = await act(command, { id, ...more }, { said, group })
    if (!outcome.done) return
  }
}
