import { type Audience, audiences } from '../../core/audiences/audiences.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { mayView } from '../../core/permissions.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'

/** The audience of a key, if this reader may see its Views. Refuses with `not-found` or `not-allowed`. */
export function audienceFor(state: State, key: string, reader: Actor): Audience {
  const all = audiences.list(state)
  const audience = all.find((one) => one.key === key)
  if (audience === undefined) throw new Refusal('not-found', `There is no audience called "${key}": choose ${all.map((one) => one.key).sort().join(', ')}.`)
  if (!mayView(reader, audience)) throw new Refusal('not-allowed', `Your role (${reader.role}) may not see what is told to ${audience.title}.`)
  return audience
}
