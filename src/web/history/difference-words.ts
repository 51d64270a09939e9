import { toldChange, type ToldChange } from '../../core/history/told-change.ts'
import type { Change } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import { plans } from '../../core/plans/plans.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { daysBetween } from '../../core/time/days.ts'
import type { LabelStyle } from '../../core/time/label.ts'
import { windowSchema } from '../../core/time/window.ts'
import type { Difference } from './use-difference.ts'

export interface ToldDifference {
  readonly change: ToldChange
  readonly reason?: string
  /** Days by which it ends later than before; below zero when earlier. Unset when both ends are one, or there is none. */
  readonly later?: number
}

export interface DifferenceInWords {
  /** "12 changes: 3 added, 1 removed, 4 moved." */
  readonly headline: string
  /** By plan and roadmap, in the order of their titles, and the rest last. */
  readonly groups: readonly { readonly title: string; readonly told: readonly ToldDifference[] }[]
}

/** Collections that say nothing by themselves to a reader of plans: what they hold stands with what they belong to. */
const silent = new Set(['sources', 'followings', 'read-marks', 'saved-views', 'editions', 'cell-agreements', 'connectors', 'stage-targets', 'coverage', 'link-looks', 'backlog-places'])

/** What is different, in words, with the newest reason that was given for it. */
export function differenceInWords({ changes, reasons }: Pick<Difference, 'changes' | 'reasons'>, state: State, style: LabelStyle): DifferenceInWords {
  const groups = new Map<string, ToldDifference[]>()
  let [added, removed, moved, count] = [0, 0, 0, 0]
  for (const change of changes as readonly Change[]) {
    if (silent.has(change.collection)) continue
    const told = toldChange(change, state, style)
    if (told.kind === 'update' && told.fields.length === 0) continue
    count++
    if (told.kind === 'create') added++
    if (told.kind === 'remove') removed++
    if (told.fields.some(({ field }) => field === 'window')) moved++
    const reason = reasons.findLast(({ collection, id }) => collection === change.collection && id === change.id)?.reason
    const title = groupOf(change, state)
    const group = groups.get(title) ?? []
    groups.set(title, group)
    const later = daysLater(change)
    group.push({ change: told, ...(reason === undefined ? {} : { reason }), ...(later === undefined ? {} : { later }) })
  }
  const counts = [[added, 'added'], [removed, 'removed'], [moved, 'moved']].filter(([n]) => n !== 0).map(([n, word]) => `${n} ${word}`)
  const headline = count === 0 ? 'Nothing is different.' : `${count} ${count === 1 ? 'thing is' : 'things are'} different${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`
  return { headline, groups: [...groups].map(([title, told]) => ({ title, told: told.sort((a, b) => weight(a.change) - weight(b.change)) })).sort((a, b) => Number(a.title === rest) - Number(b.title === rest) || a.title.localeCompare(b.title)) }
}

function daysLater(change: Change): number | undefined {
  if (change.kind !== 'update') return undefined
  const [was, is] = [windowSchema.safeParse(change.before['window']), windowSchema.safeParse(change.after['window'])]
  const days = was.success && is.success ? daysBetween(was.data.end, is.data.end) : 0
  return days === 0 ? undefined : days
}

/** "31 days later", "1 day earlier". */
export function sayLater(days: number): string {
  const count = Math.abs(days)
  return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`
}

/** What moved is told first, then what went and what came, then the rest. */
function weight({ kind, fields }: ToldChange): number {
  if (fields.some(({ field }) => field === 'window')) return 0
  return kind === 'remove' ? 1 : kind === 'create' ? 2 : 3
}

const rest = 'Everything else'

/** Where a change is told: its plan or roadmap by title, or everything else. */
export function groupOf(change: Change, state: State): string {
  const now = state.get(change.collection, change.id) ?? (change.kind === 'remove' ? change.before : change.after)
  const plan = change.collection === 'plans' ? change.id : now['plan']
  const roadmap = change.collection === 'roadmaps' ? change.id : (now['roadmap'] ?? (typeof now['bucket'] === 'string' ? state.get('buckets', now['bucket'])?.['roadmap'] : undefined))
  if (typeof plan === 'string') return plans.get(state, plan)?.title ?? 'A plan that is gone'
  if (typeof roadmap === 'string') return roadmaps.get(state, roadmap)?.title ?? 'A roadmap that is gone'
  const item = typeof now['item'] === 'string' ? state.get('items', now['item'])?.['plan'] : undefined
  return typeof item === 'string' ? (plans.get(state, item)?.title ?? rest) : rest
}
