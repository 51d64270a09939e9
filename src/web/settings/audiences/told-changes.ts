import type { AudienceRules } from '../../../core/audiences/audiences.ts'
import { type ToldRecord, whoIsTold } from '../../../core/audiences/becomes-visible.ts'
import { redact } from '../../../core/audiences/redact.ts'
import type { View } from '../../../core/audiences/view.ts'
import type { State } from '../../../core/kernel/state.ts'

/** Ids outside are made under this key where a View is only looked at, so they name nothing. */
export const seenKey = 'shown here alone'

/** What an audience reads today. */
export function seenAs(state: State, audience: AudienceRules, today: string): View {
  return redact(state, audience, { today, key: seenKey })
}

export interface ToldChanges {
  readonly comes: readonly ToldRecord[]
  readonly changes: readonly ToldRecord[]
  readonly goes: readonly ToldRecord[]
}

/** What other rules would let an audience read, and take from it, before they are taken. */
export function toldChanges(before: View, after: View): ToldChanges {
  const told = whoIsTold(before, after)
  const of = (how: ToldRecord['how']) => told.filter((one) => one.how === how)
  return { comes: of('comes'), changes: of('changes'), goes: of('goes') }
}
