import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../core/kernel/refusal.ts'
import { must } from '../../lib/must.ts'
import { openDatabase } from '../database/open-database.ts'
import { Ledger } from '../log/ledger.ts'
import { PostgresLog } from '../log/postgres-log.ts'
import { DeckMaker } from './deck-maker.ts'
import type { Watch } from '../editions/watch.ts'
import { RenderingHere } from './rendering.ts'
import type { FromRendering, RenderingStart, Task, ToRendering } from './rendering-protocol.ts'

// The thread in which decks, outlines and exports are made. It reads the log for itself, as another node would, and writes nothing to it.
const port = must(parentPort, 'a main thread')
const { databaseUrl, secretKey } = (workerData as { readonly start: RenderingStart }).start
const say = (message: FromRendering) => port.postMessage(message)
const trouble = (error: unknown) => say({ say: 'trouble', message: error instanceof Error ? error.message : String(error) })

const pool = openDatabase(databaseUrl, { connections: 4, onLost: trouble })
const store = new PostgresLog(pool, { notifications: false, pollEvery: 0 })
const ledger = new Ledger({ store, secretKey, clock: () => new Date().toISOString(), newId: randomUUID, onTrouble: trouble })
const rendering = new RenderingHere(new DeckMaker(ledger, secretKey))

let stop = new AbortController()

port.on('message', (message: ToRendering) => {
  if (message.say === 'end') void pool.end().finally(() => port.close())
  else if (message.say === 'stop') stop.abort()
  else void answer(message.task)
})

async function answer({ task, asked }: Task): Promise<void> {
  stop = new AbortController()
  const watch: Watch = { tell: (progress) => say({ say: 'progress', progress }), signal: stop.signal }
  try {
    // Who asks has seen the newest state; this thread may not have yet.
    await ledger.state(asked.workspace, { fresh: true })
    say({ say: 'done', result: await (rendering[task] as (asked: unknown, watch: Watch) => Promise<unknown>)(asked, watch) })
  } catch (error) {
    if (error instanceof Refusal) say({ say: 'refused', code: error.code, sentence: error.message, at: error.at, details: error.details })
    else if (error instanceof Error) say({ say: 'failed', name: error.name, message: error.message, stack: error.stack })
    else say({ say: 'failed', name: 'Error', message: String(error), stack: undefined })
  }
}
