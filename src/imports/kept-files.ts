import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import type { PlanFile } from './plan-file.ts'

const heads = z.array(z.strictObject({ path: z.string(), length: z.int().nonnegative() }))

/** The files of an import as they are kept until it is committed or given up: a line that names them, then their bytes. For the reading worker. */
export function packedFiles(files: readonly PlanFile[]): Uint8Array<ArrayBuffer> {
  const head = JSON.stringify(files.map(({ path, bytes }) => ({ path, length: bytes.length })))
  const whole = gzipSync(Buffer.concat([Buffer.from(`${head}\n`), ...files.map(({ bytes }) => bytes)]), { level: constants.Z_BEST_SPEED })
  return new Uint8Array(whole)
}

/** The files again. Trusts that `packedFiles` made it. For the reading worker. */
export function unpackedFiles(body: Uint8Array): PlanFile[] {
  const whole = gunzipSync(body)
  const end = whole.indexOf(10)
  let at = end + 1
  return heads.parse(JSON.parse(whole.toString('utf8', 0, end))).map(({ path, length }) => {
    const bytes = new Uint8Array(whole.subarray(at, at + length))
    at += length
    return { path, bytes }
  })
}
