import type { Json } from '../../lib/json.ts'

export type Id = string
export type Name = string
export type Fields = { readonly [field: string]: Json }

/** A record as state holds it: its id and its fields. Absent fields are absent, never null. */
export type StoredRecord = { readonly id: Id } & { readonly [field: string]: Json }

/** The only thing that touches state. In fields: a missing key is unchanged, null is unset. */
export type Change =
  | { readonly kind: 'create'; readonly collection: Name; readonly id: Id; readonly after: Fields }
  | { readonly kind: 'update'; readonly collection: Name; readonly id: Id; readonly before: Fields; readonly after: Fields }
  | { readonly kind: 'remove'; readonly collection: Name; readonly id: Id; readonly before: Fields }

/** What takes a change back: before and after swapped, a create and a remove exchanged. */
export function inverseOf(change: Change): Change {
  const { collection, id } = change
  switch (change.kind) {
    case 'create':
      return { kind: 'remove', collection, id, before: change.after }
    case 'remove':
      return { kind: 'create', collection, id, after: change.before }
    case 'update':
      return { kind: 'update', collection, id, before: change.after, after: change.before }
  }
}

/** The inverse of a whole list: each change's inverse, last one first. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map(inverseOf).reverse()
}

/** Does a change give or take a value of this field? */
export function touches(change: Change, field: string): boolean {
  return (change.kind !== 'create' && field in change.before) || (change.kind !== 'remove' && field in change.after)
}
