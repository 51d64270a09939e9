import { MemoryKeep, MemoryLocks, type Keep, type Locks } from '../../client/keep.ts'
import type { Ears, Socket } from '../../client/live-link.ts'
import { browserKeep, browserLocks } from './browser-keep.ts'

/** What a link to the service needs of this browser: its sockets, clock, chance and storage. */
export async function browserWorld() {
  const { keep, locks } = await storage()
  return {
    keep, locks, connect,
    clock: Date.now,
    newId: () => crypto.randomUUID(),
    chance: Math.random,
    later: (milliseconds: number, run: () => void) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    woken: (retry: () => void) => {
      addEventListener('online', retry)
      document.addEventListener('visibilitychange', retry)
      return () => {
        removeEventListener('online', retry)
        document.removeEventListener('visibilitychange', retry)
      }
    },
  }
}

function connect(path: string, ears: Ears): Socket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${path}`)
  socket.addEventListener('message', ({ data }) => ears.heard(String(data)))
  socket.addEventListener('close', ({ code }) => ears.closed(code))
  return socket
}

/** Milliseconds after which a browser that does not answer what it keeps counts as one that keeps nothing. */
const patience = 2_000

/** A browser that forbids storage, never answers or has no locks still works: nothing outlives its page then. */
async function storage(): Promise<{ readonly keep: Keep; readonly locks: Locks }> {
  const locks = 'locks' in navigator ? browserLocks : new MemoryLocks()
  const hangs = new Promise<Keep>((resolve) => setTimeout(() => resolve(new MemoryKeep()), patience))
  return { keep: await Promise.race([browserKeep().catch(() => new MemoryKeep()), hangs]), locks }
}
