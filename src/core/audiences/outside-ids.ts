import { hmacMaker } from '../../lib/digest.ts'
import type { Id, Name } from '../kernel/change.ts'

/**
 * The id that a record has outside: an HMAC of its collection and id under the workspace's key, as 32 hex digits. The same record has
 * the same id in every View of the workspace, so that two Views can be held against each other, and nothing can be read back from it.
 */
export function outsideId(key: string, collection: Name, id: Id): string {
  return outsideIdMaker(key)(collection, id)
}

/** Makes many outside ids under one key. */
export function outsideIdMaker(key: string): (collection: Name, id: Id) => string {
  const make = hmacMaker(key)
  return (collection, id) => make(`${collection}\n${id}`).slice(0, 32)
}
