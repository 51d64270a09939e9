import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { composeDeck } from '../../protocol/compose-routes.ts'
import { sentenceOf } from '../settings/use-asked.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'

export type Composed = z.infer<typeof composeDeck.answer>

export interface Composing {
  /** The newest that is here; the one before stays until the next has come. */
  readonly composed: Composed | undefined
  /** Something has changed since, and the next is on its way. */
  readonly isBehind: boolean
  /** Seconds from asking to having it. */
  readonly took: number
  /** Why it cannot be made. */
  readonly sentence?: string | undefined
}

/** Milliseconds to wait for more changes before asking. */
const pause = 120

/** A deck as it would be published, or would look in a theme, asked for again whenever the workspace has moved on. */
export function useComposing(deck: string, audience: string, copy: 'customer' | 'presenter', theme?: string): Composing {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const { position } = useSeen()
  const [known, setKnown] = useState<Composing & { readonly of: string }>({ composed: undefined, isBehind: true, took: 0, of: '' })
  const asked = useRef(0)
  const of = `${deck} ${audience} ${copy} ${theme ?? ''}`
  useEffect(() => {
    const mine = ++asked.current
    setKnown((now) => ({ ...now, isBehind: true }))
    const timer = setTimeout(async () => {
      const since = performance.now()
      try {
        const composed = await client.call(composeDeck, { params: { ws, deck }, query: { audience, copy, ...(theme === undefined ? {} : { theme }) } })
        if (mine === asked.current) setKnown({ composed, isBehind: false, took: (performance.now() - since) / 1_000, of })
      } catch (error) {
        // What was there before may be what must not be shown to this audience, so it goes.
        if (mine === asked.current) setKnown({ composed: undefined, isBehind: false, took: 0, sentence: sentenceOf(error), of })
      }
    }, pause)
    return () => clearTimeout(timer)
  }, [client, ws, deck, audience, copy, theme, position, of])
  // Slides of another audience are never shown under this one's name.
  return known.of === of ? known : { composed: undefined, isBehind: true, took: 0 }
}
