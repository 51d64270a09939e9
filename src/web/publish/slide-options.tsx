import { useId } from 'react'
import { z } from 'zod'
import type { SlideOptions } from '../../core/decks/deck-slides.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { slideKindOf } from '../../core/decks/slide-kinds.ts'
import { ChoiceField } from '../parts/choice-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './slide-options.module.css'
import type { SlideRow } from './slide-rows.ts'

const marks = [{ value: 'customers', text: 'Customers too' }, { value: 'sales', text: 'Sales, not customers' }, { value: 'internal', text: 'People inside only' }]

/** What the slide at hand can be told: the options of its kind, its own words, and its heading in the list. */
export function SlideOptionsForm({ deck, row: { id, slide, title } }: { readonly deck: Deck; readonly row: SlideRow }) {
  const act = useAct()
  const isReadOnly = !useMay('slide.change')
  const kind = slideKindOf(slide.kind)
  if (kind === undefined || !kind.decks.includes(deck.kind)) return <p className={css.what}>This version knows no slide of this kind, so it makes none.</p>
  const change = (told: Record<string, string | null | SlideOptions>) => act('slide.change', { id, ...told }, { said: `Changed *${title.replaceAll('*', '∗')}*` })
  const set = (name: string, value: string | number | boolean) => change({ options: { ...slide.options, [name]: value } })
  return (
    <div className={css.options}>
      <p className={css.what}>{kind.what}</p>
      {slide.kind !== 'context' ? null : (
        <>
          <TextField label="Title" value={slide.title} isReadOnly={isReadOnly} save={async (text) => (text === null ? undefined : change({ title: text }))} />
          <TextField label="Text" kind="prose" value={slide.text} isReadOnly={isReadOnly} save={(text) => change({ text })} />
          <ChoiceField label="Goes to" value={slide.mark ?? 'customers'} choices={marks} isReadOnly={isReadOnly} save={(mark) => change({ mark: mark === 'customers' ? null : mark })} />
        </>
      )}
      {Object.entries(kind.options.shape as Record<string, z.ZodType>).map(([name, type]) => (
        <Option key={name} name={name} type={type} value={slide.options?.[name]} isReadOnly={isReadOnly} set={set} />
      ))}
      <TextField label="Stands under" value={slide.section} isReadOnly={isReadOnly} save={(section) => change({ section })} />
    </div>
  )
}

interface OptionProps {
  readonly name: string
  readonly type: z.ZodType
  readonly value: string | number | boolean | undefined
  readonly isReadOnly: boolean
  readonly set: (name: string, value: string | number | boolean) => ReturnType<ReturnType<typeof useAct>>
}

/** One option, as its type asks for it: one of a few, yes or no, or a number. */
function Option({ name, type, value, isReadOnly, set }: OptionProps) {
  const id = useId()
  const label = type.description ?? name
  const first = type instanceof z.ZodDefault ? type.def.defaultValue : undefined
  const inner = type instanceof z.ZodDefault ? type.def.innerType : type
  const now = value ?? first
  if (inner instanceof z.ZodEnum) return <ChoiceField label={label} value={String(now)} choices={inner.options.map((one) => ({ value: String(one), text: String(one) }))} isReadOnly={isReadOnly} save={async (chosen) => (chosen === null ? undefined : set(name, chosen))} />
  if (inner instanceof z.ZodBoolean) {
    return (
      <label className={css.check} htmlFor={id}>
        <input id={id} type="checkbox" checked={now === true} disabled={isReadOnly} onChange={(event) => void set(name, event.target.checked)} /> {label}
      </label>
    )
  }
  return <TextField label={label} value={String(now ?? '')} isReadOnly={isReadOnly} save={async (text) => (text === null ? undefined : set(name, inner instanceof z.ZodNumber ? Number(text) : text))} />
}
