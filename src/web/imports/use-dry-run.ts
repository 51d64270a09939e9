import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { ProblemError, type UploadFile } from '../../client/client.ts'
import type { PlanKind } from './plan-choice.tsx'
import { askImportAgain, dryRunImport, type importProgress, readImport, stopImport, watchImport } from '../../protocol/import-routes.ts'
import { useClient } from '../workspace/use-client.tsx'
import type { Asked } from './mapping.ts'
import type { DryRunAnswer, RemarkAnswer } from './answers.ts'

export type Progress = z.infer<typeof importProgress>

/** What went wrong: a sentence, and where files were at fault, each place. */
export interface Trouble {
  readonly sentence: string
  readonly remarks: readonly RemarkAnswer[]
}

export interface DryRunState {
  readonly answer?: DryRunAnswer
  readonly trouble?: Trouble
  /** Present while one is being made; the answer before it stays. */
  readonly running?: { readonly id: string; readonly progress?: Progress }
}

/** Milliseconds between two looks at how far a dry run is. */
const lookEvery = 300

/** One dry run at a time: made of files, made again with another mapping, watched and stopped. */
export function useDryRun() {
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const [state, setState] = useState<DryRunState>({})
  const current = useRef<string>(undefined)
  const id = state.running?.id

  useEffect(() => {
    if (id === undefined) return undefined
    const timer = setInterval(() => {
      client.call(watchImport, { params: { ws, id }, query: {} }).then(
        (progress) => setState((now) => (now.running?.id === id ? { ...now, running: { id, progress } } : now)),
        // Not begun yet, done by now, or made on another node: nothing to tell.
        () => undefined,
      )
    }, lookEvery)
    return () => clearInterval(timer)
  }, [client, id, ws])

  const make = useCallback(async (ask: (id: string) => Promise<DryRunAnswer>): Promise<DryRunAnswer | undefined> => {
    const made = crypto.randomUUID()
    current.current = made
    setState(({ answer }) => ({ ...(answer === undefined ? {} : { answer }), running: { id: made } }))
    try {
      const answer = await ask(made)
      if (current.current !== made) return undefined
      setState({ answer })
      return answer
    } catch (error) {
      if (current.current === made) setState(({ answer }) => ({ ...(answer === undefined ? {} : { answer }), trouble: troubleOf(error) }))
      return undefined
    }
  }, [])

  const read = useCallback((files: readonly UploadFile[], plan: { readonly title: string; readonly kind: PlanKind } | undefined) =>
    make((made) => client.call(dryRunImport, { params: { ws }, query: { id: made, ...(plan === undefined ? {} : { plan: plan.title, kind: plan.kind }) }, files })), [client, make, ws])
  const again = useCallback((of: string, asked: Asked) => make((made) => client.call(askImportAgain, { params: { ws, id: of }, body: { ...asked, id: made } })), [client, make, ws])
  const anew = useCallback((of: string) => make(() => client.call(readImport, { params: { ws, id: of } })), [client, make, ws])

  const stop = useCallback(() => {
    const stopped = current.current
    current.current = undefined
    setState(({ answer }) => (answer === undefined ? {} : { answer }))
    if (stopped !== undefined) client.call(stopImport, { params: { ws, id: stopped } }).catch(() => undefined)
  }, [client, ws])

  const forget = useCallback(() => {
    current.current = undefined
    setState({})
  }, [])

  return { ...state, read, again, anew, stop, forget }
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ProblemError)) return { sentence: error instanceof Error ? error.message : String(error), remarks: [] }
  const { detail, details } = error.problem
  return { sentence: detail, remarks: Array.isArray(details) ? (details as RemarkAnswer[]) : [] }
}
