import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * Which process this is, over the reuse of process numbers: the number, when it began, and, where the system says so, the boot it
 * belongs to and the space that its number counts in (containers have their own).
 */
export interface ProcessMark {
  readonly pid: number
  readonly began: string
  readonly boot: string
  readonly space: string
}

/** The mark of a living process, or undefined when no process has this number. */
export function markOf(pid: number): ProcessMark | undefined {
  if (!answers(pid)) return undefined
  return { pid, began: beganAt(pid), boot: quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()), space: quietly(() => readlinkSync('/proc/self/ns/pid')) }
}

/** Whether the marked process still lives: 'elsewhere' when its number counts in another space and nothing can be said from here. */
export function stillLives(mark: ProcessMark): boolean | 'elsewhere' {
  const now = markOf(process.pid)
  if (now !== undefined && mark.space !== '' && mark.space !== now.space) return 'elsewhere'
  const there = markOf(mark.pid)
  return there !== undefined && there.began === mark.began && there.boot === mark.boot
}

/** Whether a process of this number lives and runs the program of this name. */
export function runs(pid: number, name: string): boolean {
  if (!answers(pid)) return false
  if (process.platform === 'linux') {
    const program = quietly(() => readlinkSync(`/proc/${pid}/exe`)) || quietly(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim())
    return basename(program.replace(/ \(deleted\)$/, '')) === name
  }
  if (process.platform === 'win32') return true
  return basename(quietly(() => execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim())) === name
}

/** Whether a process works in a folder: a PostgreSQL works in its data. Where the system does not say, its command line names the folder. */
export function worksIn(pid: number, folder: string): boolean {
  if (process.platform === 'linux') return quietly(() => readlinkSync(`/proc/${pid}/cwd`)) === folder
  if (process.platform === 'win32') return true
  return quietly(() => execFileSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { encoding: 'utf8' })).includes(folder)
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // A dead process that its parent has not asked after yet keeps its number, but holds nothing.
  return !/\) Z /.test(quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8')))
}

function beganAt(pid: number): string {
  if (process.platform === 'linux') {
    // The program's name, in brackets, may hold spaces: count the fields after it. The 20th is the start in ticks since boot.
    return quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '')
  }
  if (process.platform === 'win32') return ''
  return quietly(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim())
}

function quietly(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
