import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'

/** Milliseconds after the last key at which what was typed is sent (DESIGN 2, text). */
const pause = 2_000

export interface Edit {
  /** What stands in the field: what was typed, as long as it has not been taken. */
  readonly text: string
  /** Why what was typed could not be kept. It stays in the field. */
  readonly sentence: string | undefined
  readonly type: (text: string) => void
  /** Sends what was typed, now. */
  readonly leave: () => void
  /** Back to what is kept. */
  readonly drop: () => void
  /** Somebody else wrote a newer text than the one that was typed over. */
  readonly isOver: boolean
  /** Keeps what was typed, over the newer text. */
  readonly keep: () => void
}

/**
 * Editing in place: sent on leaving the field or after a pause, shown at once, kept in the field with the refusal's sentence when it
 * cannot be taken. News from others shows as soon as nothing is being typed.
 */
export function useEdit(kept: string, save: (text: string, was: string) => Promise<Outcome | undefined>): Edit {
  const [typed, setTyped] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  const [isOver, setIsOver] = useState(false)
  /** What stood there when typing began. */
  const base = useRef(kept)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef({ kept, save, typed })
  latest.current = { kept, save, typed }

  const send = useCallback(async () => {
    clearTimeout(timer.current)
    const { kept: now, save: take, typed: text } = latest.current
    if (text === undefined) return
    if (text === now) {
      setTyped(undefined)
      setSentence(undefined)
      setIsOver(false)
      return
    }
    const outcome = await take(text, base.current)
    setIsOver(outcome !== undefined && !outcome.done && outcome.code === 'conflict')
    if (outcome !== undefined && !outcome.done) return setSentence(outcome.sentence)
    base.current = text
    setSentence(undefined)
    // Whoever typed on meanwhile keeps what they typed.
    if (latest.current.typed === text) setTyped(undefined)
  }, [])

  useEffect(() => () => void send(), [send])

  return {
    text: typed ?? kept,
    sentence,
    isOver,
    type: (text) => {
      if (latest.current.typed === undefined) base.current = latest.current.kept
      setTyped(text)
      latest.current.typed = text
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), pause)
    },
    leave: () => {
      if (!isOver) void send()
    },
    keep: () => {
      base.current = latest.current.kept
      setIsOver(false)
      void send()
    },
    drop: () => {
      clearTimeout(timer.current)
      latest.current.typed = undefined
      setTyped(undefined)
      setSentence(undefined)
      setIsOver(false)
    },
  }
}
