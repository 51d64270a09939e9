import type { Id } from '../kernel/change.ts'
import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { type CheckIn, checkIns, type KeyResult } from './goals.ts'
import { progressOf } from './progress.ts'
import { type Status, statusOf, thresholdsOf } from './status.ts'
import { lastClosedWeek, weekOf } from './week.ts'

export interface Standing {
  /** Where it stands: what the latest check-in says, else where it began. */
  readonly current: number
  /** 0 to 1. */
  readonly progress: number
  /** Nobody has said anything of it yet where this is not there. */
  readonly latest?: CheckIn
  readonly status?: Status
  /** What was said is of a week before the last one that closed: it tells how it stood then. */
  readonly isStale: boolean
  /** The latest of each of the last eight weeks, the oldest first. */
  readonly weeks: readonly { readonly week: Day; readonly confidence?: number }[]
}

/** How many weeks a line shows. */
const shown = 8

/** A key result's check-ins, the latest first: of the later week, and of one week the one said last (row B2). */
export function checkInsOf(state: State, keyResult: Id): readonly CheckIn[] {
  let byKey = known.get(state)
  if (byKey === undefined) known.set(state, (byKey = sorted(checkIns.list(state))))
  return byKey.get(keyResult) ?? []
}

const known = new WeakMap<State, ReadonlyMap<Id, readonly CheckIn[]>>()

function sorted(all: readonly CheckIn[]): ReadonlyMap<Id, readonly CheckIn[]> {
  const found = new Map<Id, CheckIn[]>()
  for (const one of [...all].sort((a, b) => (a.week === b.week ? (a.at < b.at ? 1 : -1) : a.week < b.week ? 1 : -1))) {
    const own = found.get(one.keyResult)
    if (own === undefined) found.set(one.keyResult, [one])
    else own.push(one)
  }
  return found
}

/** How a key result stands at a moment (rows B1, B2). What somebody was sure of weeks ago is shown as stale, not as news. */
export function standingOf(state: State, keyResult: KeyResult, now: Instant): Standing {
  const all = checkInsOf(state, keyResult.id)
  const [latest] = all
  const current = latest?.current ?? keyResult.baseline
  const last = weekOf(now)
  const weeks = Array.from({ length: shown }, (_, at) => {
    const week = addDays(last, (at - shown + 1) * 7)
    const confidence = all.find((one) => one.week === week)?.confidence
    return { week, ...(confidence === undefined ? {} : { confidence }) }
  })
  return {
    current, progress: progressOf(keyResult, current), weeks, isStale: latest !== undefined && latest.week < lastClosedWeek(now),
    ...(latest === undefined ? {} : { latest, status: statusOf(latest.confidence, thresholdsOf(state)) }),
  }
}
