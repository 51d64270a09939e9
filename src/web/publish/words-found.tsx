import { useId, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { wordKindTold } from '../../core/audiences/words/kept-words.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { ReasonField } from '../parts/reason-field.tsx'
import type { ShownWord } from './use-found-words.ts'
import css from './words-found.module.css'

interface WordsFoundProps {
  readonly words: readonly ShownWord[]
  /** Who would be told: "customers". */
  readonly audience: string
  /** Changes a word everywhere; not given to who may not. */
  readonly replace: ((word: string, by: string) => Promise<Outcome>) | undefined
  /** Lets a word leave to this audience; an owner's alone. */
  readonly allow: ((word: string, reason: string) => Promise<Outcome>) | undefined
}

/** What stops publishing: each word that must not leave, where it stands, and what can be done about it in one act. */
export function WordsFound({ words, ...acts }: WordsFoundProps) {
  const byWord = new Map<string, ShownWord[]>()
  for (const one of words) byWord.set(one.word, [...(byWord.get(one.word) ?? []), one])
  return (
    <section className={css.found} aria-label="Words that must not leave">
      <h3>{byWord.size === 1 ? 'A word must not leave' : `${byWord.size} words must not leave`}</h3>
      <ul>
        {[...byWord].map(([word, places]) => (
          <FoundWord key={word} word={word} places={places} {...acts} />
        ))}
      </ul>
    </section>
  )
}

/** So many places are named. */
const most = 4

function FoundWord({ word, places, audience, replace, allow }: Omit<WordsFoundProps, 'words'> & { readonly word: string; readonly places: readonly ShownWord[] }) {
  const [isAllowing, setIsAllowing] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const [first] = places
  if (first === undefined) return null
  const act = async (done: Promise<Outcome>) => {
    const outcome = await done
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setIsAllowing(false)
  }
  return (
    <li>
      <p>
        <strong>{word}</strong>, {wordKindTold[first.kind]}
      </p>
      <ul className={css.places}>
        {places.slice(0, most).map((one) => (
          <li key={one.sentence}>{placeOf(one)}</li>
        ))}
        {places.length > most ? <li>and {places.length - most} more</li> : null}
      </ul>
      {sentence === undefined ? null : (
        <p className={css.refused} role="alert">
          {sentence}
        </p>
      )}
      {isAllowing && allow !== undefined ? (
        <ReasonField label={`Let “${word}” leave to ${audience}`} isNeeded done={(reason) => void act(allow(word, reason ?? ''))} cancel={() => setIsAllowing(false)} />
      ) : (
        <div className={css.acts}>
          {replace === undefined ? null : first.by === undefined ? <ReplaceBy word={word} replace={(by) => void act(replace(word, by))} /> : <Button onPress={() => void act(replace(word, first.by ?? ''))}>Change to {first.code ?? first.by} everywhere</Button>}
          {allow === undefined ? null : (
            <Button kind="bare" onPress={() => setIsAllowing(true)}>
              Let it leave …
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** For a word that nothing stands for yet: what to write in its place. */
function ReplaceBy({ word, replace }: { readonly word: string; readonly replace: (by: string) => void }) {
  const id = useId()
  const [by, setBy] = useState('')
  return (
    <form
      className={css.by}
      onSubmit={(event) => {
        event.preventDefault()
        if (by.trim() !== '') replace(by.trim())
      }}
    >
      <label htmlFor={id} className={css.unseen}>
        What to write in place of “{word}”
      </label>
      <input id={id} className={`${field.input} ${css.instead}`} placeholder="Other words for it" value={by} maxLength={300} onChange={(event) => setBy(event.target.value)} />
      <Button type="submit" isDisabled={by.trim() === ''}>
        Change everywhere
      </Button>
    </form>
  )
}

/** The sentence without the word, which stands above it. */
function placeOf({ place, sentence }: ShownWord): string {
  if (place.kind === 'slide') return `Slide ${place.slide}, “${place.title}”, in its ${place.part}`
  const at = sentence.indexOf(' holds "')
  return at < 0 ? sentence : sentence.slice(0, at)
}
