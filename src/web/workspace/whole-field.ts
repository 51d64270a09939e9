import type { Json } from '../../lib/json.ts'
import type { ActOptions } from './use-act.ts'

/** A list of a record that is written whole: refused when somebody else has changed it since it was shown, so that theirs is not lost under it. */
export function wholeField<R extends { readonly id: string }>(collection: string, record: R, field: keyof R & string): NonNullable<ActOptions['over']> {
  // What a record holds is JSON; its type says more than that.
  return { collection, id: record.id, field, was: (record[field] ?? null) as Json }
}
