import { useEffect } from 'react'
import type { LiveWorkspace } from '../../client/live-workspace.ts'
import { say } from '../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useOpened } from './use-opened.ts'

/** The keys that hold everywhere: undo, redo, and Escape for what is open. A text field keeps its own undo. */
export function useShellKeys(): void {
  const workspace = useWorkspace()
  const { asOf } = useSeen()
  const { opened, close } = useOpened()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return
      if (event.key === 'Escape' && opened !== undefined) return close()
      if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'z' || asOf !== undefined) return
      event.preventDefault()
      void takeBack(workspace, event.shiftKey)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [workspace, asOf, opened, close])
}

/** Takes back the newest of one's own, or does it again, and says what became of it. */
export async function takeBack(workspace: LiveWorkspace, again: boolean): Promise<void> {
  const outcome = again ? await workspace.redo() : await workspace.undo()
  const key = 'undo'
  if (outcome === undefined) say({ key, sentence: again ? 'There is nothing to do again' : 'There is nothing of yours to undo' })
  else if (!outcome.done) say({ key, sentence: outcome.sentence, kind: 'refused' })
  else say({ key, sentence: again ? 'Done again' : 'Undone' })
}

/** Is this a place where keys are text? */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
