import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { readWords } from '../../protocol/deck-routes.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'

export type ShownWord = z.infer<typeof readWords.answer>['words'][number]

/** The words that must not leave in a deck as it would be published, asked for again whenever the workspace has moved on. */
export function useFoundWords(deck: string, audience: string): readonly ShownWord[] {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const { position } = useSeen()
  const [known, setKnown] = useState<{ readonly of: string; readonly words: readonly ShownWord[] }>({ of: '', words: [] })
  const of = `${deck} ${audience}`
  useEffect(() => {
    let isOver = false
    // Where it cannot be asked, publishing itself still stops at a word and says which.
    void client.call(readWords, { params: { ws, deck }, query: { audience } }).then(({ words }) => (isOver ? undefined : setKnown({ of, words })), () => undefined)
    return () => {
      isOver = true
    }
  }, [client, ws, deck, audience, position, of])
  return known.of === of ? known.words : []
}
