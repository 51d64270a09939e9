import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Folder of the full public files: REAL_DATA, or the default beside the checkout. Undefined where there is none: the excerpts in tests/real/excerpts are always there. */
export const realData: string | undefined = [process.env['REAL_DATA'] ?? resolve(import.meta.dirname, '../../shared/data')].find((folder) => existsSync(folder))

/** Reads one real file, and counts it for the line at the end of the run. */
export function readReal(path: string): Uint8Array {
  const log = process.env['REAL_FILES_LOG']
  if (log !== undefined) appendFileSync(log, `${resolve(path)}\n`)
  return readFileSync(path)
}

/** Reads every file under a folder as `{ path, bytes }`, paths from the folder on, sorted. */
export function readRealFolder(folder: string): { path: string; bytes: Uint8Array }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length).replace(/^[\\/]/, ''), bytes: readReal(path) }))
}
