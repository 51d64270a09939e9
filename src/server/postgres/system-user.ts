import { chown, lstat, readFile, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Who PostgreSQL runs as when this process is root. It refuses to run as root itself. */
export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/** True when this process may, and must, give PostgreSQL to another user. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The user for a cluster folder when started as root: the owner of the data that is already there, else `nobody`. Nothing when this
 * process is an ordinary user, whose own PostgreSQL it is.
 */
export async function userFor(cluster: string): Promise<SystemUser | undefined> {
  if (!isRoot()) return undefined
  const there = await stat(cluster).catch(() => undefined)
  if (there !== undefined && there.uid !== 0) return { uid: there.uid, gid: there.gid }
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const [, , uid, gid] = accounts.split('\n').find((line) => line.startsWith('nobody:'))?.split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

/** Options to start a program as a user: in a folder that everyone can enter, and without this process's secrets in its environment. */
export function asUser(user: SystemUser | undefined): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const env = process.platform === 'win32' ? { ...process.env } : { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  const cwd = process.platform === 'win32' ? process.cwd() : '/'
  return user === undefined ? { cwd, env } : { cwd, env, uid: user.uid, gid: user.gid }
}

/** Whether a user can enter a folder, or the nearest folder above it that exists: every folder on the way must let them through. */
export async function canReach(folder: string, user: SystemUser | undefined): Promise<boolean> {
  if (user === undefined) return true
  let at = await nearest(folder)
  for (;;) {
    const { uid, gid, mode } = await stat(at)
    const bits = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode
    if ((bits & 1) === 0) return false
    if (dirname(at) === at) return true
    at = dirname(at)
  }
}

async function nearest(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return nearest(dirname(folder))
  }
}

/** Gives a folder and all in it to a user. */
export async function giveTo(path: string, user: SystemUser | undefined): Promise<void> {
  if (user === undefined) return
  if ((await lstat(path)).isDirectory()) for (const name of await readdir(path)) await giveTo(join(path, name), user)
  await chown(path, user.uid, user.gid)
}
