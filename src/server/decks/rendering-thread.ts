import type { Worker } from 'node:worker_threads'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { FileAsked, ShownSlides } from './deck-files.ts'
import type { Composed } from './composed.ts'
import type { DeckAsked, GroupAsked, KeyAccountsAsked, OkrAsked, UpdateAsked } from './deck-maker.ts'
import type { FoundWord } from '../../core/audiences/words/found-words.ts'
import type { BoardAsked, Bytes, DirectionAsked, DirectionPagesAsked, ExportAsked, ForReader, KitAsked, OnePageFileAsked, OutlineAsked, PicturesAsked, PosterAsked, RenderedEdition, Rendering, TrackingTextAsked } from './rendering.ts'
import type { Outline } from '../../core/editions/change-outline.ts'
import type { OfferedDrift } from '../../core/editions/drift-offers.ts'
import type { DriftAsked } from '../drift/offered-drift.ts'
import { stopped, type Watch } from '../editions/watch.ts'
import type { ViewAs, ViewAsAsked } from './view-as.ts'
import type { FromRendering, RenderingStart, Task, ToRendering } from './rendering-protocol.ts'
import { startWorker } from '../../imports/start-worker.ts'

/** Milliseconds for which an idle thread is kept: it holds the workspaces that decks were made of, and so their memory. */
const idleFor = 600_000

/** Milliseconds that one task may take. A deck that takes longer is of no use to anybody, and holds up all others. */
const longestTask = 60_000

interface Waiting {
  readonly task: Task
  readonly watch: Watch | undefined
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Makes decks, outlines and exports in a thread of its own, one after the other, so that one of many thousand items holds up no other
 * request. The thread is started when it is first needed; one that dies or takes too long fails the task it was at, and the next task
 * has a new one.
 */
export class RenderingThread implements Rendering {
  private readonly start: RenderingStart
  private readonly onTrouble: (error: unknown) => void
  private readonly limit: number
  private readonly queue: Waiting[] = []
  private current: Waiting | undefined
  private worker: Worker | undefined
  private timer: NodeJS.Timeout | undefined
  private closed = false

  /** `limit`: milliseconds that one task may take. */
  constructor(start: RenderingStart, onTrouble: (error: unknown) => void, limit = longestTask) {
    this.start = start
    this.onTrouble = onTrouble
    this.limit = limit
  }

  preview(asked: DeckAsked & ForReader & FileAsked): Promise<Bytes> {
    return this.run({ task: 'preview', asked })
  }

  words(asked: Omit<DeckAsked, 'presenter'>): Promise<readonly FoundWord[]> {
    return this.run({ task: 'words', asked })
  }

  composed(asked: DeckAsked): Promise<Composed> {
    return this.run({ task: 'composed', asked })
  }

  pictures(asked: PicturesAsked): Promise<Bytes> {
    return this.run({ task: 'pictures', asked })
  }

  edition(asked: Omit<DeckAsked, 'presenter' | 'since'>, watch?: Watch): Promise<RenderedEdition> {
    return this.run({ task: 'edition', asked }, watch)
  }

  outline(asked: OutlineAsked): Promise<Outline> {
    return this.run({ task: 'outline', asked })
  }

  exported(asked: ExportAsked): Promise<Bytes> {
    return this.run({ task: 'exported', asked })
  }

  direction(asked: DirectionAsked): Promise<Bytes> {
    return this.run({ task: 'direction', asked })
  }

  directionPages(asked: DirectionPagesAsked): Promise<string | undefined> {
    return this.run({ task: 'directionPages', asked })
  }

  tracking(asked: TrackingTextAsked): Promise<Bytes> {
    return this.run({ task: 'tracking', asked })
  }

  onePage(asked: OnePageFileAsked): Promise<Bytes> {
    return this.run({ task: 'onePage', asked })
  }

  poster(asked: PosterAsked): Promise<Bytes> {
    return this.run({ task: 'poster', asked })
  }

  group(asked: GroupAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    return this.run({ task: 'group', asked })
  }

  update(asked: UpdateAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    return this.run({ task: 'update', asked })
  }

  keyAccounts(asked: KeyAccountsAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    return this.run({ task: 'keyAccounts', asked })
  }

  okr(asked: OkrAsked & Pick<FileAsked, 'format'>): Promise<Bytes> {
    return this.run({ task: 'okr', asked })
  }

