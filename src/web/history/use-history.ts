import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { readHistory } from '../../protocol/log-routes.ts'
import { useClient } from '../workspace/use-client.tsx'

export type HistoryEntry = z.infer<typeof readHistory.answer>['entries'][number]

export interface HistoryAsked {
  /** "collection/id". */
  readonly record?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Who did it, a kind of record, and words that stand in it: looked for by the service in all of the past. */
  readonly who?: string | undefined
  readonly kind?: string | undefined
  readonly words?: string | undefined
  readonly limit: number
}

export interface HistoryRead {
  /** Newest first. Undefined until the first page has come. */
  readonly entries: readonly HistoryEntry[] | undefined
  readonly failed: string | undefined
  /** Something else was asked for, and is not here yet. */
  readonly isAsking: boolean
  /** Reads on; undefined at the end. */
  readonly more: (() => void) | undefined
}

/** Pages of the past, newest first; read again when `fresh` changes, such as the log's position. */
export function useHistory({ record, since, until, who, kind, words, limit }: HistoryAsked, fresh: unknown): HistoryRead {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [entries, setEntries] = useState<readonly HistoryEntry[]>()
  const [next, setNext] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const [isAsking, setIsAsking] = useState(true)
  const asking = useRef(0)
  const read = useCallback(
    async (cursor: string | undefined) => {
      const ask = ++asking.current
      setIsAsking(true)
      const query = { order: 'newest' as const, limit, record, since, until, who, kind, words, cursor }
      try {
        const page = await client.call(readHistory, { params: { ws }, query })
        // A later question has been asked meanwhile.
        if (ask !== asking.current) return
        setEntries((before) => (cursor === undefined || before === undefined ? page.entries : [...before, ...page.entries]))
        setNext(page.next)
        setFailed(undefined)
      } catch (error) {
        if (ask === asking.current) setFailed(error instanceof Error ? error.message : 'The past cannot be read now.')
      }
      if (ask === asking.current) setIsAsking(false)
    },
    [client, ws, record, since, until, who, kind, words, limit],
  )
  useEffect(() => void read(undefined), [read, fresh])
  return { entries, failed, isAsking, more: next === undefined ? undefined : () => void read(next) }
}
