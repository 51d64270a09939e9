import { type ReactNode, useId, useState } from 'react'
import type { SectionTold } from '../../../core/quarterly-updates/update-words.ts'
import { Button } from '../../parts/button.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './update.module.css'

interface SectionPartProps {
  readonly day: string
  readonly section: Omit<SectionTold, 'own'> & { readonly own?: string | undefined }
  /** The record that keeps what people wrote, once there is one. */
  readonly record: string | undefined
  readonly children: ReactNode
}

/** One section: a person's words where somebody wrote some, with the draft kept beside them; else the draft. */
export function SectionPart({ day, section: { section, title, draft, own }, record, children }: SectionPartProps) {
  const may = useMay('quarterly-update.write')
  const act = useAct()
  const id = useId()
  const [text, setText] = useState<string>()
  const [was, setWas] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const begin = () => {
    setWas(own)
    setText(own ?? draft)
  }
  const write = async (words: string | null) => {
    const over = record === undefined ? {} : { over: { collection: 'quarterly-updates', id: record, field: section, was: (words === null ? own : was) ?? null } }
    const outcome = await act('quarterly-update.write', { day, section, text: words }, { said: words === null ? `Brought the draft of *${title}* back` : `Wrote *${title}*`, ...over })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setText(undefined)
  }
  return (
    <section className={css.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title} {own === undefined ? null : <span>in your words</span>}</h2>
      {children}
      {text === undefined ? (
        <>
          {own === undefined && draft === '' ? <p className={css.quiet}>Nothing is drafted here: say what else is worth knowing.</p> : <Told text={own ?? draft} />}
          {own === undefined || draft === '' ? null : <details><summary>As it is drafted now</summary><Told text={draft} /></details>}
          {may ? <p className={css.acts}><Button kind="go" onPress={begin}>{own === undefined ? 'Write it in your words' : 'Change your words'}</Button>{own === undefined ? null : <Button kind="go" onPress={() => void write(null)}>Bring the draft back</Button>}</p> : null}
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') void write(text.trim())
          }}
        >
          <label className="unseen" htmlFor={id}>{title}, in your words</label>
          <textarea id={id} autoFocus rows={Math.min(20, text.split('\n').length + 2)} maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />
          <p className={css.acts}><Button type="submit" isDisabled={text.trim() === ''}>Keep these words</Button><Button kind="bare" onPress={() => setText(undefined)}>Leave it</Button></p>
        </form>
      )}
      {sentence === undefined ? null : <p role="alert" className={css.refused}>{sentence}</p>}
    </section>
  )
}

/** Words line by line; what begins with a dash is a list. */
function Told({ text }: { readonly text: string }) {
  const parts: (string | string[])[] = []
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const last = parts.at(-1)
    if (!line.startsWith('- ')) parts.push(line)
    else if (Array.isArray(last)) last.push(line.slice(2))
    else parts.push([line.slice(2)])
  }
  return (
    <div className={css.told}>
      {parts.map((one, at) => (Array.isArray(one) ? <ul key={at}>{one.map((line, index) => <li key={index}>{line}</li>)}</ul> : <p key={at}>{one}</p>))}
    </div>
  )
}
