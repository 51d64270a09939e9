import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { useBoard } from '../use-board.ts'
import { minuteWords } from './day-words.ts'
import { sentenceOf, useRoom } from './room-hands.tsx'

/** A note on its way: the browser keeps it until the room has it. */
export interface Waiting {
  readonly key: string
  readonly text: string
}

export interface Keeping {
  readonly waiting: readonly Waiting[]
  /** Why the newest was not kept. */
  readonly refused: string | undefined
  /** Sends a note; true once the room has it. */
  readonly keep: (note: { readonly text: string; readonly effort: Id | undefined; readonly author?: Id }) => Promise<boolean>
}

/** Writes notes, and tells which of them the room does not have yet. */
export function useKeeping(): Keeping {
  const { board: { workshop }, now, send, unsent } = useBoard()
  const { say } = useRoom()
  const [refused, setRefused] = useState<string>()
  return {
    waiting: unsent.flatMap(({ id: key, name, args }) => (name === 'note.add' ? [{ key, text: String((args as { readonly text?: unknown }).text ?? '') }] : [])).reverse(),
    refused,
    keep: async ({ text, effort, author }) => {
      setRefused(undefined)
      try {
        await send('note.add', { workshop: workshop.id, text, ...(effort === undefined ? {} : { effort }), ...(author === undefined ? {} : { author }) })
        say(`Saved with the room, ${minuteWords(now(), workshop)}`)
        return true
      } catch (error) {
        setRefused(sentenceOf(error))
        return false
      }
    },
  }
}
