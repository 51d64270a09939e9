import { useRef } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'

interface Taken {
  /** Remembers what becomes of a text that is sent, in place of what was sent of the same field before. */
  readonly keep: (field: string, sent: Promise<Outcome | undefined>) => Promise<Outcome | undefined>
  /** Closes once all that was sent was taken. A text that was not stays open, with the newer one beside it, until it was seen: the next press closes. */
  readonly close: () => Promise<void>
}

/** What a "Done" beside texts that are kept as they are left does: it closes over none that a newer one kept from being taken. */
export function useTaken(closed: () => void): Taken {
  const sent = useRef<ReadonlyMap<string, Promise<Outcome | undefined>>>(new Map())
  return {
    keep: (field, one) => {
      sent.current = new Map([...sent.current, [field, one]])
      return one
    },
    close: async () => {
      const all = await Promise.all(sent.current.values())
      sent.current = new Map()
      if (all.every((outcome) => outcome === undefined || outcome.done)) closed()
    },
  }
}
