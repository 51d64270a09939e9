import type { RefusalCode } from '../core/kernel/refusal.ts'
import type { Reading } from '../core/plans/draft.ts'
import type { ImportDraft } from './import-draft.ts'
import type { Packed } from './packing.ts'
import type { PlanFile, ReadOptions } from './plan-file.ts'
import type { RowsTold } from './read-sources.ts'
import type { ReturnedDeck } from './returned-deck/read-returned-deck.ts'

/** Asks the worker to write down what it read as a dry run to be kept, after it has told it, and the files with it. */
export type KeepOptions = Omit<ImportDraft, 'readings'>

/** What goes between the main thread and the reading worker. One read at a time; the answer comes in pieces, each asked for. Files that were kept come packed. */
export type ToWorker = { readonly ask: 'read'; readonly files: readonly PlanFile[] | Uint8Array; readonly options: ReadOptions; readonly keep: KeepOptions | undefined } | { readonly ask: 'rejected'; readonly files: Uint8Array; readonly options: ReadOptions; readonly of: string } | { readonly ask: 'deck'; readonly deck: Uint8Array } | { readonly ask: 'more' }

export type FromWorker =
  | { readonly say: 'ready' }
  /** Before each file, so that a worker that dies is known to have died of it. */
  | { readonly say: 'file'; readonly path: string }
  | ({ readonly say: 'rows' } & RowsTold)
  | { readonly say: 'refused'; readonly code: RefusalCode; readonly sentence: string; readonly at: string | undefined; readonly details: unknown }
  | { readonly say: 'failed'; readonly message: string; readonly stack: string | undefined }
  /** The readings without their lists, which follow. */
  | { readonly say: 'readings'; readonly heads: readonly Omit<Reading, 'drafts' | 'remarks'>[] }
  /** Drafts or remarks of one reading, packed. */
  | { readonly say: 'drafts' | 'remarks'; readonly reading: number; readonly piece: Packed }
  /** All pieces have been told. */
  | { readonly say: 'read' }
  /** After that, when asked for: the dry run as it is kept, and its files. */
  | { readonly say: 'kept'; readonly body: Uint8Array<ArrayBuffer>; readonly files: Uint8Array<ArrayBuffer> }
  /** The rows that were not taken, as CSV. */
  | { readonly say: 'rejected'; readonly body: Uint8Array<ArrayBuffer> }
  /** What the slides of a deck say that came back. */
  | { readonly say: 'deck'; readonly deck: ReturnedDeck }
  | { readonly say: 'end' }

/** How many drafts or remarks one piece holds: taking one in costs the main thread a few milliseconds. */
export const pieceLength = 1_500
