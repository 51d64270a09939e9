import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { to } from 'pg-copy-streams'
import { schemaVersion } from '../../core/kernel/schema-version.ts'
import { endOfPart, format, frame, Tally, trailer, type Contents, type Header, type Part } from './format.ts'
import { inspectBackup, type Inspected } from './read-backup.ts'
import { plainForms, quoted, tablesToKeep } from './tables.ts'

export interface BackupSource {
  readonly pool: Pool
  readonly product: string
  /** The made secret key that the data folder keeps; unset when the operator keeps it. */
  readonly secretKey?: string | undefined
}

/**
 * Everything that must last, as one stream, while the service runs: one read-only transaction sees the database as it was at one
 * moment. Memory does not grow with the data. Whoever reads it may stop at any time.
 */
export function writeBackup(source: BackupSource): Readable {
  return Readable.from(bytesOf(source), { objectMode: false })
}

/** Writes a backup to a file, whole or not at all, for its owner only, and reads it back to see that it is good. */
export async function backupToFile(source: BackupSource, path: string): Promise<Inspected> {
  const unfinished = `${path}.unfinished`
  try {
    const file = await open(unfinished, 'w', 0o600)
    try {
      for await (const chunk of writeBackup(source)) await file.writeFile(chunk as Buffer)
      await file.sync()
    } finally {
      await file.close()
    }
    const inspected = await inspectBackup(unfinished)
    await rename(unfinished, path)
    return inspected
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function* bytesOf(source: BackupSource): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const client = await source.pool.connect()
  let whole = false
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(plainForms)
    const header = Buffer.from(`${JSON.stringify(await headerOf(client, source))}\n`)
    hash.update(header)
    yield header
    const gzip = createGzip()
    pipeline(Readable.from(framesOf(client, source.secretKey)), gzip, () => undefined)
    for await (const chunk of gzip) {
      hash.update(chunk as Buffer)
      yield chunk as Buffer
    }
    yield Buffer.from(trailer(hash.digest('hex')))
    await client.query('commit')
    whole = true
  } finally {
    // A reader that stopped half-way leaves a COPY under way, which only the end of the connection stops.
    client.release(!whole)
  }
}

async function headerOf(client: PoolClient, { product }: BackupSource): Promise<Header> {
  const { rows } = await client.query<{ migration: number; at: Date }>('select max(number) as migration, now() as at from migration')
  return { throughline: 'backup', format, migration: rows[0]?.migration ?? 0, schema: schemaVersion, product, at: rows[0]?.at.toISOString() ?? '' }
}

async function* framesOf(client: PoolClient, secretKey: string | undefined): AsyncGenerator<Buffer> {
  const contents: Contents = { parts: [] }
  for (const { name, columns } of await tablesToKeep(client)) {
    const copy = client.query(to(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`))
    const tally = new Tally()
    yield json({ part: name, columns: [...columns] })
    for await (const chunk of copy) {
      tally.add(chunk as Buffer)
      yield frame(chunk as Buffer)
    }
    yield endOfPart
    contents.parts.push(tally.done(name, copy.rowCount))
  }
  if (secretKey !== undefined) {
    const [tally, bytes] = [new Tally(), Buffer.from(secretKey)]
    tally.add(bytes)
    yield json({ part: 'file:secret-key' })
    yield frame(bytes)
    yield endOfPart
    contents.parts.push(tally.done('file:secret-key', 1))
  }
  yield json(contents)
}

function json(value: Part | Contents): Buffer {
  return frame(Buffer.from(JSON.stringify(value)))
}
