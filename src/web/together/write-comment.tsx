import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { people } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './comments.module.css'
import { insertName, mentionedIn, namesFor, typedName } from './mentions.ts'

export interface WriteCommentProps {
  readonly collection: string
  readonly record: string
  readonly answers?: string
  readonly label: string
  readonly done?: () => void
}

/** Where a comment is written. "@" and letters of a name offer people; Ctrl+Enter or ⌘Enter sends. What was typed stays until it is taken. */
export function WriteComment({ collection, record, answers, label, done }: WriteCommentProps) {
  const { state } = useSeen()
  const act = useAct()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  const [at, setAt] = useState(0)
  const [sentence, setSentence] = useState<string>()
  const persons = people.list(state).filter(({ erased }) => erased !== true)
  const typed = typedName(text, caret)
  const offered = typed === undefined ? [] : namesFor(typed, persons)
  const send = async () => {
    if (text.trim() === '') return
    const mentions = mentionedIn(text, persons)
    const outcome = await act('comment.add', { collection, record, text, ...(mentions.length === 0 ? {} : { mentions }), ...(answers === undefined ? {} : { answers }) })
    if (!outcome.done) return setSentence(outcome.sentence)
    setSentence(undefined)
    setText('')
    done?.()
  }
  const choose = (name: string) => {
    const next = insertName(text, caret, name)
    setText(next.text)
    setCaret(next.caret)
    setAt(0)
    requestAnimationFrame(() => box.current?.setSelectionRange(next.caret, next.caret))
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      return void send()
    }
    if (event.key === 'Escape' && (offered.length > 0 || text !== '' || done !== undefined)) {
      event.stopPropagation()
      if (offered.length > 0) setCaret(0)
      else done?.()
      return
    }
    if (offered.length === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setAt((at + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      choose(offered[at % offered.length]?.name ?? '')
    }
  }
  return (
    <div className={css.write}>
      <textarea
        ref={box} id={id} rows={1} className={`${field.input} ${css.box}`} aria-label={label} placeholder={`${label}, with @ to name somebody`} value={text} maxLength={10_000}
        role={offered.length > 0 ? 'combobox' : undefined} aria-expanded={offered.length > 0 ? true : undefined} aria-controls={offered.length > 0 ? `${id}-names` : undefined} aria-activedescendant={offered.length > 0 ? `${id}-${at}` : undefined}
        onChange={(event) => {
          setText(event.target.value)
          setCaret(event.target.selectionStart)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)} onKeyDown={onKeyDown}
      />
      {offered.length === 0 ? null : (
        <ul className={css.names} id={`${id}-names`} role="listbox" aria-label="People">
          {offered.map(({ id: person, name }, place) => (
            // The keys are the text box's; a pointer chooses here.
            <li key={person} id={`${id}-${place}`} role="option" aria-selected={place === at} onPointerDown={(event) => (event.preventDefault(), choose(name))}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
      {text.trim() === '' ? null : (
        <div className={css.send}>
          <Button kind="main" onPress={() => void send()}>
            {label}
          </Button>
        </div>
      )}
    </div>
  )
}
