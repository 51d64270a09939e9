import type { Workshop } from '../../../core/workshop/workshops.ts'
import { useEdit } from '../../parts/use-edit.ts'
import css from './title-field.module.css'
import { useChange } from './use-change.ts'

/** The title of a workshop, written over where it stands. */
export function TitleField({ workshop }: { readonly workshop: Workshop }) {
  const { isReadOnly, change } = useChange(workshop)
  const edit = useEdit(workshop.title, (text, was) => change('title', text.trim(), was))
  if (isReadOnly) return <h1 className={css.title}>{workshop.title}</h1>
  return (
    <>
      <h1 className="unseen">{workshop.title}</h1>
      <textarea
        className={css.title} rows={1} aria-label="Title" value={edit.text} maxLength={300} aria-invalid={edit.sentence !== undefined}
        onChange={(event) => edit.type(event.target.value.replace(/\n/g, ' '))} onBlur={edit.leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') edit.drop()
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          edit.leave()
        }}
      />
      {edit.sentence === undefined ? null : <p role="alert" className={css.refused}>{edit.sentence}</p>}
    </>
  )
}
