import { Refusal } from '../core/kernel/refusal.ts'
import type { Draft, Reading, Remark } from '../core/plans/draft.ts'
import { checkSizes } from './check-sizes.ts'
import type { PlanFile, ReadOptions } from './plan-file.ts'
import { unpack } from './packing.ts'
import type { RowsTold } from './read-sources.ts'
import type { FromWorker, KeepOptions, ToWorker } from './reading-protocol.ts'
import type { ReturnedDeck } from './returned-deck/read-returned-deck.ts'
import { ask, forget, giveBack, listen, type ReadingThread, takeThread, usualLimits, type WorkerLimits } from './worker-thread.ts'

export type { PlanFile, ReadOptions } from './plan-file.ts'

export interface ReadPlanFilesOptions extends ReadOptions {
  /** Hands the bytes over instead of copying them: the caller must not look at them afterwards. */
  readonly handOver?: boolean
  readonly limits?: WorkerLimits
  /** Told of the file at hand and of the rows read so far. */
  readonly onProgress?: (progress: ReadProgress) => void
  /** Stops the reading: it then refuses with `gone`. */
  readonly signal?: AbortSignal
}

export type ReadProgress = { readonly file: string } | RowsTold

/** At most this many workers read at once; further imports wait their turn. */
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/** What is written down for a commit: the dry run, and the files where they were asked for and are not kept yet. */
export interface Written {
  readonly body: Uint8Array
  readonly files: Uint8Array
}

/** What was read, and while others go on with it, the same as it is kept for a commit. */
export interface ReadToKeep {
  readonly readings: readonly Reading[]
  readonly written: Promise<Written>
}

/**
 * Reads plan files in a worker with limits of memory and time, so that no file can block or end the process: `readSources` says what
 * comes back. The main thread is given the drafts in pieces and is never held for long. Refuses `invalid` when nothing can be read,
 * and `too-large` past a limit, with the file, the place and the reason.
 */
export async function readPlanFiles(files: readonly PlanFile[], options: ReadPlanFilesOptions = {}): Promise<readonly Reading[]> {
  const { readings, written } = await readInTurn(files, options, undefined)
  await written
  return readings
}

/** `readPlanFiles` for a dry run, of files or of what was kept of them: the worker writes down what it read while the main thread goes on. Refuses as that does, `written` too. */
export function readToKeep(files: readonly PlanFile[] | Uint8Array, options: ReadPlanFilesOptions, keep: KeepOptions): Promise<ReadToKeep> {
  return readInTurn(files, options, keep)
}

/** The rows of one source that were not taken, as CSV, from its files as they were kept: `rejectedRows` says which. */
export function readRejected(files: Uint8Array, options: ReadOptions, of: string): Promise<Uint8Array> {
  return askInTurn({ ask: 'rejected', files, options, of }, of, (message) => (message.say === 'rejected' ? message.body : undefined))
}

/** What a deck says that came back; refuses as `readReturnedDeck` does, and (`too-large`) what takes too long or too much. */
export function readDeckInWorker(deck: Uint8Array, called: string): Promise<ReturnedDeck> {
  return askInTurn({ ask: 'deck', deck }, called, (message) => (message.say === 'deck' ? message.deck : undefined))
}

async function askInTurn<T>(message: ToWorker, of: string, answerIn: (message: FromWorker) => T | undefined): Promise<T> {
  await myTurn()
  try {
    return await askOnce(message, of, answerIn)
  } finally {
    nextTurn()
  }
}

async function readInTurn(files: readonly PlanFile[] | Uint8Array, options: ReadPlanFilesOptions, keep: KeepOptions | undefined): Promise<ReadToKeep> {
  if (!(files instanceof Uint8Array)) checkSizes(files)
  await myTurn()
  const { readings, written } = readInWorker(files, options, keep)
  // Whoever waits for what is written hears of its end; nobody may be waiting for it yet.
  written.then(nextTurn, nextTurn)
  return { readings: await readings, written }
}

async function myTurn(): Promise<void> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  else running++
}

function nextTurn(): void {
  const next = waiting.shift()
  if (next === undefined) running--
  else next()
}

function askOnce<T>(asked: ToWorker, of: string, answerIn: (message: FromWorker) => T | undefined): Promise<T> {
  const thread = takeThread(usualLimits)
  const answer = promised<T>()
  const settle = (how: 'keep' | 'end', error?: unknown) => {
    stopTimer()
    if (how === 'keep') giveBack(thread)
    else end(thread)
    if (error !== undefined) answer.reject(error)
  }
  const heard = (message: FromWorker) => {
    const found = answerIn(message)
    if (found !== undefined) answer.resolve(found)
    if (found !== undefined || message.say === 'end') settle('keep')
    else if (message.say === 'refused') settle('keep', new Refusal(message.code, message.sentence))
    else if (message.say === 'failed') settle('end', new Error(`Reading ${of} failed: ${message.message}`, { cause: message.stack }))
  }
  const stopTimer = listen(thread, usualLimits, heard, (why, error) => settle('end', why === 'gone' && error !== undefined ? error : tooMuch(why, of, usualLimits)))
  ask(thread, asked)
  return answer.promise
}

