import type { ToldRecord } from '../../../core/audiences/becomes-visible.ts'
import { fieldWord } from '../../../core/kernel/field-word.ts'
import { recordTypes } from '../../../core/root.ts'
import css from './audiences-page.module.css'
import type { ToldChanges } from './told-changes.ts'

const most = 12

/** What would become visible, be told otherwise, or go: each record with its fields. */
export function WhatWouldChange({ changes }: { readonly changes: ToldChanges }) {
  if (changes.comes.length + changes.changes.length + changes.goes.length === 0) return <p className={css.said}>Nothing that is told would change.</p>
  return (
    <div className={css.changes} aria-live="polite">
      <Told title="Would become visible" sign="+" records={changes.comes} />
      <Told title="Would read otherwise" sign="~" records={changes.changes} />
      <Told title="Would no longer be told" sign="−" records={changes.goes} />
    </div>
  )
}

function Told({ title, sign, records }: { readonly title: string; readonly sign: string; readonly records: readonly ToldRecord[] }) {
  if (records.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span>{records.length}</span>
      </h3>
      <ul>
        {records.slice(0, most).map((record) => (
          <li key={`${record.collection} ${record.id}`}>
            <i aria-hidden>{sign}</i>
            <b>{record.title === '' ? (recordTypes.get(record.collection)?.word ?? record.collection) : record.title}</b>
            <span>{record.fields.map(({ field }) => fieldWord(field)).join(', ')}</span>
          </li>
        ))}
      </ul>
      {records.length > most ? <p className={css.said}>and {records.length - most} more</p> : null}
    </section>
  )
}
