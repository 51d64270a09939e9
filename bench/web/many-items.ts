import type { StoredRecord } from '../../src/core/kernel/change.ts'
import { State } from '../../src/core/kernel/state.ts'
import { addDays } from '../../src/core/time/days.ts'
import type { LiveWorkspace } from '../../src/client/live-workspace.ts'

export const today = '2026-11-12'
const kinds = ['feature', 'campaign', 'event', 'content', 'web'] as const

/** A workspace of so many plan items in three plans: a hundredth of them releases, every tenth a part of one, windows over eight quarters. */
function itemsState(count: number, slip: number): State {
  const records: StoredRecord[] = []
  const releases = Math.ceil(count / 100)
  for (let at = 0; at < count; at++) {
    const isRelease = at < releases
    const start = addDays(today, ((at * 7919) % 700) - 10)
    const length = (at * 31) % 60
    // Of every ninth the date was another when the baseline was taken.
    const by = at % 9 === 0 ? slip : 0
    const window = { start: addDays(start, by), end: addDays(start, length + by), precision: at % 5 === 0 ? 'month' : 'day' }
    records.push({ id: `i${at}`, plan: `p${isRelease ? 0 : at % 3}`, kind: isRelease ? 'release' : (kinds[at % 5] as string), title: `Item ${at} of the plan`, window, status: 'planned', ...(at % 10 === 1 && !isRelease ? { release: `i${at % releases}` } : {}) })
  }
  const plans = ['product', 'marketing', 'partner'].map((kind, at) => ({ id: `p${at}`, title: `Plan ${at}`, kind, confirmedOn: '2026-11-01' }))
  return State.empty.withCollection('settings', [{ id: 'settings', name: 'Large', zone: 'UTC', fiscalYearStart: 2 }]).withCollection('plans', plans).withCollection('items', records)
}

/** That workspace as screens know one: nothing is written in it, and a past day shows the dates before they slipped. */
export function manyItems(count: number): LiveWorkspace {
  const shown = { state: itemsState(count, 14), position: 1, today, actor: { id: 'bench', role: 'owner' as const }, connection: 'live' as const, pending: 0, outlives: true, here: [] }
  const before = itemsState(count, 0)
  return {
    key: 'large', shown: () => shown, subscribe: () => () => undefined, past: async () => before,
    send: async () => ({ done: true, group: 'none' }), showsAhead: () => true, undo: async () => undefined, redo: async () => undefined, present: () => undefined, close: () => undefined,
  } as LiveWorkspace
}
