import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { systemReason } from './system-reason.ts'
import { UsageError } from './terminal.ts'

/** Writes a whole file or none: under another name beside it first, then renamed. What stood there before stays until then. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const part = path.join(path.dirname(file), `.${randomUUID()}.part`)
  try {
    await writeFile(part, bytes, { flag: 'wx' })
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw new UsageError(`${file}: the file cannot be written: ${systemReason(error)}.`)
  }
}

/** Refuses an output that cannot be, before any work is done for it. */
export async function checkPlaceOf(file: string): Promise<void> {
  const folder = path.dirname(file)
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined || !found.isDirectory()) throw new UsageError(`${file}: the file cannot be written: there is no folder ${folder}.`)
  const there = await stat(file).catch(() => undefined)
  if (there?.isDirectory() === true) throw new UsageError(`${file}: the file cannot be written: it is a folder.`)
}

/** "pptx" of "deck.pptx"; anything else than the formats offered is bad usage. */
export function formatOf<F extends string>(file: string, formats: readonly F[]): F {
  const ending = path.extname(file).slice(1).toLowerCase()
  const found = formats.find((format) => format === ending)
  if (found === undefined) throw new UsageError(`${file}: the file’s name must end in ${formats.map((format) => `.${format}`).join(', ').replace(/, ([^,]*)$/, ' or $1')}.`)
  return found
}
