import { canonicalJson } from '../../lib/json.ts'
import { sha256Hex } from '../../lib/digest.ts'
import type { StoredRecord } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'

/** The fields of a release post that people write and that go out with it. */
export const postFields = ['title', 'version', 'intro', 'highlights', 'changelog', 'event', 'thanks', 'picture'] as const

/** Records whose words stand in the workspace itself, so that it can be told whether somebody saw these or others. */
const wordsOf: { readonly [collection: string]: (record: StoredRecord) => readonly unknown[] } = {
  // An entry of the changelog that is not told goes out with no post.
  'release-posts': (record) => postFields.map((field) => (field === 'changelog' ? toldOnly(record[field]) : record[field]) ?? null),
}

function toldOnly(changelog: unknown): readonly unknown[] {
  return Array.isArray(changelog) ? changelog.filter((entry: { readonly told?: unknown }) => entry.told === true) : []
}

/** A digest of the words that a review is about, as they stand: what an approval was given for (row G2). Nothing where they stand elsewhere. */
export function wordsSeen(state: State, { collection, record }: { readonly collection?: string | undefined; readonly record?: string | undefined }): string | undefined {
  const words = wordsOf[collection ?? '']
  const found = record === undefined || words === undefined ? undefined : state.get(collection ?? '', record)
  return found === undefined ? undefined : sha256Hex(canonicalJson(words?.(found)))
}
