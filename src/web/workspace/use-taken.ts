import { useRef } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'

interface Taken {
  /** Sends a text, and remembers what becomes of it. */
  readonly keep: (sent: Promise<Outcome | undefined>) => Promise<Outcome | undefined>
  /** Closes once all that was sent was taken. A text that was not stays open, with the newer one beside it, until it was seen: the next press closes. */
  readonly close: () => Promise<void>
}

/** What a "Done" beside texts that are kept as they are left does: it closes over none that a newer one kept from being taken. */
export function useTaken(closed: () => void): Taken {
  const sent = useRef<Promise<Outcome | undefined>[]>([])
  return {
    keep: (one) => {
      sent.current.push(one)
      return one
    },
    close: async () => {
      const all = await Promise.all(sent.current)
      sent.current = []
      if (all.every((outcome) => outcome === undefined || outcome.done)) closed()
    },
  }
}
