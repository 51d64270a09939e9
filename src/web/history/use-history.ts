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
  readonly limit: number
}

export interface HistoryRead {
  /** Newest first. Undefined until the first page has come. */
  readonly entries: readonly HistoryEntry[] | undefined
  readonly failed: string | undefined
  /** Reads on; undefined at the end. */
  readonly more: (() => void) | undefined
}

/** Pages of the past, newest first; read again when `fresh` changes, such as the log's position. */
export function useHistory({ record, since, until, limit }: HistoryAsked, fresh: unknown): HistoryRead {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [entries, setEntries] = useState<readonly HistoryEntry[]>()
  const [next, setNext] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const asking = useRef(0)
  const read = useCallback(
    async (cursor: string | undefined) => {
      const ask = ++asking.current
      const query = { order: 'newest' as const, limit, ...(record === undefined ? {} : { record }), ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }), ...(cursor === undefined ? {} : { cursor }) }
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
    },
    [client, ws, record, since, until, limit],
  )
  useEffect(() => void read(undefined), [read, fresh])
  return { entries, failed, more: next === undefined ? undefined : () => void read(next) }
}
