import type { Fetch } from './client.ts'
import type { Keep, Locks } from './keep.ts'
import type { Ears, Socket } from './live-link.ts'

/** What a live workspace is handed: the world around it. */
export interface LiveOptions {
  /** The service's address without a path; empty for a page of the service itself. */
  readonly url: string
  readonly workspace: string
  /** Who is signed in: local copies of different people never meet. */
  readonly who: string
  /** Without one, the browser's session speaks. */
  readonly token?: string
  readonly fetch: Fetch
  /** Opens a socket at a path below the service's address. */
  readonly connect: (path: string, ears: Ears) => Socket
  readonly keep: Keep
  readonly locks: Locks
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly newId: () => string
  /** From 0 to 1. */
  readonly chance: () => number
  /** Runs after some milliseconds; returns how to stop it. */
  readonly later: (milliseconds: number, run: () => void) => () => void
  /** Calls back when the network is back or somebody looks at the page again; returns how to stop. */
  readonly woken?: (retry: () => void) => () => void
  /** Told of what nobody waits for any more, such as the refusal of a command that an earlier page sent. */
  readonly told: (sentence: string) => void
  /** The session is over, or the workspace is no longer this reader's. */
  readonly ended: (why: 'signed-out' | 'not-found') => void
}
