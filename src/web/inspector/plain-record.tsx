import { recordTitle, toldChange } from '../../core/history/told-change.ts'
import { fieldWord } from '../../core/kernel/field-word.ts'
import type { Json } from '../../lib/json.ts'
import { Told } from '../accounts/told.tsx'
import { RecordHistory } from '../history/record-history.tsx'
import { Comments } from '../together/comments.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import css from './plain-record.module.css'
import { Section } from './section.tsx'

/** A record of a kind that has no inspector of its own: what it holds, in words. */
export function PlainRecord({ collection, id }: { readonly collection: string; readonly id: string }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const record = state.get(collection, id)
  if (record === undefined) return null
  const after = Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id')) as { [field: string]: Json }
  const { fields } = toldChange({ kind: 'update', collection, id, before: {}, after }, state, style)
  return (
    <>
      <Section>
        <h2 className={css.title}><Told text={recordTitle(state, collection, record)} /></h2>
        <dl className={css.fields}>
          {fields.map(({ field, to }) => (
            <div key={field}>
              <dt>{fieldWord(field)}</dt>
              <dd>
                <Told text={to ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Comments collection={collection} id={id} />
      <RecordHistory collection={collection} id={id} />
    </>
  )
}
