import { link, readFile, rename, rm, utimes, writeFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../core/kernel/refusal.ts'
import { must } from '../../lib/must.ts'
import { markOf, stillLives, type ProcessMark } from './living-process.ts'

/** How often a living service touches its lock, and how long a lock from another container is watched for such a touch. */
const touchEvery = 3_000
const watchFor = 8_000

interface Holder extends ProcessMark {
  readonly address?: string
}

export interface ServiceLock {
  /** Says where this service answers, for the sentence that a second start gets. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

/**
 * Takes a data folder for this process. Only a living service holds it against us: what a killed one left is taken over.
 * @throws Refusal `unavailable` naming the process and its address
 */
export async function holdDataDir(dataDir: string): Promise<ServiceLock> {
  const path = join(dataDir, 'running.json')
  const mark = must(markOf(process.pid), 'this process lives')
  const own = `${path}.${process.pid}`
  await writeFile(own, JSON.stringify(mark), { mode: 0o644 })
  try {
    await take(path, own)
  } finally {
    await rm(own, { force: true })
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), touchEvery)
  beat.unref()
  return {
    async announce(address) {
      await writeFile(own, JSON.stringify({ ...mark, address }), { mode: 0o644 })
      await rename(own, path)
    },
    async release() {
      clearInterval(beat)
      await rm(path, { force: true })
    },
  }
}

/** Links our file to the lock's name, which only one process can do; a stale lock is moved away first, never overwritten. */
async function take(path: string, own: string): Promise<void> {
  for (;;) {
    try {
      await link(own, path)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const seen = await readFile(path, 'utf8').catch(() => undefined)
    if (seen === undefined) continue
    const holder = holderOf(seen)
    if (holder !== undefined && (await lives(holder, path))) throw new Refusal('unavailable', alreadyRunning(holder))
    const aside = `${own}.stale`
    await rename(path, aside).catch(() => undefined)
    // Another start may have taken the lock between our look and our move: give it back.
    if ((await readFile(aside, 'utf8').catch(() => seen)) !== seen) await link(aside, path).catch(() => undefined)
    await rm(aside, { force: true })
  }
}

function alreadyRunning({ pid, address }: Holder): string {
  return `Throughline is already running on this data (process ${pid}${address === undefined ? '' : `, ${address}`}).`
}

async function lives(holder: Holder, path: string): Promise<boolean> {
  const answer = stillLives(holder)
  if (answer !== 'elsewhere') return answer
  const before = (await stat(path).catch(() => undefined))?.mtimeMs
  for (let waited = 0; waited < watchFor; waited += 500) {
    await pause(500)
    const now = (await stat(path).catch(() => undefined))?.mtimeMs
    if (now !== before) return now !== undefined
  }
  return false
}

function holderOf(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder
    return typeof holder.pid === 'number' ? holder : undefined
  } catch {
    return undefined
  }
}
