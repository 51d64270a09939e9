import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { publishAndWait } from '../../client/publish-edition.ts'
import type { Audience } from '../../core/audiences/audiences.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { type publishingProgress, stopPublishing } from '../../protocol/publishing-routes.ts'
import { say } from '../parts/toast-store.ts'
import { sentenceOf } from '../settings/use-asked.ts'
import { useClient } from '../workspace/use-client.tsx'
import { useSetPublish } from './use-set-publish.ts'

export type Progress = z.infer<typeof publishingProgress>

export interface Publishing {
  /** Present while it goes on; how far it is once that is known. */
  readonly running?: { readonly progress?: Progress }
  /** Why nothing was published. */
  readonly sentence?: string
}

/** Stars would set it apart in a sentence. */
const plainly = (text: string) => text.replaceAll('*', '∗')

/** One publishing: begun, watched, stopped. Publishing twice by one click publishes once: the id stays until it is done or stopped. */
export function usePublishing(deck: Deck, audience: Audience, close: () => void) {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const set = useSetPublish()
  const id = useRef(crypto.randomUUID())
  const [known, setKnown] = useState<Publishing>({})
  const [isHere, isStopping] = [useRef(false), useRef(false)]
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])
  const publish = useCallback(async () => {
    setKnown({ running: {} })
    try {
      const edition = await publishAndWait(client, { params: { ws, deck: deck.key }, body: { id: id.current, audience: audience.key } }, ({ progress }) => setKnown((now) => (now.running === undefined ? now : { running: { progress } })), 0.3)
      say({ key: edition.id, sentence: `Published *${plainly(edition.title)}*` })
      // Whoever has gone on to something else is not called back.
      if (!isHere.current) return
      close()
      set({ view: 'editions', edition: edition.id, against: undefined })
    } catch (error) {
      const wasStopped = isStopping.current
      isStopping.current = false
      setKnown(wasStopped ? {} : { sentence: sentenceOf(error) })
      if (!wasStopped) return
      id.current = crypto.randomUUID()
      say({ key: 'publishing stopped', sentence: 'Stopped. Nothing was published' })
    }
  }, [audience.key, client, close, deck.key, set, ws])
  // Whoever stops it too late is told what was published.
  const stop = useCallback(async () => {
    isStopping.current = true
    const { stopped } = await client.call(stopPublishing, { params: { ws, id: id.current } }).catch(() => ({ stopped: false }))
    if (!stopped) isStopping.current = false
  }, [client, ws])
  return { ...known, publish, stop }
}
