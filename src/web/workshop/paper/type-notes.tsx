import { type FormEvent, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { paperNotes, type PaperPlace } from '../../../core/workshop/paper-notes.ts'
import { Button } from '../../parts/button.tsx'
import css from './paper.module.css'
import { useEnter } from './use-enter.ts'

/** Notes one after another, as they come off the wall: Enter keeps one and goes to the next; author, bucket and period stay as they were. */
export function TypeNotes({ place, photo }: { readonly place: PaperPlace; readonly photo: Id | undefined }) {
  const enter = useEnter(place, photo)
  const field = useRef<HTMLTextAreaElement>(null)
  const [kept, setKept] = useState({ text: '', author: '', bucket: '', when: '', effort: '' })
  const [sentence, setSentence] = useState<string>()
  const [last, setLast] = useState<readonly string[]>([])
  const set = (name: keyof typeof kept) => (event: { target: { value: string } }) => setKept((now) => ({ ...now, [name]: event.target.value }))
  const keep = async (event?: FormEvent) => {
    event?.preventDefault()
    const [note] = paperNotes([{ line: 1, ...kept }], place)
    const why = note?.leftOut ?? note?.remarks[0]
    if (note === undefined || why !== undefined) return setSentence(why)
    setKept((now) => ({ ...now, text: '' }))
    field.current?.focus()
    const outcome = await enter([note])
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setLast((now) => [note.text, ...now].slice(0, 5))
    // What was refused is typed by nobody twice.
    else setKept((now) => (now.text === '' ? { ...now, text: note.text } : now))
  }
  return (
    <form className={css.typing} onSubmit={(event) => void keep(event)}>
      <label className={css.words}>
        Note
        <textarea
          ref={field} value={kept.text} rows={3} placeholder="One activity, as it stands on the card" onChange={set('text')} aria-describedby={sentence === undefined ? undefined : 'typed-why'}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            void keep()
          }}
        />
      </label>
      <Choice label="Author" value={kept.author} change={set('author')} choices={place.authors.map(({ name }) => name)} none="Whose is it?" />
      {place.buckets.length === 0 ? null : <Choice label="Bucket" value={kept.bucket} change={set('bucket')} choices={place.buckets.map(({ name }) => name)} none="None" />}
      {place.areDated ? <Choice label="Period" value={kept.when} change={set('when')} choices={place.periods} none="No date" /> : null}
      {place.efforts.length === 0 ? null : <Choice label="Supports" value={kept.effort} change={set('effort')} choices={place.efforts.map(({ name }) => name)} none="Nothing named" />}
      {sentence === undefined ? null : <p className={css.refused} role="alert" id="typed-why">{sentence}</p>}
      <div className={css.keep}>
        <Button kind="main" type="submit" isDisabled={kept.text.trim() === ''}>Enter note</Button>
        <span>Enter keeps it and goes to the next; Shift and Enter begin a new line.</span>
      </div>
      {last.length === 0 ? null : (
        <ol className={css.last} aria-label="Entered last" aria-live="polite">
          {last.map((text, at) => <li key={`${at} ${text}`}>{text}</li>)}
        </ol>
      )}
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly string[]
  readonly none: string
  readonly change: (event: { target: { value: string } }) => void
}

function Choice({ label, value, choices, none, change }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={change}>
        <option value="">{none}</option>
        {[...new Set(choices)].map((one) => <option key={one} value={one}>{one}</option>)}
      </select>
    </label>
  )
}
