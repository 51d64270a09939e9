import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { readDifference } from '../../protocol/log-routes.ts'
import { useClient } from '../workspace/use-client.tsx'

export type Difference = z.infer<typeof readDifference.answer>

/** What is different between two days or positions, by all or by others than the reader; up to now when `to` is unset. Nothing is asked without a `from`. */
export function useDifference(from: string | undefined, to: string | undefined, fresh: unknown, by: 'all' | 'others' = 'all'): { readonly difference: Difference | undefined; readonly failed: string | undefined } {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [read, setRead] = useState<{ readonly difference?: Difference; readonly failed?: string }>({})
  useEffect(() => {
    if (from === undefined) return
    let isWanted = true
    client.call(readDifference, { params: { ws }, query: { from, to, by } }).then(
      (difference) => isWanted && setRead({ difference }),
      (error: unknown) => isWanted && setRead({ failed: error instanceof Error ? error.message : 'The past cannot be read now.' }),
    )
    return () => {
      isWanted = false
    }
  }, [client, ws, from, to, by, fresh])
  return { difference: read.difference, failed: read.failed }
}
