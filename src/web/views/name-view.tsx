import { useId, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './views-menu.module.css'

export interface NameViewProps {
  /** What stands there already, when a view is renamed. */
  readonly name?: string
  readonly shared?: boolean
  readonly save: (name: string, shared: boolean) => Promise<Outcome>
}

/** Asks for a saved view's name, and whether it is shared. */
export function NameView({ name: kept, shared: keptShared = false, save }: NameViewProps) {
  const id = useId()
  const { actor } = useSeen()
  const [name, setName] = useState(kept ?? '')
  // A program without a person has no views of its own.
  const isProgram = actor.person === undefined
  const [isShared, setIsShared] = useState(keptShared || isProgram)
  const [sentence, setSentence] = useState<string>()
  const send = async () => {
    if (name.trim() === '') return setSentence('Give it a name that says what it shows.')
    const outcome = await save(name.trim(), isShared)
    if (!outcome.done) setSentence(outcome.sentence)
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={id}>Name</label>
      <input id={id} autoFocus value={name} maxLength={300} placeholder="Launches, by month" aria-invalid={sentence !== undefined} onChange={(event) => setName(event.target.value)} />
      {sentence === undefined ? null : (
        <p role="alert" className={css.refused}>
          {sentence}
        </p>
      )}
      <label className={css.tick}>
        <input type="checkbox" checked={isShared} disabled={isProgram} onChange={(event) => setIsShared(event.target.checked)} />
        Share it with everybody here
      </label>
      <Button type="submit" kind="main">
        Save
      </Button>
    </form>
  )
}
