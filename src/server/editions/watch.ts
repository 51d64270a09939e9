import type { z } from 'zod'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { publishingProgress } from '../../protocol/publishing-routes.ts'

export type PublishingProgress = z.infer<typeof publishingProgress>

/** Who follows a publishing: told how far it is, and asked before each step whether to go on. */
export interface Watch {
  tell(progress: PublishingProgress): void
  readonly signal: AbortSignal
}

/** Before a step: tells of it, and lets others have their turn, so that a stop is heard. Refuses (`gone`) what was stopped. */
export async function begin(watch: Watch | undefined, progress: PublishingProgress): Promise<void> {
  if (watch === undefined) return
  watch.tell(progress)
  await new Promise((resolve) => setImmediate(resolve))
  if (watch.signal.aborted) throw stopped()
}

export function stopped(): Refusal {
  return new Refusal('gone', 'Publishing was stopped. Nothing was published.')
}
