import { rename, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { UsageError } from './terminal.ts'

/** Writes a whole file or none: under another name beside it first, then renamed. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.part`)
  try {
    await writeFile(part, bytes)
    await rename(part, file)
  } catch (error) {
    throw new UsageError(`${file}: the file cannot be written (${error instanceof Error ? error.message : String(error)}).`)
  }
}

/** "pptx" of "deck.pptx"; anything else than the formats offered is bad usage. */
export function formatOf<F extends string>(file: string, formats: readonly F[]): F {
  const ending = path.extname(file).slice(1).toLowerCase()
  const found = formats.find((format) => format === ending)
  if (found === undefined) throw new UsageError(`${file}: the file’s name must end in ${formats.map((format) => `.${format}`).join(' or ')}.`)
  return found
}
