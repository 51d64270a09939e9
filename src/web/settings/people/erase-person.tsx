import { useParams } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { ProblemError } from '../../../client/client.ts'
import { erasePerson } from '../../../protocol/log-routes.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../parts/toast-store.ts'
import { useClient } from '../../workspace/use-client.tsx'
import css from './people-page.module.css'
import type { Person } from './person.ts'

/** Says what erasing does before it is done, asks why and for the name, since nothing takes it back. */
export function ErasePerson({ person, done }: { readonly person: Person; readonly done: () => void }) {
  const id = useId()
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [sentence, setSentence] = useState<string>()
  const [isErasing, setIsErasing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  // The menu that opened this takes the focus back as it closes.
  useEffect(() => {
    const timer = setTimeout(() => first.current?.focus(), 80)
    return () => clearTimeout(timer)
  }, [])
  const isSure = name.trim() === person.name && reason.trim() !== ''
  const erase = async () => {
    setIsErasing(true)
    try {
      const { erased } = await client.call(erasePerson, { params: { ws, id: person.id }, body: { reason: reason.trim() } })
      say({ key: `erase ${person.id}`, sentence: `A person has been erased: ${erased} kept ${erased === 1 ? 'value is' : 'values are'} gone` })
      done()
    } catch (error) {
      setSentence(error instanceof ProblemError ? error.problem.detail : 'It could not be done. Nothing has changed; try again.')
      setIsErasing(false)
    }
  }
  return (
    <form
      className={css.erase}
      aria-label={`Erase ${person.name}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (isSure && !isErasing) void erase()
      }}
    >
      <h2>Erase {person.name} for good</h2>
      <ul>
        <li>Name, e-mail, handle, time zone and own holidays go, from the workspace and from its whole past: history, snapshots, decks made for this workspace, and later backups.</li>
        <li>What they did stays, told as done by somebody who has been erased. The proof of the log stays whole.</li>
        <li>A file that names them again does not bring them back. Backups made before today still hold them: delete those yourself.</li>
        <li>Nothing takes it back.</li>
      </ul>
      <label htmlFor={`${id}-why`}>
        Why, kept with the act
        <input id={`${id}-why`} ref={first} value={reason} maxLength={2_000} placeholder="They asked for it" onChange={(event) => setReason(event.target.value)} />
      </label>
      <label htmlFor={`${id}-name`}>
        Write “{person.name}” to be sure
        <input id={`${id}-name`} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      </label>
      {sentence === undefined ? null : (
        <p role="alert" className={css.refused}>
          {sentence}
        </p>
      )}
      <div className={css.acts}>
        <Button onPress={done}>Leave them</Button>
        <Button kind="bare" type="submit" isDisabled={!isSure || isErasing}>
          <span className={css.grave}>{isErasing ? 'Erasing …' : 'Erase for good'}</span>
        </Button>
      </div>
    </form>
  )
}
