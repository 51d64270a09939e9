import { Refusal } from '../core/kernel/refusal.ts'
import type { Remark } from '../core/plans/draft.ts'

/** What a command line writes to and reads from; the real ones in main.ts, gathered texts in tests. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  readonly env: Readonly<Record<string, string | undefined>>
  stdin(): Promise<Uint8Array<ArrayBuffer>>
  /** The day of the machine's clock, for commands whose day is not given. */
  today(): string
}

/** Bad usage or bad input: exit code 2. Everything else that ends a command is 1. */
export class UsageError extends Error {}

/** "warning: file:line, column Name: sentence", as compilers say it, so that an editor can jump there. A sentence that begins with its file names it once. */
export function remarkLine({ severity, place, sentence }: Remark): string {
  const named = [`${place.file}, line ${place.line}`, ...(place.line === undefined ? [`${place.file} `, `${place.file}:`] : [])]
  if (named.some((start) => sentence.startsWith(start))) return oneLine(`${severity}: ${sentence}`)
  const at = [place.file, place.line].filter((part) => part !== undefined).join(':')
  const column = place.column === undefined ? '' : `, column ${place.column}`
  return oneLine(`${severity}: ${at}${column}: ${sentence}`)
}

/** Words of a file are shown in it: a line break or an escape sequence in them must not make lines or colours of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}

/** Exit code of an error: 2 for what the caller can mend by asking differently, 1 for the rest. */
export function exitCodeOf(error: unknown): 1 | 2 {
  if (error instanceof UsageError) return 2
  if (error instanceof Refusal) return ['invalid', 'never-outside', 'too-large', 'not-found'].includes(error.code) ? 2 : 1
  const status = (error as { problem?: { status?: number } }).problem?.status
  return status !== undefined && status >= 400 && status < 500 ? 2 : 1
}
