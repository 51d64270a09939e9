import { type Audience, audiences } from '../../core/audiences/audiences.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { mayView } from '../../core/permissions.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'

/**
 * The audience of a key, if this reader may see its Views. Refuses with `not-found`, or with `not-allowed` in the same words for an
 * audience that is there and one that is not: a customer's name may be an audience's key.
 */
export function audienceFor(state: State, key: string, reader: Actor): Audience {
  const audience = audiences.list(state).find((one) => one.key === key)
  if (audience !== undefined && mayView(reader, audience)) return audience
  const keys = audiences.list(state).filter((one) => mayView(reader, one)).map((one) => one.key).sort()
  // Members may see every audience: for them one that is not handed out is not there.
  if (mayView(reader, { key })) throw new Refusal('not-found', `There is no audience called "${key}": choose ${keys.join(', ')}.`)
  throw new Refusal('not-allowed', `Your role (${reader.role}) may not see what is told to "${key}"${keys.length === 0 ? '' : `: choose ${keys.join(', ')}`}.`)
}
