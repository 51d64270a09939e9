import type { Json } from '../../lib/json.ts'

/** What is known of a person in a record or in a file, as far as it can tell who they are. */
export interface KnownNames {
  readonly name?: Json | undefined
  readonly email?: Json | undefined
  readonly handle?: Json | undefined
  readonly sourceKey?: Json | undefined
  /** Id of the source that has the person by this key; none when the key means the same person in any source. */
  readonly source?: Json | undefined
}

/**
 * The texts whose keyed digests are all that stays of an erased person's names, so that a file that still names them is noticed. A name
 * of a single word is no sign of one person, and is left out.
 */
export function namesToKnow({ name, email, handle, sourceKey, source }: KnownNames): string[] {
  const full = typeof name === 'string' && /\S\s+\S/.test(name.trim()) ? plain(name, 'name') : []
  return [...(typeof sourceKey === 'string' ? [`key ${typeof source === 'string' ? source : ''} ${sourceKey}`] : []), ...plain(handle, 'handle'), ...plain(email, 'email'), ...full]
}

/** In one way of writing, so that case, spaces and a leading @ make no difference. */
function plain(value: Json | undefined, kind: string): string[] {
  if (typeof value !== 'string' || value.trim() === '') return []
  return [`${kind} ${value.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ').replace(/^@/, '')}`]
}
