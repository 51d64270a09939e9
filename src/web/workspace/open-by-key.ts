import type { LiveWorkspace } from '../../client/live-workspace.ts'
import type { Deciding } from '../../client/live-options.ts'
import { forgetEverything, openLiveWorkspace } from '../../client/open-live-workspace.ts'
import { say } from '../parts/toast-store.ts'
import { browserWorld } from './browser-world.ts'
import type { OpenByKey } from './use-opening.tsx'

/** Every command of core, in a chunk of its own: after the first screen, or at once when somebody acts sooner. */
async function deciding(when: 'idle' | 'now'): Promise<Deciding> {
  if (when === 'idle') await idle()
  return import('../../client/predict.ts')
}

/** Milliseconds after which there is time, where a browser does not say so itself. */
const calm = 300

function idle(): Promise<void> {
  return new Promise((resolve) => ('requestIdleCallback' in globalThis ? requestIdleCallback(() => resolve(), { timeout: 2_000 }) : setTimeout(resolve, calm)))
}

export interface BrowserWorkspaces {
  readonly open: OpenByKey
  /** Closes all and wipes what this browser keeps of them: at signing out. */
  readonly forget: () => Promise<void>
}

/** The workspaces of one signed-in person in this browser; each is opened once and stays open. `ended` is told when the session is over. */
export async function browserWorkspaces(who: string, ended: (why: 'signed-out' | 'not-found') => void): Promise<BrowserWorkspaces> {
  const world = await browserWorld()
  const open = new Map<string, Promise<LiveWorkspace>>()
  const openOne = (workspace: string) => openLiveWorkspace({ ...world, deciding, url: '', workspace, who, ended, fetch: (url, init) => fetch(url, init), told: (sentence) => say({ key: sentence, sentence, kind: 'refused' }) })
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
      await forgetEverything(world.keep)
    },
  }
}
