import { erasedText } from '../kernel/erased.ts'
import type { Change, Id, StoredRecord } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'

/** What goes with a person who is erased: of records that are theirs, such as their place in a workshop, the personal values. */
export function erasedWith(state: State, person: Id, typeOf: Context['typeOf']): Change[] {
  return state.names().flatMap((collection) => {
    const type = typeOf(collection)
    const of = type?.definition.erasedWith
    if (type === undefined || of === undefined) return []
    return [...state.each(collection)].filter((record) => record[of] === person && record['erased'] !== true).flatMap((record) => withoutPersonal(type, record))
  })
}

/** A record without its personal values: where it must say something, `erasedText`. */
export function withoutPersonal(type: RecordType, record: StoredRecord): Change[] {
  const personal = Object.entries(type.definition.fields).filter(([, field]) => field.personal === true)
  return type.update(record, { ...Object.fromEntries(personal.map(([name, field]) => [name, field.type.safeParse(undefined).success ? null : erasedText])), erased: true })
}
