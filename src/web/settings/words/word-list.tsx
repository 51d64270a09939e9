import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { PagePart } from '../page-head.tsx'
import css from './words.module.css'

interface WordListProps {
  readonly title: string
  readonly children: string
  /** What one of them is called where it is typed: "A code name". */
  readonly one: string
  readonly placeholder: string
  readonly words: readonly string[]
  readonly isReadOnly: boolean
  /** Keeps all of them anew; `gone` is the one that was taken out. */
  readonly save: (words: readonly string[], gone?: string) => Promise<Outcome>
}

/** A list of words that must not leave, to which several are added at once, and from which each is taken. */
export function WordList({ title, children, one, placeholder, words, isReadOnly, save }: WordListProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [sentence, setSentence] = useState<string>()
  const add = async () => {
    const asked = text.split(/[\n,;]/).map((word) => word.trim()).filter((word) => word !== '')
    if (asked.length === 0) return
    const outcome = await save([...words, ...asked])
    setSentence(outcome.done ? undefined : outcome.sentence.replace(/^args\.[a-zA-Z]+[.\d]*: /, `${one} `))
    if (outcome.done) setText('')
  }
  return (
    <PagePart title={title} note={words.length === 0 ? undefined : String(words.length)}>
      <p className={css.said}>{children}</p>
      {isReadOnly ? null : (
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <label htmlFor={id} className="unseen">
            {one}
          </label>
          <input id={id} value={text} placeholder={placeholder} aria-invalid={sentence !== undefined} onChange={(event) => setText(event.target.value)} />
          <Button type="submit">Add</Button>
          {sentence === undefined ? null : (
            <p role="alert" className={css.refused}>
              {sentence}
            </p>
          )}
        </form>
      )}
      <ul className={css.words}>
        {words.map((word) => (
          <li key={word}>
            <span>{word}</span>
            {isReadOnly ? null : <IconButton label={`Let “${word}” leave`} icon={X} onPress={() => void save(words.filter((other) => other !== word), word)} />}
          </li>
        ))}
      </ul>
    </PagePart>
  )
}
