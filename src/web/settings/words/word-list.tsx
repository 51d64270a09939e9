import { X } from 'lucide-react'
import type { Outcome } from '../../../client/live-workspace.ts'
import { IconButton } from '../../parts/button.tsx'
import { PagePart } from '../page-head.tsx'
import { AddLine } from './add-line.tsx'
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
  const add = (text: string) => {
    const asked = text.split(/[\n,;]/).map((word) => word.trim()).filter((word) => word !== '')
    return asked.length === 0 ? undefined : save([...words, ...asked])
  }
  return (
    <PagePart title={title} note={words.length === 0 ? undefined : String(words.length)}>
      <p className={css.said}>{children}</p>
      {isReadOnly ? null : <AddLine label={one} one={one} placeholder={placeholder} button="Add" add={add} />}
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