  kit(asked: KitAsked): Promise<Bytes> {
    return this.run({ task: 'kit', asked })
  }

  board(asked: BoardAsked): Promise<Bytes> {
    return this.run({ task: 'board', asked })
  }

  viewAs(asked: ViewAsAsked): Promise<ViewAs> {
    return this.run({ task: 'viewAs', asked })
  }

  presenting(asked: Omit<PicturesAsked, 'slide'>): Promise<ShownSlides> {
    return this.run({ task: 'presenting', asked })
  }

  drift(asked: DriftAsked): Promise<readonly OfferedDrift[]> {
    return this.run({ task: 'drift', asked })
  }

  /** Takes no more tasks, and ends the thread. May be called again. */
  async close(): Promise<void> {
    this.closed = true
    for (const { reject } of this.queue.splice(0)) reject(stopping())
    await this.end()
  }

  private async run<T>(task: Task, watch?: Watch): Promise<T> {
    if (this.closed) throw stopping()
    if (watch?.signal.aborted === true) throw stopped()
    return new Promise<T>((resolve, reject) => {
      const waiting: Waiting = { task, watch, resolve, reject }
      this.queue.push(waiting)
      watch?.signal.addEventListener('abort', () => this.stop(waiting), { once: true })
      this.next()
    })
  }

  /** What has not begun is not begun; what has is asked to end before its next step. */
  private stop(waiting: Waiting): void {
    const at = this.queue.indexOf(waiting)
    if (at >= 0) this.queue.splice(at, 1)[0]?.reject(stopped())
    else if (this.current === waiting && this.worker !== undefined) tell(this.worker, { say: 'stop' })
  }

  /** Gives the thread its next task, or lets it rest: it does not keep the process alive then, and goes after a while. */
  private next(): void {
    if (this.current !== undefined) return
    clearTimeout(this.timer)
    this.current = this.queue.shift()
    if (this.current === undefined) {
      this.worker?.unref()
      this.timer = setTimeout(() => void this.end(), idleFor).unref()
      return
    }
    const worker = (this.worker ??= this.started())
    worker.ref()
    tell(worker, { say: 'do', task: this.current.task })
    this.timer = setTimeout(() => this.overdue(worker), this.limit)
  }

  private started(): Worker {
    const worker = startWorker(import.meta.url, 'rendering-worker', { start: this.start })
    worker.on('message', (message: FromRendering) => this.heard(worker, message))
    worker.on('error', (error) => this.lost(worker, error))
    worker.on('exit', () => this.lost(worker, new Error('The thread that makes decks has ended.')))
    return worker
  }

  private heard(worker: Worker, message: FromRendering): void {
    if (message.say === 'trouble') {
      this.onTrouble(new Error(message.message))
      return
    }
    if (worker !== this.worker) return
    const { current } = this
    if (message.say === 'progress') return current?.watch?.tell(message.progress)
    this.current = undefined
    if (message.say === 'done') current?.resolve(message.result as never)
    else if (message.say === 'refused') current?.reject(new Refusal(message.code, message.sentence, { ...(message.at === undefined ? {} : { at: message.at }), details: message.details }))
    else current?.reject(Object.assign(new Error(message.message), { name: message.name, ...(message.stack === undefined ? {} : { stack: message.stack }) }))
    this.next()
  }

  private overdue(worker: Worker): void {
    this.lost(worker, new Refusal('too-large', `That took longer than ${Math.round(this.limit / 1_000)} seconds to make, so it was given up. Tell less of the plan: fewer months, fewer plans, or an audience that is told less.`))
    void worker.terminate()
  }

  private async end(): Promise<void> {
    clearTimeout(this.timer)
    const { worker } = this
    this.worker = undefined
    if (worker === undefined) return
    this.current?.reject(stopping())
    this.current = undefined
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.ref()
    tell(worker, { say: 'end' })
    const force = setTimeout(() => void worker.terminate(), 5_000)
    await ended
    clearTimeout(force)
  }

  /** The thread is of no more use: what it was at fails, what waits goes to another. */
  private lost(worker: Worker, error: Error): void {
    if (this.worker !== worker) return
    this.worker = undefined
    const { current } = this
    this.current = undefined
    current?.reject(error)
    this.next()
  }
}

function stopping(): Refusal {
  return new Refusal('unavailable', 'The service is stopping.')
}

function tell(worker: Worker, message: ToRendering): void {
  worker.postMessage(message, [])
}
