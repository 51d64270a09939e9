import { useCallback, useEffect, useRef, useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { readHistory } from '../../protocol/log-routes.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'
import { type ToldEntry, withEntries } from './entry-facts.ts'

/** Entries read at once. */
const page = 200

export interface Log {
  readonly entries: readonly ToldEntry[]
  readonly isBegun: boolean
  readonly sentence: string | undefined
  /** Reads the entries before those that are here. */
  readonly earlier: () => void
}

/** The newest entries of the log as this reader is told them, and each new one as it comes. */
export function useLog(): Log {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const { position } = useSeen()
  const [entries, setEntries] = useState<readonly ToldEntry[]>([])
  const [sentence, setSentence] = useState<string>()
  /** Positions that were asked for: from after this one. */
  const [from, setFrom] = useState(() => Math.max(0, position - page))
  const reached = useRef<number>(undefined)

  const read = useCallback(
    async (after: number) => {
      try {
        const told = await client.call(readHistory, { params: { ws }, query: { limit: page, ...(after === 0 ? {} : { cursor: String(after) }) } })
        setEntries((known) => withEntries(known, told.entries))
        setSentence(undefined)
      } catch (error) {
        setSentence(error instanceof Error ? error.message : 'The log cannot be read.')
      }
    },
    [client, ws],
  )
  useEffect(() => void read(from), [read, from])
  useEffect(() => {
    if (reached.current !== undefined && position > reached.current) void read(reached.current)
    reached.current = position
  }, [read, position])

  return { entries, isBegun: from === 0, sentence, earlier: () => setFrom(Math.max(0, from - page)) }
}
