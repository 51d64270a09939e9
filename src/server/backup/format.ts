import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * A backup is one file:
 *   a line of JSON, the header: what it is, of which versions;
 *   a gzip stream of frames (four bytes of length, then that many): for each part a frame of JSON that names it, its data, and
 *   an empty frame; at the end a frame of JSON, the contents: rows, bytes and SHA-256 of each part;
 *   the trailer: SHA-256 of every byte before it.
 * It holds everything that is needed and nothing that can be made again, in PostgreSQL's COPY text form, which every version reads.
 */
export const format = 1

export const headerSchema = z.object({
  throughline: z.literal('backup'),
  format: z.int(),
  /** Number of the newest migration of the tables. */
  migration: z.int(),
  /** Schema number that new log entries carried. */
  schema: z.int(),
  product: z.string(),
  at: z.string(),
})
export type Header = z.infer<typeof headerSchema>

export const partSchema = z.object({ part: z.string(), columns: z.array(z.string()).optional() })
/** A table with its columns in the order of the data, or a kept file of the data folder (`file:secret-key`). */
export type Part = z.infer<typeof partSchema>

export const contentsSchema = z.object({ parts: z.array(z.object({ part: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() })) })
export type Contents = z.infer<typeof contentsSchema>

export const longestHeader = 4_096
export const trailerLength = 'sha256:'.length + 64 + 1
/** No frame of ours is near this; a longer one is not ours. */
export const longestFrame = 1 << 28

export function trailer(sha256: string): string {
  return `sha256:${sha256}\n`
}

export function frame(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

export const endOfPart = Buffer.alloc(4)

/** Counts a part while it passes. */
export class Tally {
  private readonly hash = createHash('sha256')
  private bytes = 0

  add(chunk: Uint8Array): void {
    this.hash.update(chunk)
    this.bytes += chunk.length
  }

  done(part: string, rows: number): Contents['parts'][number] {
    return { part, rows, bytes: this.bytes, sha256: this.hash.digest('hex') }
  }
}
