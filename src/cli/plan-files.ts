import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { UsageError, type Terminal } from './terminal.ts'

export interface PlanFile {
  /** As the caller named it; folders give the paths of their files below it. */
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file larger than this is not read at all; the importers have narrower limits of their own. Bytes. */
const largest = 256 * 1024 * 1024

/** Reads the files that a command line names: files, folders with all below them, and "-" for standard input. */
export async function readPlanFilesFrom(names: readonly string[], terminal: Pick<Terminal, 'stdin'>): Promise<PlanFile[]> {
  const found: PlanFile[] = []
  for (const name of names) {
    if (name === '-') found.push({ path: 'standard input', bytes: await terminal.stdin() })
    else for (const file of await filesOf(name)) found.push(await load(file))
  }
  return found
}

async function filesOf(name: string): Promise<string[]> {
  const found = await stat(name).catch(() => undefined)
  if (found === undefined) throw new UsageError(`${name}: there is no such file or folder.`)
  if (found.isFile()) return [name]
  if (!found.isDirectory()) throw new UsageError(`${name}: this is neither a file nor a folder.`)
  const below = await readdir(name, { recursive: true, withFileTypes: true })
  const files = below.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => path.join(entry.parentPath, entry.name))
  if (files.length === 0) throw new UsageError(`${name}: the folder holds no files.`)
  return files.sort()
}

async function load(file: string): Promise<PlanFile> {
  const { size } = await stat(file)
  if (size > largest) throw new UsageError(`${file}: the file is ${Math.round(size / 1024 / 1024)} MB; plan files are read up to ${largest / 1024 / 1024} MB.`)
  try {
    return { path: file, bytes: new Uint8Array(await readFile(file)) }
  } catch (error) {
    throw new UsageError(`${file}: the file cannot be read (${error instanceof Error ? error.message : String(error)}).`)
  }
}
