import type { Keep } from './keep.ts'
import type { LiveOptions } from './live-options.ts'
import { OpenedWorkspace } from './opened-workspace.ts'
import type { LiveWorkspace } from './live-workspace.ts'

/**
 * Opens a workspace: from what this browser keeps of it when it does, then caught up by the log. Resolves as soon as there is something
 * to show. Rejects with a sentence when there is nothing kept and the service cannot be reached, or does not know this reader.
 */
export async function openLiveWorkspace(options: LiveOptions): Promise<LiveWorkspace> {
  const workspace = new OpenedWorkspace(options)
  try {
    await workspace.open()
    return workspace
  } catch (error) {
    // Nobody has it: it must not go on trying.
    workspace.close()
    throw error
  }
}

/** Everything that a browser keeps of all workspaces goes: at signing out. */
export async function forgetEverything(keep: Keep): Promise<void> {
  await keep.removeAll('live/')
}
