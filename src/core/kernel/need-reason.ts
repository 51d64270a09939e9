import { Refusal } from './refusal.ts'

/** The reason that came with a command; without one it is refused (`needs-reason`) with the sentence that asks for it. */
export function needReason(reason: string | undefined, sentence: string): string {
  if (reason === undefined || reason.trim() === '') throw new Refusal('needs-reason', sentence)
  return reason
}
