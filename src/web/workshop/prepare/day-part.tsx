import { useId, useState } from 'react'
import type { Workshop } from '../../../core/workshop/workshops.ts'
import { FieldFrame } from '../../parts/field.tsx'
import field from '../../parts/field.module.css'
import { TextField } from '../../parts/text-field.tsx'
import { PagePart } from '../../settings/page-head.tsx'
import css from './preparation-page.module.css'
import { type Changing, useChange } from './use-change.ts'

/** When and where, what the room is asked, and who comes in to present the product. */
export function DayPart({ workshop, zone }: { readonly workshop: Workshop; readonly zone: string }) {
  const changing = useChange(workshop)
  const { change, isReadOnly } = changing
  return (
    <PagePart title="Day and place" note={`times in ${zone}`} id="part-day">
      <div className={css.fields}>
        <PickField label="Day" type="date" name="day" value={workshop.day} changing={changing} />
        <PickField label="Begins" type="time" name="begins" value={workshop.begins} changing={changing} />
        <TextField label="Place" value={workshop.place} save={(value, was) => change('place', value, was)} placeholder="Outside of the office: tables, walls, whiteboards" isReadOnly={isReadOnly} />
        <TextField label="Presents" value={workshop.presenter} save={(value, was) => change('presenter', value, was)} placeholder="The senior product manager" isReadOnly={isReadOnly} />
        <div id="part-question">
          <TextField label="Question" kind="prose" value={workshop.question} save={(value, was) => change('question', value?.replace(/\s+/g, ' ').trim() ?? null, was)} placeholder="Which activities will support what was agreed?" isReadOnly={isReadOnly} />
        </div>
      </div>
    </PagePart>
  )
}

/** A day or a time, picked as the platform lets one. Kept when the field is left, since a half-typed one is another day. */
function PickField({ label, type, name, value, changing: { isReadOnly, put } }: { readonly label: string; readonly type: 'date' | 'time'; readonly name: 'day' | 'begins'; readonly value: string | undefined; readonly changing: Changing }) {
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const keep = async () => {
    if (typed === undefined) return
    const outcome = typed === (value ?? '') ? undefined : await put(name, typed === '' ? null : typed)
    setSentence(outcome === undefined || outcome.done ? undefined : outcome.sentence)
    setTyped(undefined)
  }
  return (
    <FieldFrame label={label} sentence={sentence} for={id}>
      <input id={id} type={type} className={field.input} value={typed ?? value ?? ''} readOnly={isReadOnly} onChange={(event) => setTyped(event.target.value)} onBlur={() => void keep()} onKeyDown={(event) => (event.key === 'Enter' ? void keep() : undefined)} />
    </FieldFrame>
  )
}
