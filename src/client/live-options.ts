import type { Change } from '../core/kernel/change.ts'
import type { Actor } from '../core/kernel/permission.ts'
import type { State } from '../core/kernel/state.ts'
import type { Fetch } from './client.ts'
import type { Keep, Locks } from './keep.ts'
import type { Ears, Socket } from './live-link.ts'
import type { Pending, Predict } from './merge.ts'

/** What decides commands in a window as the service will (predict.ts). Holding and showing a workspace does without. */
export interface Deciding {
  isPredicted(name: string): boolean
  decideHere(state: State, actor: Actor, pending: Pending): readonly Change[]
  predictFor(actor: Actor): Predict
}

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
  /** Brings what decides commands: once there is time, or now, since somebody acts. Asked again after it could not be brought. */
  readonly deciding: (when: 'idle' | 'now') => Promise<Deciding>
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
