import { useCallback } from 'react'
import type { Outcome, SendOptions } from '../../client/live-workspace.ts'
import type { Json } from '../../lib/json.ts'
import { say } from '../parts/toast-store.ts'
import { groupOfField } from './edit-groups.ts'
import { useWorkspace } from './open-workspace.tsx'

export interface ActOptions extends SendOptions {
  /** What was done, in the past tense and without a full stop: "Moved *Beta of X* from Q3 to Q4". Shown with an undo. */
  readonly said?: string
  /** A text of one field, and what it was typed over: refused (`conflict`) when somebody has written a newer one. One person's edits of one field within five minutes are one undo. */
  readonly over?: { readonly collection: string; readonly id: string; readonly field: string; readonly was: Json }
}

export type Act = (name: string, args: Json, options?: ActOptions) => Promise<Outcome>

/**
 * Sends a command. With `said`, a toast tells of it at once, with an undo; when the service then refuses, the toast gives the refusal's
 * sentence. Whoever can show that sentence beside the thing does so from the outcome.
 */
export function useAct(): Act {
  const workspace = useWorkspace()
  return useCallback(
    async (name, args, { said, over, ...asked } = {}) => {
      const group = asked.group ?? (over === undefined ? crypto.randomUUID() : groupOfField(over, Date.now()))
      const options = over === undefined ? asked : { ...asked, expects: [{ collection: over.collection, id: over.id, field: over.field, value: over.was }] }
      const toast = { key: group, sentence: said ?? '', undo: () => workspace.undo(group) }
      const isShown = workspace.showsAhead(name)
      if (said !== undefined && isShown) say(toast)
      const outcome = await workspace.send(name, args, { ...options, group })
      if (said === undefined) return outcome
      if (!outcome.done) say({ key: group, sentence: outcome.sentence, kind: 'refused' })
      else if (!isShown) say(toast)
      return outcome
    },
    [workspace],
  )
}
