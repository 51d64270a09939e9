import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { ProblemError, type UploadFile } from '../../client/client.ts'
import { askImportAgain, dryRunImport, type importProgress, readImport, stopImport, watchImport } from '../../protocol/import-routes.ts'
import { say } from '../parts/toast-store.ts'
import { useClient } from '../workspace/use-client.tsx'
import type { DryRunAnswer, RemarkAnswer } from './answers.ts'
import type { Asked } from './mapping.ts'
import type { PlanKind } from './plan-choice.tsx'

export type Progress = z.infer<typeof importProgress>

/** What went wrong: a sentence, and where files were at fault, each place. */
export interface Trouble {
  readonly sentence: string
  readonly remarks: readonly RemarkAnswer[]
}

export interface DryRunState {
  /** The last one, also after going back to the files. */
  readonly answer?: DryRunAnswer
  readonly trouble?: Trouble
  /** Present while one is being made; the answer before it stays. */
  readonly running?: { readonly id: string; readonly progress?: Progress }
}

/** Milliseconds between two looks at how far a dry run is. */
const lookEvery = 300

/**
 * One dry run at a time: made of files, made again with another mapping, watched and stopped. `shown` is the one that the address names,
 * which is read when it is not at hand; `show` has the address name another, in place of the one before or after it, or none.
 */
export function useDryRun(shown: string | undefined, show: (id: string | undefined, how: 'after' | 'instead') => Promise<void>) {
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

  const forget = useCallback((one: string) => void client.call(stopImport, { params: { ws, id: one }, query: {} }).catch(() => undefined), [client, ws])

  const make = useCallback(async (how: 'after' | 'instead', ask: (id: string) => Promise<DryRunAnswer>): Promise<DryRunAnswer | undefined> => {
    const made = crypto.randomUUID()
    current.current = made
    setState(({ answer }) => ({ ...(answer === undefined ? {} : { answer }), running: { id: made } }))
    try {
      const answer = await ask(made)
      if (current.current !== made) {
        // It was cancelled while it was on its way: nothing of it is kept.
        if (answer.id === made) forget(made)
        return undefined
      }
      await show(answer.id, how)
      setState({ answer })
      return answer
    } catch (error) {
      if (current.current === made) setState(({ answer }) => ({ ...(answer === undefined ? {} : { answer }), trouble: troubleOf(error) }))
      return undefined
    }
  }, [forget, show])

  const read = useCallback((files: readonly UploadFile[], plan: { readonly title: string; readonly kind: PlanKind }, like: string | undefined) => {
    const ask = (made: string, more: { readonly like?: string }) => client.call(dryRunImport, { params: { ws }, query: { id: made, plan: plan.title, kind: plan.kind, ...more }, files })
    // The one before may be gone by now, a week later: then the files are read as they are.
    return make('after', (made) => (like === undefined ? ask(made, {}) : ask(made, { like }).catch((error: unknown) => (error instanceof ProblemError && error.problem.code === 'not-found' ? ask(made, {}) : Promise.reject(error)))))
  }, [client, make, ws])
  const again = useCallback((of: string, asked: Asked) => make('instead', (made) => client.call(askImportAgain, { params: { ws, id: of }, body: { ...asked, id: made } })), [client, make, ws])
  const anew = useCallback((of: string) => make('instead', () => client.call(readImport, { params: { ws, id: of } })), [client, make, ws])

  const isAtHand = shown === undefined || state.answer?.id === shown || state.running !== undefined
  useEffect(() => {
    if (isAtHand || shown === undefined) return
    void anew(shown).then((answer) => (answer === undefined ? show(undefined, 'instead') : undefined))
  }, [anew, isAtHand, show, shown])

  const stop = useCallback(() => {
    const stopped = current.current
    current.current = undefined
    setState(({ answer }) => (answer === undefined ? {} : { answer }))
    if (stopped !== undefined) forget(stopped)
    say({ key: 'import stopped', sentence: 'Stopped. Nothing was written' })
  }, [forget])

  return { ...state, read, again, anew, stop }
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ProblemError)) return { sentence: error instanceof Error ? error.message : String(error), remarks: [] }
  const { detail, details } = error.problem
  return { sentence: detail, remarks: Array.isArray(details) ? (details as RemarkAnswer[]) : [] }
}
