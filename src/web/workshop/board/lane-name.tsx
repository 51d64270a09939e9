import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import { useBoard } from '../use-board.ts'
import css from './lane-head.module.css'

/** The name of a bucket, typed where it stands. Enter or leaving keeps it, Escape goes back. */
export function LaneName({ group, label, word, mayName, isNew, say }: { readonly group: Id; readonly label: string | undefined; readonly word: string; readonly mayName: boolean; readonly isNew: boolean; readonly say: (sentence: string) => void }) {
  const { send } = useBoard()
  const [typed, setTyped] = useState<string>()
  const [isRefused, setIsRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isAsked = isNew && label === undefined
  const wasAsked = useRef(false)
  useEffect(() => {
    if (isAsked && !wasAsked.current) field.current?.focus({ preventScroll: true })
    wasAsked.current ||= isAsked
  }, [isAsked])
  // Another has named it meanwhile.
  useEffect(() => setTyped(undefined), [label])
  if (!mayName) return <h2 className={css.name} title={label} dir="auto">{label ?? 'Without a name yet'}</h2>
  const keep = () => {
    const name = typed?.trim()
    if (name === undefined || name === '' || name === label) return setTyped(undefined)
    send('group.change', { id: group, label: name }).then(
      () => setIsRefused(false),
      (error: unknown) => {
        setIsRefused(true)
        say(error instanceof Refusal ? error.message : 'The name did not reach the room. Try it again.')
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') {
      event.stopPropagation()
      setTyped(undefined)
    }
  }
  return (
    <h2 className={css.name}>
      <input
        ref={field} dir="auto" aria-label={`Name of the ${word}`} aria-invalid={isRefused} placeholder="Name it" title={label} maxLength={200}
        value={typed ?? label ?? ''} onChange={(event) => setTyped(event.target.value)} onBlur={keep} onKeyDown={onKeyDown}
      />
    </h2>
  )
}
