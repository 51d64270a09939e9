import { must } from '../lib/must.ts'
import type { Draft, Reading } from '../core/plans/draft.ts'

/** A file of UTF-8 text, as importers take it. */
export function text(path: string, content: string): { path: string; bytes: Uint8Array } {
  return { path, bytes: new TextEncoder().encode(content) }
}

/** The one draft of a collection and key in a reading. */
export function only(reading: Reading | undefined, collection: string, key: string): Draft {
  const found = reading?.drafts.filter((draft) => draft.collection === collection && draft.key === key) ?? []
  if (found.length > 1) throw new Error(`There are ${found.length} drafts of ${collection} ${key}.`)
  return must(found[0], `a draft of ${collection} ${key}`)
}