function readInWorker(files: readonly PlanFile[] | Uint8Array, { handOver = false, limits = usualLimits, onProgress = () => {}, signal, ...options }: ReadPlanFilesOptions, keep: KeepOptions | undefined) {
  const thread = takeThread(limits)
  const read = promised<readonly Reading[]>()
  const written = promised<Written>()
  let settled = false
  let kept: Written = { body: new Uint8Array(), files: new Uint8Array() }
  let at = files instanceof Uint8Array ? '' : (files[0]?.path ?? '')
  const collected = new Collected()
  const settle = (how: 'keep' | 'end', error?: unknown) => {
    if (settled) return
    settled = true
    stopTimer()
    signal?.removeEventListener('abort', stop)
    if (how === 'keep') giveBack(thread)
    else end(thread)
    if (error === undefined) return written.resolve(kept)
    read.reject(error)
    written.reject(error)
  }
  const stop = () => settle('end', stopped())
  signal?.addEventListener('abort', stop)
  const heard = (message: FromWorker) => {
    if (settled || message.say === 'ready' || message.say === 'rejected' || message.say === 'deck') return
    if (message.say === 'file') onProgress({ file: (at = message.path) })
    else if (message.say === 'rows') onProgress({ rows: message.rows, of: message.of, share: message.share })
    else if (message.say === 'refused') settle('keep', new Refusal(message.code, message.sentence, { ...(message.at === undefined ? {} : { at: message.at }), details: message.details }))
    else if (message.say === 'failed') settle('end', new Error(`Reading ${at} failed: ${message.message}`, { cause: message.stack }))
    else if (message.say === 'end') settle('keep')
    else {
      // The worker packs the next piece while this one is unpacked; one piece at a time, so that other work gets its turn between.
      ask(thread, { ask: 'more' })
      if (message.say === 'kept') kept = message
      else if (message.say === 'read') read.resolve(collected.readings())
      else collected.add(message)
    }
  }
  const stopTimer = listen(thread, limits, heard, (why, error) => settle('end', why === 'gone' && error !== undefined ? error : tooMuch(why, at, limits)))
  if (signal?.aborted === true) stop()
  else if (files instanceof Uint8Array) ask(thread, { ask: 'read', files, options, keep })
  else send(thread, files, options, handOver, keep).catch((error: unknown) => settle('end', error))
  return { readings: read.promise, written: written.promise }
}

/** What an import that was stopped ends with. */
export function stopped(): Refusal {
  return new Refusal('gone', 'The import was stopped. Nothing was written.')
}

const notYet = () => {}

function promised<T>() {
  const ends: { resolve: (value: T) => void; reject: (error: unknown) => void } = { resolve: notYet, reject: notYet }
  const promise = new Promise<T>((resolve, reject) => Object.assign(ends, { resolve, reject }))
  return { promise, resolve: (value: T) => ends.resolve(value), reject: (error: unknown) => ends.reject(error) }
}

async function send(thread: ReadingThread, files: readonly PlanFile[], options: ReadOptions, handOver: boolean, keep: KeepOptions | undefined): Promise<void> {
  const sent: PlanFile[] = []
  for (const { path, bytes } of files) sent.push({ path, bytes: handOver && ownsItsBuffer(bytes) ? bytes : await copyOf(bytes) })
  ask(thread, { ask: 'read', files: sent, options, keep }, [...new Set(sent.map(({ bytes }) => bytes.buffer as ArrayBuffer))])
}

/** A view of a larger buffer (Node pools small ones) cannot be handed over: its neighbours would go with it. */
function ownsItsBuffer(bytes: Uint8Array): boolean {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength && bytes.byteLength > 65_536
}

/** Copying goes step by step too: a large file in one go would hold the main thread. */
const copyStep = 8 * 1024 * 1024

async function copyOf(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(bytes.byteLength)
  for (let at = 0; at < bytes.byteLength; at += copyStep) {
    if (at > 0) await new Promise((go) => setImmediate(go))
    copy.set(bytes.subarray(at, at + copyStep), at)
  }
  return copy
}

function end(thread: ReadingThread): void {
  const { worker } = thread
  forget(thread)
  worker.on('error', () => {})
  void worker.terminate()
}

function tooMuch(why: 'time' | 'memory' | 'gone', path: string, { seconds, megabytes }: WorkerLimits): Refusal {
  const reason = why === 'time' ? `takes longer than ${seconds} seconds to read` : why === 'memory' ? `needs more than ${megabytes} MB of memory to be read` : 'ended the reader'
  return new Refusal('too-large', `${path}: the file ${reason}, so nothing was taken. Split it, or leave it out.`, { at: path })
}

/** Puts the pieces together again. */
class Collected {
  private heads: readonly Omit<Reading, 'drafts' | 'remarks'>[] = []
  private readonly drafts: Draft[][] = []
  private readonly remarks: Remark[][] = []

  add(message: Extract<FromWorker, { say: 'readings' | 'drafts' | 'remarks' }>): void {
    if (message.say === 'readings') {
      this.heads = message.heads
      for (const _ of message.heads) {
        this.drafts.push([])
        this.remarks.push([])
      }
      return
    }
    const values = unpack(message.piece)
    if (message.say === 'drafts') this.drafts[message.reading]?.push(...(values as unknown as Draft[]))
    else this.remarks[message.reading]?.push(...(values as unknown as Remark[]))
  }

  readings(): Reading[] {
    return this.heads.map((head, i) => ({ ...head, drafts: this.drafts[i] ?? [], remarks: this.remarks[i] ?? [] }))
  }
}
