import { useEffect, useState } from 'react'
import type { Examination } from '../../../core/examine/examination.ts'
import type { Finding } from '../../../core/examine/finding.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import type { Json } from '../../../lib/json.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { thenLine } from './then-line.ts'

/** An act as it would be sent. */
export interface Ready {
  readonly command: string
  readonly args: Json
  readonly reason?: string
}

/** What would come of an act: it is done in memory alone. */
export type Then = { readonly line: string } | { readonly refused: string } | undefined

/** Tells what an act leads to while it is being filled in; nothing before it is whole. */
export function useThen(examination: Examination, finding: Finding, cell: string | undefined, ready: Ready | undefined): Then {
  const { actor } = useSeen()
  const [then, setThen] = useState<Then>()
  const print = JSON.stringify(ready)
  useEffect(() => {
    if (print === undefined) return setThen(undefined)
    let isWanted = true
    const timer = setTimeout(async () => {
      const { decideHere, isPredicted } = await import('../../../client/predict.ts')
      const { command, args, reason } = JSON.parse(print) as Ready
      if (!isWanted || !isPredicted(command)) return
      try {
        const { state } = examination
        const changes = decideHere(state, actor, { id: crypto.randomUUID(), name: command, args, ...(reason === undefined ? {} : { reason }), at: new Date().toISOString() } as never)
        setThen({ line: thenLine({ before: examination, after: examination.after(state.apply(changes)), finding, cell }) })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        setThen({ refused: error.message })
      }
    }, 150)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [print, examination, finding, cell, actor])
  return then
}
