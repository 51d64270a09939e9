import type { StoredRecord } from '../core/kernel/change.ts'
import { State } from '../core/kernel/state.ts'
import { replicaHead } from '../protocol/live-messages.ts'

export interface Replica {
  readonly state: State
  readonly position: number
  readonly mark: string
}

/** Reads a replica as it comes: the head's line, then packed lines of records. Throws when it ends before its end. */
export async function readReplica(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Replica> {
  const reader = body.getReader()
  let start = new Uint8Array()
  let lineEnd = -1
  while (lineEnd < 0) {
    const { done, value } = await reader.read()
    if (done) throw new Error('The workspace ended before its first line.')
    start = joined(start, value)
    lineEnd = start.indexOf(10)
  }
  const head = replicaHead.parse(JSON.parse(new TextDecoder().decode(start.subarray(0, lineEnd))))
  const records = new Map<string, StoredRecord[]>(head.own.map(([collection, list]) => [collection, list as StoredRecord[]]))
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (to) => to.enqueue(start.slice(lineEnd + 1)),
    pull: async (to) => {
      const { done, value } = await reader.read()
      if (done) to.close()
      else to.enqueue(value)
    },
  })
  const lines = packed.pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream())
  if (!(await takeLines(lines, records))) throw new Error('The workspace did not arrive whole.')
  let state = State.empty
  for (const [collection, list] of records) state = state.withCollection(collection, list)
  return { state, position: head.position, mark: head.mark }
}

/** Takes in records line by line; true once the line that ends it has come. */
async function takeLines(texts: ReadableStream<string>, records: Map<string, StoredRecord[]>): Promise<boolean> {
  let rest = ''
  let isWhole = false
  for (const reader = texts.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) return isWhole
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const said = JSON.parse(line) as { end: true } | [string, StoredRecord[]]
      if (!Array.isArray(said)) isWhole = true
      else {
        const [collection, list] = said
        const known = records.get(collection)
        if (known === undefined) records.set(collection, list)
        else for (const record of list) known.push(record)
      }
    }
  }
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
