import { useId, useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { Button } from '../../parts/button.tsx'
import css from './words.module.css'

interface AddLineProps {
  readonly label: string
  readonly placeholder: string
  /** What one of them is called in a sentence that refuses it: "A code name". */
  readonly one: string
  readonly button: string
  /** Keeps what was typed; nothing happens where there is nothing to keep. */
  readonly add: (text: string) => Promise<Outcome> | undefined
}

/** One line by which something is added to a list, with the sentence of a refusal below it. */
export function AddLine({ label, placeholder, one, button, add }: AddLineProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string>()
  const send = async () => {
    const outcome = await add(text)
    if (outcome === undefined) return
    setSentence(outcome.done ? undefined : outcome.sentence.replace(/^args\.[a-zA-Z]+[.\dN]*: /, `${one} `))
    if (outcome.done) setText('')
  }
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input id={id} value={text} placeholder={placeholder} aria-invalid={sentence !== undefined} onChange={(event) => setText(event.target.value)} />
      <Button type="submit">{button}</Button>
      {sentence === undefined ? null : (
        <p role="alert" className={css.refused}>
          {sentence}
        </p>
      )}
    </form>
  )
}
