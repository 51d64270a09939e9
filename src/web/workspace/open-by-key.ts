import { MemoryKeep, MemoryLocks, type Keep, type Locks } from '../../client/keep.ts'
import type { Ears, Socket } from '../../client/live-link.ts'
import type { LiveWorkspace } from '../../client/live-workspace.ts'
import { forgetEverything, openLiveWorkspace } from '../../client/open-live-workspace.ts'
import { say } from '../parts/toast-store.ts'
import { browserKeep, browserLocks } from './browser-keep.ts'
import type { OpenByKey } from './use-opening.tsx'

export interface BrowserWorkspaces {
  readonly open: OpenByKey
  /** Closes all and wipes what this browser keeps of them: at signing out. */
  readonly forget: () => Promise<void>
}

/** The workspaces of one signed-in person in this browser; each is opened once and stays open. `ended` is told when the session is over. */
export async function browserWorkspaces(who: string, ended: (why: 'signed-out' | 'not-found') => void): Promise<BrowserWorkspaces> {
  const { keep, locks } = await storage()
  const open = new Map<string, Promise<LiveWorkspace>>()
  const openOne = (workspace: string) =>
    openLiveWorkspace({
      url: '', workspace, who, keep, locks, ended,
      fetch: (url, init) => fetch(url, init),
      connect,
      clock: Date.now,
      newId: () => crypto.randomUUID(),
      chance: Math.random,
      later: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
      told: (sentence) => say({ key: sentence, sentence, kind: 'refused' }),
      woken: (retry) => {
        addEventListener('online', retry)
        document.addEventListener('visibilitychange', retry)
        return () => {
          removeEventListener('online', retry)
          document.removeEventListener('visibilitychange', retry)
        }
      },
    })
  return {
    open(key) {
      let opening = open.get(key)
      if (opening === undefined) {
        open.set(key, (opening = openOne(key)))
        // What could not be opened is tried anew the next time.
        opening.catch(() => open.delete(key))
      }
      return opening
    },
    async forget() {
      for (const opening of open.values()) (await opening.catch(() => undefined))?.close()
      open.clear()
      await forgetEverything(keep)
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
