import type { Dirent } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { systemReason } from './system-reason.ts'
import { UsageError, type Terminal } from './terminal.ts'

export interface PlanFile {
  /** As the caller named it; folders give the paths of their files below it. */
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** More than this is not read into memory at all, by file and together; the importers have narrower limits of their own. Bytes. */
export const largest = 256 * 1024 * 1024

/**
 * Reads the files that a command line names: files, folders with all below them, and "-" for standard input. Hidden files and folders
 * are left alone; a link that leads to no file is told on stderr. Bad usage is a sentence with the name in it.
 */
export async function readPlanFilesFrom(names: readonly string[], terminal: Pick<Terminal, 'stdin' | 'err'>): Promise<PlanFile[]> {
  const found: PlanFile[] = []
  const seen = new Set<string>()
  let bytes = 0
  const take = (file: PlanFile) => {
    bytes += file.bytes.length
    if (bytes > largest) throw new UsageError(`${file.path}: with this file there are more than ${megabytes(largest)} to read, and that is the most at once.`)
    found.push(file)
  }
  for (const name of names) {
    if (name === '-') {
      if (seen.has('-')) throw new UsageError('Standard input (-) can be named once.')
      seen.add('-')
      take({ path: 'standard input', bytes: await terminal.stdin() })
      continue
    }
    for (const file of await filesOf(name, terminal)) {
      const whole = path.resolve(file)
      if (seen.has(whole)) continue
      seen.add(whole)
      take(await load(file))
    }
  }
  return found
}

async function filesOf(name: string, terminal: Pick<Terminal, 'err'>): Promise<string[]> {
  const kind = await kindOf(name)
  if (typeof kind === 'object') throw new UsageError(`${name}: ${kind.reason}.`)
  if (kind === 'file') return [name]
  const files: string[] = []
  for (const entry of await entriesOf(name)) {
    const file = path.join(entry.parentPath, entry.name)
    if (path.relative(name, file).split(path.sep).some((part) => part.startsWith('.'))) continue
    if (entry.isFile()) files.push(file)
    else if (!entry.isDirectory()) {
      const led = await kindOf(file)
      if (led === 'file') files.push(file)
      else terminal.err(`note: ${file}: it was not read: ${led === 'folder' ? 'links to folders are not followed' : led.reason}.`)
    }
  }
  if (files.length === 0) throw new UsageError(`${name}: the folder holds no files.`)
  return files.sort()
}

async function kindOf(name: string): Promise<'file' | 'folder' | { readonly reason: string }> {
  try {
    const found = await stat(name)
    if (found.isDirectory()) return 'folder'
    // A pipe such as <(command) is read like a file.
    return found.isFile() || found.isFIFO() ? 'file' : { reason: 'this is neither a file nor a folder' }
  } catch (error) {
    return { reason: systemReason(error) }
  }
}

async function entriesOf(name: string): Promise<Dirent[]> {
  try {
    return await readdir(name, { recursive: true, withFileTypes: true })
  } catch (error) {
    throw new UsageError(`${name}: the folder cannot be read: ${systemReason(error)}.`)
  }
}

async function load(file: string): Promise<PlanFile> {
  try {
    const { size } = await stat(file)
    if (size <= largest) return { path: file, bytes: new Uint8Array(await readFile(file)) }
    throw new UsageError(`${file}: the file is ${megabytes(size)}, and ${megabytes(largest)} is the most that is read.`)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file}: the file cannot be read: ${systemReason(error)}.`)
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`
}
