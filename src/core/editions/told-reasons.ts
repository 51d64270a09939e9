import type { AudienceRules } from '../audiences/audiences.ts'
import { underBothRules } from '../audiences/both-rules.ts'
import { onlyAbout } from '../audiences/only-about.ts'
import { outsideIdMaker } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import type { View, ViewRecord } from '../audiences/view.ts'
import type { Change } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Json, sameJson } from '../../lib/json.ts'
import type { Reasons } from './change-outline.ts'

/** An entry of the log that says why, in the words that this audience may have: the internal ones inside, the outside ones outside. */
export interface Said {
  readonly position: number
  readonly changes: readonly Pick<Change, 'collection' | 'id'>[]
  readonly reason: string
}

/** What was said between two moments, oldest first, and the past in which it was said. */
export interface Why {
  readonly said: readonly Said[]
  /** The state after the entry of a position. */
  stateAt(position: number): State
}

interface Telling {
  /** The later View, which the outline leads to. */
  readonly view: View
  /** What that View was made of. */
  readonly state: State
  readonly audience: AudienceRules
  readonly key: string
}

/**
 * Finds the reason of a change as an audience saw it happen. A reason counts only where its entry changed what this audience was told then,
 * under the rules of then and of now, so one that was written while a field was kept inside is never told; and only as long as what it led to
 * still stands, so none speaks for a later change that gave no reason.
 */
export function toldReasons({ said, stateAt }: Why, { view, state, audience, key }: Telling): Reasons {
  const idOf = audience.inside ? (_: string, id: string) => id : outsideIdMaker(key)
  const about = new Map<string, { readonly one: Said; readonly record: Pick<Change, 'collection' | 'id'> }[]>()
  for (const one of said.toReversed()) {
    for (const record of one.changes) {
      const place = `${record.collection}/${idOf(record.collection, record.id)}`
      const known = about.get(place)
      if (known === undefined) about.set(place, [{ one, record }])
      else known.push({ one, record })
    }
  }
  const past = lastFew(stateAt)
  const toldAt = (position: number, { collection, id }: Pick<Change, 'collection' | 'id'>): ViewRecord | undefined => {
    const part = underBothRules(onlyAbout(past(position), [{ collection, id }]), state)
    return redact(part, audience, { today: view.today, key }).get<ViewRecord>(collection, idOf(collection, id))
  }
  const seen = new Map<string, readonly [was: ViewRecord | undefined, is: ViewRecord | undefined]>()
  return (collection, id, field) => {
    for (const { one, record } of about.get(`${collection}/${id}`) ?? []) {
      const place = `${one.position} ${collection}/${id}`
      const [was, is] = seen.get(place) ?? [toldAt(one.position - 1, record), toldAt(one.position, record)]
      seen.set(place, [was, is])
      if (!isSame(was, is, field)) return isSame(is, view.get<ViewRecord>(collection, id), field) ? one.reason : undefined
    }
    return undefined
  }
}

/** Many records may have changed at one position, and a state of the past is large: a few are kept. */
function lastFew(stateAt: Why['stateAt']): Why['stateAt'] {
  const kept = new Map<number, State>()
  return (position) => {
    const state = kept.get(position) ?? stateAt(position)
    kept.delete(position)
    kept.set(position, state)
    const [oldest] = kept.keys()
    if (kept.size > few && oldest !== undefined) kept.delete(oldest)
    return state
  }
}

const few = 4

/** Is a field told alike of both? Without a field: are both there, or neither? */
function isSame(one: ViewRecord | undefined, other: ViewRecord | undefined, field: string | undefined): boolean {
  if (field === undefined) return (one === undefined) === (other === undefined)
  return sameJson((one?.[field] ?? null) as Json, (other?.[field] ?? null) as Json)
}
