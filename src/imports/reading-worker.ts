import { parentPort } from 'node:worker_threads'
import { Refusal } from '../core/kernel/refusal.ts'
import type { Reading } from '../core/plans/draft.ts'
import { must } from '../lib/must.ts'
import { packedDraft } from './import-draft.ts'
import { packedFiles, unpackedFiles } from './kept-files.ts'
import { pack } from './packing.ts'
import { type FromWorker, pieceLength, type ToWorker } from './reading-protocol.ts'
import { readSources, type Told } from './read-sources.ts'
import { rejectedRows } from './rejected-rows.ts'
import { readReturnedDeck } from './returned-deck/read-returned-deck.ts'

// The worker thread in which files are read: no database, no network, no secrets, and nothing shared with the main thread.
const port = must(parentPort, 'a main thread')
const say = (message: FromWorker) => port.postMessage(message)
let pieces: Iterator<FromWorker> = [].values()

port.on('message', (message: ToWorker) => {
  if (message.ask === 'read') pieces = answer(message)
  else if (message.ask === 'rejected') pieces = answerOnce(() => ({ say: 'rejected', body: new TextEncoder().encode(rejectedRows(unpackedFiles(message.files), message.options, message.of)) }))
  else if (message.ask === 'deck') pieces = answerOnce(() => ({ say: 'deck', deck: readReturnedDeck(message.deck) }))
  const next = pieces.next()
  if (next.done === true) say({ say: 'end' })
  else if (next.value.say === 'kept') port.postMessage(next.value, [next.value.body.buffer, next.value.files.buffer])
  else say(next.value)
})
say({ say: 'ready' })

function* answer({ files: given, options, keep }: Extract<ToWorker, { ask: 'read' }>): Generator<FromWorker> {
  let readings: Reading[]
  const wereKept = given instanceof Uint8Array
  const files = wereKept ? unpackedFiles(given) : given
  try {
    readings = readSources(files, options, told)
  } catch (error) {
    yield failed(error)
    return
  }
  yield { say: 'readings', heads: readings.map(({ shape, title, columns, files: paths }) => ({ shape, title, columns, files: paths })) }
  for (const [reading, { drafts, remarks }] of readings.entries()) {
    for (let i = 0; i < drafts.length; i += pieceLength) yield { say: 'drafts', reading, piece: pack(drafts.slice(i, i + pieceLength)) }
    for (let i = 0; i < remarks.length; i += pieceLength) yield { say: 'remarks', reading, piece: pack(remarks.slice(i, i + pieceLength)) }
  }
  yield { say: 'read' }
  if (keep !== undefined) yield { say: 'kept', body: packedDraft({ readings, ...keep }), files: keep.upload === undefined || wereKept ? new Uint8Array() : packedFiles(files) }
}

function* answerOnce(work: () => FromWorker): Generator<FromWorker> {
  try {
    yield work()
  } catch (error) {
    yield failed(error)
  }
}

const told: Told = { file: (path) => say({ say: 'file', path }), rows: (far) => say({ say: 'rows', ...far }) }

function failed(error: unknown): FromWorker {
  if (error instanceof Refusal) return { say: 'refused', code: error.code, sentence: error.message, at: error.at, details: error.details }
  return { say: 'failed', message: error instanceof Error ? error.message : String(error), stack: error instanceof Error ? error.stack : undefined }
}
