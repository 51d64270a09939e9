import { Worker } from 'node:worker_threads'
import type { Problem } from '../../core/balance/problem.ts'
import type { Found } from '../../core/balance/proposal.ts'
import { Refusal } from '../../core/kernel/refusal.ts'

export interface SearchAsked {
  readonly problem: Problem
  readonly seconds: number
  /** When it was asked for, in milliseconds since 1970: from then on its seconds count. */
  readonly asked: number
}

/** Beside the solver, which looks at its own memory. */
const mostMegabytes = 512
/** Seconds after its time in which a thread may still answer, before it is ended. */
const grace = 5

/**
 * Balances that are being sought, each in a thread of its own, one at a time in a workspace: whatever is asked, nobody else waits for it. A thread that does not
 * come back in its time is ended, and nothing was found then.
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
    const timer = setTimeout(() => resolve({ status: 'ran-out', seconds: asked.seconds }), (asked.seconds + grace) * 1_000)
    signal.addEventListener('abort', () => reject(new Refusal('gone', 'The search was given up before it had found anything.')))
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error))
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The thread that seeks a balance has ended without an answer.'))
    })
  }).finally(() => worker.terminate())
}

function started(start: SearchAsked): Worker {
  const fromSource = import.meta.url.endsWith('.ts')
  const entry = new URL(fromSource ? './seeking-worker.ts' : './seeking-worker.js', import.meta.url)
  const worker = new Worker(fromSource ? new URL('../../imports/typescript-worker.mjs', import.meta.url) : entry, {
    workerData: { entry: entry.href, start }, env: {}, execArgv: [], stdin: false, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  worker.unref()
  return worker
}

function tooLarge(): Refusal {
  return new Refusal('too-large', 'Seeking a balance takes more memory than it is given. Fix some activities where they are, or look at fewer years.')
}
