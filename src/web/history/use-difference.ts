import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { readDifference } from '../../protocol/log-routes.ts'
import { useClient } from '../workspace/use-client.tsx'

export type Difference = z.infer<typeof readDifference.answer>

/** What is different between two days or positions; up to now when `to` is unset. Nothing is asked without a `from`. */
export function useDifference(from: string | undefined, to: string | undefined, fresh: unknown): { readonly difference: Difference | undefined; readonly failed: string | undefined } {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [read, setRead] = useState<{ readonly difference?: Difference; readonly failed?: string }>({})
  useEffect(() => {
    if (from === undefined) return
    let isWanted = true
    client.call(readDifference, { params: { ws }, query: { from, ...(to === undefined ? {} : { to }) } }).then(
      (difference) => isWanted && setRead({ difference }),
      (error: unknown) => isWanted && setRead({ failed: error instanceof Error ? error.message : 'The past cannot be read now.' }),
    )
    return () => {
      isWanted = false
    }
  }, [client, ws, from, to, fresh])
  return { difference: read.difference, failed: read.failed }
}
