import { Worker } from 'node:worker_threads'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { DeckAsked } from './deck-maker.ts'
import type { Bytes, ExportAsked, OutlineAsked, RenderedEdition, Rendering } from './rendering.ts'
import type { Outline } from '../../core/editions/change-outline.ts'
import type { FromRendering, RenderingStart, Task, ToRendering } from './rendering-protocol.ts'

/** Milliseconds for which an idle thread is kept: it holds the workspaces that decks were made of, and so their memory. */
const idleFor = 600_000

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Makes decks, outlines and exports in a thread of its own, so that one of many thousand items holds up nobody else. The thread is
 * started when it is first needed; one that dies fails what it was doing, and the next task has a new one.
 */
export class RenderingThread implements Rendering {
  private readonly start: RenderingStart
  private readonly onTrouble: (error: unknown) => void
  private readonly waiting = new Map<number, Waiting>()
  private worker: Worker | undefined
  private timer: NodeJS.Timeout | undefined
  private tasks = 0
  private closed = false

  constructor(start: RenderingStart, onTrouble: (error: unknown) => void) {
    this.start = start
    this.onTrouble = onTrouble
  }

  preview(asked: DeckAsked & { readonly format: 'pptx' | 'html' }): Promise<Bytes> {
    return this.run({ task: 'preview', asked })
  }

  edition(asked: Omit<DeckAsked, 'presenter' | 'since'>): Promise<RenderedEdition> {
    return this.run({ task: 'edition', asked })
  }

  outline(asked: OutlineAsked): Promise<Outline> {
    return this.run({ task: 'outline', asked })
  }

  exported(asked: ExportAsked): Promise<Bytes> {
    return this.run({ task: 'exported', asked })
  }

  /** Ends the thread after what it is doing. May be called again. */
  async close(): Promise<void> {
    this.closed = true
    await this.end()
  }

  private async run<T>(task: Task): Promise<T> {
    if (this.closed) throw new Refusal('unavailable', 'The service is stopping.')
    clearTimeout(this.timer)
    const worker = (this.worker ??= this.started())
    const id = ++this.tasks
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ say: 'do', id, task } satisfies ToRendering)
    })
  }

  private started(): Worker {
    const fromSource = import.meta.url.endsWith('.ts')
    const entry = new URL(fromSource ? './rendering-worker.ts' : './rendering-worker.js', import.meta.url)
    const worker = new Worker(fromSource ? new URL('../../imports/typescript-worker.mjs', import.meta.url) : entry, {
      workerData: { entry: entry.href, start: this.start },
      env: {},
      execArgv: [],
      stdin: false,
    })
    worker.on('message', (message: FromRendering) => this.heard(message))
    worker.on('error', (error) => this.lost(worker, error))
    worker.on('exit', () => this.lost(worker, new Error('The thread that makes decks has ended.')))
    return worker
  }

  private heard(message: FromRendering): void {
    if (message.say === 'trouble') {
      this.onTrouble(new Error(message.message))
      return
    }
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (this.waiting.size === 0) this.rest()
    if (message.say === 'done') waiting?.resolve(message.result as never)
    else if (message.say === 'refused') waiting?.reject(new Refusal(message.code, message.sentence, { ...(message.at === undefined ? {} : { at: message.at }), details: message.details }))
    else waiting?.reject(Object.assign(new Error(message.message), { name: message.name, ...(message.stack === undefined ? {} : { stack: message.stack }) }))
  }

  /** Nothing to do: the thread does not keep the process alive, and goes after a while. */
  private rest(): void {
    this.worker?.unref()
    this.timer = setTimeout(() => void this.end(), idleFor).unref()
  }

  private async end(): Promise<void> {
    clearTimeout(this.timer)
    const { worker } = this
    this.worker = undefined
    if (worker === undefined) return
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.ref()
    worker.postMessage({ say: 'end' } satisfies ToRendering)
    const force = setTimeout(() => void worker.terminate(), 5_000)
    await ended
    clearTimeout(force)
  }

  private lost(worker: Worker, error: Error): void {
    if (this.worker === worker) this.worker = undefined
    if (this.worker !== undefined || this.waiting.size === 0) return
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}
