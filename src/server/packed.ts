import { setImmediate as nextTurn } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'

/** A long text that comes in pieces, compressed as it comes: it never lies in memory whole, and others have their turn between pieces. */
export async function packed(pieces: Iterable<string>): Promise<Buffer> {
  const parts: Buffer[] = []
  await pipeline(Readable.from(encoded(pieces), { objectMode: false }), createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 262_144 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) parts.push(chunk)
  })
  return Buffer.concat(parts)
}

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    yield Buffer.from(piece)
    await nextTurn()
  }
}
