import { type Item, items } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'
import type { Dated, Ground } from './ground.ts'

/**
 * The first item that an activity would come after there, though it works for it and does not come after it now. Nothing of time follows from that link, so it
 * is allowed; but it costs something, and is told.
 */
export function servesLate({ state, near }: Ground, { id, window: now }: Dated, then: Window): Item | undefined {
  const served = near.connectorsOf(id).flatMap((tie) => items.get(state, (tie.link ?? 'supports') === 'supports' ? tie.item : undefined) ?? [])
  return served.filter(({ window, status }) => window !== undefined && status !== 'dropped' && window.end < then.start && window.end >= now.start).sort((a, b) => ((a.window?.end ?? '') < (b.window?.end ?? '') ? -1 : 1))[0]
}
