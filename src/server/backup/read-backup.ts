import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { schemaVersion } from '../../core/kernel/schema-version.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { migrations } from '../database/migrations.ts'
import { contentsSchema, format, headerSchema, longestFrame, longestHeader, partSchema, Tally, trailer, trailerLength, type Contents, type Header, type Part } from './format.ts'

export interface Inspected {
  readonly path: string
  readonly header: Header
  readonly contents: Contents
  /** Where the frames begin and end. */
  readonly from: number
  readonly to: number
}

/** One part of a backup; its data must be read before the next part is asked for. */
export interface PartData extends Part {
  readonly data: AsyncGenerator<Buffer>
}

/**
 * Reads a whole backup file and says what is in it, or why it is no good. Touches nothing else.
 * @throws Refusal `invalid` for a file that is no backup, is damaged or cut off, or is of a newer Throughline or an older format
 */
export async function inspectBackup(path: string): Promise<Inspected> {
  const name = basename(path)
  const { size } = await stat(path).catch((error: Error) => {
    throw new Refusal('invalid', `${path} cannot be read (${error.message}).`)
  })
  const { header, from } = await headerOf(path, name)
  const to = size - trailerLength
  const damaged = (why: string) => new Refusal('invalid', `${name} is damaged (${why}). Nothing was touched; take another backup file.`)
  if (to <= from) throw damaged('it is cut off')
  if ((await endOf(path, to)) !== trailer(await digestOf(path, to))) throw damaged('its bytes are not those that were written')
  const inspected = { path, header, from, to }
  const found: Contents = { parts: [] }
  try {
    const reading = partsOf(inspected)
    for (;;) {
      const next = await reading.next()
      if (next.done) return { ...inspected, contents: agreed(next.value, found) }
      const [tally, lines] = [new Tally(), new LineCount()]
      for await (const chunk of next.value.data) {
        tally.add(chunk)
        lines.add(chunk)
      }
      found.parts.push(tally.done(next.value.part, next.value.columns === undefined ? 1 : lines.count))
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged('its parts cannot be read')
  }
}

function agreed(said: Contents, found: Contents): Contents {
  if (JSON.stringify(said) !== JSON.stringify(found)) throw new Error('The contents say something else than the parts.')
  return said
}

async function headerOf(path: string, name: string): Promise<{ header: Header; from: number }> {
  const start = await readAt(path, 0, longestHeader)
  const end = start.indexOf('\n')
  const read = headerSchema.safeParse(end < 0 ? undefined : parsed(start.subarray(0, end).toString()))
  if (!read.success) throw new Refusal('invalid', `${name} is not a backup of Throughline, or its beginning is damaged.`)
  const { product, ...header } = read.data
  const newest = migrations.length
  if (header.format > format || header.migration > newest || header.schema > schemaVersion) throw new Refusal('invalid', `${name} was made by a newer Throughline (${product}). Restore it with that version, or a newer one.`)
  if (header.format < format || header.migration < 1) throw new Refusal('invalid', `${name} has an older form of backup (${header.format}), which this version does not read. Restore it with Throughline ${product}.`)
  return { header: read.data, from: end + 1 }
}

/** The parts of an inspected backup, in order; returns the contents that the file states. */
export async function* partsOf({ path, from, to }: Pick<Inspected, 'path' | 'from' | 'to'>): AsyncGenerator<PartData, Contents> {
  const gunzip = createGunzip()
  pipeline(createReadStream(path, { start: from, end: to - 1 }), gunzip, () => undefined)
  const frames = new Frames(gunzip)
  try {
    for (;;) {
      const named = parsed((await frames.next()).toString())
      const contents = contentsSchema.safeParse(named)
      if (contents.success) return contents.data
      yield { ...partSchema.parse(named), data: frames.untilEmpty() }
    }
  } finally {
    gunzip.destroy()
  }
}

/** Takes frames off a stream of bytes that is cut anywhere. */
class Frames {
  private readonly source: AsyncIterator<Buffer>
  private held: Buffer[] = []
  private size = 0

  constructor(stream: AsyncIterable<unknown>) {
    this.source = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  }

  async next(): Promise<Buffer> {
    const length = (await this.take(4)).readUInt32BE()
    if (length > longestFrame) throw new Error('A frame is too long.')
    return this.take(length)
  }

  async *untilEmpty(): AsyncGenerator<Buffer> {
    for (let data = await this.next(); data.length > 0; data = await this.next()) yield data
  }

  private async take(length: number): Promise<Buffer> {
    while (this.size < length) {
      const more = await this.source.next()
      if (more.done === true) throw new Error('The stream ends within a frame.')
      this.held.push(more.value)
      this.size += more.value.length
    }
    const all = this.held.length === 1 && this.held[0] !== undefined ? this.held[0] : Buffer.concat(this.held)
    this.held = [all.subarray(length)]
    this.size -= length
    return all.subarray(0, length)
  }
}

/** Rows of COPY text: one a line, line breaks within values being escaped. */
class LineCount {
  count = 0

  add(chunk: Buffer): void {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.count++
  }
}

async function digestOf(path: string, to: number): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { end: to - 1 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function endOf(path: string, to: number): Promise<string> {
  return (await readAt(path, to, trailerLength)).toString('latin1')
}

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
