import type { Worker } from 'node:worker_threads'
import type { Problem } from '../../core/balance/problem.ts'
import type { Found } from '../../core/balance/proposal.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { startWorker } from '../../imports/start-worker.ts'

export interface SearchAsked {
  readonly problem: Problem
  readonly seconds: number
  /** When it was asked for, in milliseconds since 1970: from then on its seconds count. */
  readonly asked: number
}

/** What the thread says: what it has so far, and what it ends with. */
export type FromSearch = { readonly say: 'so-far' | 'done'; readonly found: Found }

/** Beside the solver, which looks at its own memory. */
const mostMegabytes = 512
/** Seconds before the end of its time at which a thread is not waited for any longer, so that what it has found can still be told. */
const early = 0.5

/**
 * Balances that are being sought, each in a thread of its own, one at a time in a workspace: whatever is asked, nobody else waits for it. A thread that does not
 * come back in its time is ended, and what it had told by then is what was found.
 */
export class BalanceSearches {
  private readonly running = new Map<string, () => void>()

  /** Refuses with `conflict` (one is under way in the workspace), `too-large` (memory) and `gone` (given up). */
  async seek(workspace: string, problem: Problem, seconds: number, asked = Date.now()): Promise<Found> {
    if (this.running.has(workspace)) throw new Refusal('conflict', 'A balance is being sought in this workspace already. Wait for it, or give it up first.')
    const stop = new AbortController()
    this.running.set(workspace, () => stop.abort())
    try {
      return await searched({ problem, seconds, asked }, stop.signal)
    } finally {
      this.running.delete(workspace)
    }
  }

  /** Says whether there was anything to give up. */
  giveUp(workspace: string): boolean {
    const stop = this.running.get(workspace)
    stop?.()
    return stop !== undefined
  }
}

function searched(asked: SearchAsked, signal: AbortSignal): Promise<Found> {
  const worker = started(asked)
  return new Promise<Found>((resolve, reject) => {
    let soFar: Found = { status: 'ran-out', seconds: asked.seconds }
    const timer = setTimeout(() => resolve({ ...soFar, seconds: asked.seconds }), asked.asked + (asked.seconds - early) * 1_000 - Date.now())
    signal.addEventListener('abort', () => reject(new Refusal('gone', 'The search was given up before it had found anything.')))
    worker.on('message', ({ say, found }: FromSearch) => {
      soFar = found
      if (say === 'done') resolve(found)
    })
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error))
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The thread that seeks a balance has ended without an answer.'))
    })
  // A thread that reckons ends when it next can: nobody waits for that.
  }).finally(() => void worker.terminate())
}

function started(start: SearchAsked): Worker {
  const worker = startWorker(import.meta.url, 'seeking-worker', { start, limits: { maxOldGenerationSizeMb: mostMegabytes } })
  worker.unref()
  return worker
}

function tooLarge(): Refusal {
  return new Refusal('too-large', 'Seeking a balance takes more memory than it is given. Fix some activities where they are, or look at fewer years.')
}
