import type { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import { startWorker } from './start-worker.ts'
import type { FromWorker, ToWorker } from './reading-protocol.ts'

/** How long an idle worker is kept for the next import, in milliseconds: starting one costs about a third of a second. */
const idleFor = 60_000

export interface WorkerLimits {
  readonly seconds: number
  readonly megabytes: number
}

/** A worker with what it may use; a read that ends badly ends the worker too. */
export interface ReadingThread {
  readonly worker: Worker
  readonly megabytes: number
}

const idle: { thread: ReadingThread; timer: NodeJS.Timeout }[] = []

/** An idle worker, or a new one. It does not keep the process alive by itself. */
export function takeThread({ megabytes }: WorkerLimits): ReadingThread {
  const index = idle.findIndex(({ thread }) => thread.megabytes === megabytes)
  const [found] = index < 0 ? [] : idle.splice(index, 1)
  if (found === undefined) return { worker: startedReading(megabytes), megabytes }
  clearTimeout(found.timer)
  forget(found.thread)
  return found.thread
}

/** Starts a worker before there is anything to read, so that it is ready by the time that the files are. */
export function startAhead(): void {
  giveBack(takeThread(usualLimits))
}

export function giveBack(thread: ReadingThread): void {
  const { worker } = thread
  forget(thread)
  const entry = { thread, timer: setTimeout(() => drop(), idleFor) }
  const drop = () => {
    const at = idle.indexOf(entry)
    if (at >= 0) idle.splice(at, 1)
    clearTimeout(entry.timer)
    void worker.terminate()
  }
  worker.once('error', drop)
  worker.once('exit', drop)
  entry.timer.unref()
  worker.unref()
  idle.push(entry)
}

/** By name: Node listens to the worker itself, to know when it may let the process end. */
export function forget({ worker }: ReadingThread): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

/** Ends every idle worker, for a clean stop. */
export async function endIdleThreads(): Promise<void> {
  for (const { thread, timer } of idle.splice(0)) {
    clearTimeout(timer)
    await thread.worker.terminate()
  }
}

function startedReading(megabytes: number): Worker {
  return startWorker(import.meta.url, 'reading-worker', { limits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: Math.min(64, megabytes), stackSizeMb: 4 } })
}

export function ask({ worker }: ReadingThread, message: ToWorker, transfer: readonly ArrayBuffer[] = []): void {
  worker.postMessage(message, transfer)
}

/** Messages of the worker, its end by memory or by an error, and the end of its time, each told once and as data. */
export function listen(
  { worker }: ReadingThread, { seconds }: WorkerLimits,
  heard: (message: FromWorker) => void, ended: (why: 'time' | 'memory' | 'gone', error?: Error) => void,
): () => void {
  const timer = setTimeout(() => ended('time'), seconds * 1_000)
  worker.ref()
  worker.on('message', heard)
  worker.once('error', (error: NodeJS.ErrnoException) => ended(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'gone', error))
  worker.once('exit', () => ended('gone'))
  return () => clearTimeout(timer)
}

export const usualLimits: WorkerLimits = { seconds: limits.seconds, megabytes: limits.megabytes }
