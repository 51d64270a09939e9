import type { Change } from '../core/kernel/change.ts'
import type { Expected, Instant } from '../core/kernel/command.ts'
import type { State } from '../core/kernel/state.ts'
import type { NewsEntry } from '../protocol/live-messages.ts'

/*
 * What a window shows of a workspace:
 *
 *      news, in order ──> confirmed ──┐
 *                                     ├── decide each pending again ──> shown
 *   send ──> pending ─────────────────┘
 *              └── leaves when its entry or its refusal comes
 *
 * 1. Confirmed is what the service has told and nothing else: entries are taken in order, each once; one that is missing is a gap, never a guess.
 * 2. Shown is confirmed with the pending commands decided on top, in the order they were sent. One that cannot be decided now shows nothing and waits for the service's word.
 * 3. A pending command leaves when its entry has come, when the service has answered and confirmed has reached that position, or when it was refused. Nothing else takes it away.
 * So windows that have been told the same and have nothing pending show the same, whatever came in between.
 */

/** A command on its way: sent again until it is answered, which costs nothing, since its id is an idempotency key. */
export interface Pending {
  readonly id: string
  readonly name: string
  readonly args: unknown
  readonly group: string
  readonly reason?: string
  readonly outsideReason?: string
  readonly expects?: readonly Expected[]
  /** When it was sent: what it is decided with here. */
  readonly at: Instant
  /** The service has written it, at this position; its entry is on its way. */
  readonly doneAt?: number
}

export interface Held {
  readonly confirmed: State
  /** Of the newest entry in `confirmed`, and the name of the log up to there. Position 0 holds nothing. */
  readonly position: number
  readonly mark: string
  readonly pending: readonly Pending[]
  readonly shown: State
}

/** Decides a pending command on a state; nothing when it cannot be decided here. */
export type Predict = (state: State, pending: Pending) => readonly Change[] | undefined

export type Event =
  | { readonly kind: 'sent'; readonly pending: Pending }
  | { readonly kind: 'news'; readonly entries: readonly NewsEntry[] }
  | { readonly kind: 'done'; readonly id: string; readonly position: number }
  | { readonly kind: 'refused'; readonly id: string }
  /** What decides commands has come. */
  | { readonly kind: 'able' }
  | { readonly kind: 'replica'; readonly confirmed: State; readonly position: number; readonly mark: string }

export interface Merged {
  readonly held: Held
  /** Commands that are settled by this: their entries have come. */
  readonly written: readonly string[]
  /** News do not begin where the copy ends: it must be caught up anew. */
  readonly hasGap: boolean
}

/** One step of what a window holds. Pure: the same events in the same order give the same. */
export function merge(held: Held, event: Event, predict: Predict): Merged {
  switch (event.kind) {
    case 'sent':
      // What was decided before stays as it is: only the newest is decided on top.
      return unsettled({ ...held, pending: [...held.pending, event.pending], shown: shownOf(held.shown, [event.pending], predict) })
    case 'done': {
      const pending = held.pending.map((one) => (one.id === event.id ? { ...one, doneAt: event.position } : one))
      return event.position > held.position ? unsettled({ ...held, pending }) : settled({ ...held, pending }, predict)
    }
    case 'able':
      return held.pending.length === 0 ? unsettled(held) : settled(held, predict)
    case 'refused':
      return settled({ ...held, pending: held.pending.filter(({ id }) => id !== event.id) }, predict)
    case 'replica':
      return settled({ ...held, confirmed: event.confirmed, position: event.position, mark: event.mark }, predict)
    case 'news':
      return withNews(held, event.entries, predict)
  }
}

function withNews(held: Held, entries: readonly NewsEntry[], predict: Predict): Merged {
  let { confirmed, position, mark } = held
  const changes: Change[] = []
  const come = new Set<string>()
  for (const entry of entries) {
    if (entry.position <= position) continue
    if (entry.position !== position + 1) return { held, written: [], hasGap: true }
    for (const change of entry.changes as readonly Change[]) changes.push(change)
    if (entry.command !== undefined) come.add(entry.command.id)
    position = entry.position
    mark = entry.mark
  }
  if (position === held.position) return unsettled(held)
  confirmed = confirmed.apply(changes)
  return settled({ ...held, confirmed, position, mark }, predict, come)
}

function unsettled(held: Held): Merged {
  return { held, written: [], hasGap: false }
}

function settled(held: Held, predict: Predict, come: ReadonlySet<string> = new Set()): Merged {
  const isWritten = ({ id, doneAt }: Pending) => come.has(id) || (doneAt !== undefined && doneAt <= held.position)
  const written = held.pending.filter(isWritten).map(({ id }) => id)
  const pending = written.length === 0 ? held.pending : held.pending.filter((one) => !isWritten(one))
  return { held: { ...held, pending, shown: shownOf(held.confirmed, pending, predict) }, written, hasGap: false }
}

function shownOf(confirmed: State, pending: readonly Pending[], predict: Predict): State {
  let shown = confirmed
  for (const one of pending) {
    const changes = predict(shown, one)
    if (changes !== undefined && changes.length > 0) shown = shown.apply(changes)
  }
  return shown
}
