import type { Json } from '../lib/json.ts'
import type { Day, Expected } from '../core/kernel/command.ts'
import type { Actor } from '../core/kernel/permission.ts'
import type { RefusalCode } from '../core/kernel/refusal.ts'
import type { State } from '../core/kernel/state.ts'

/** Somebody who has this workspace open now. Never in the log. */
export interface Presence {
  /** One open window of theirs. */
  readonly session: string
  readonly person?: string
  readonly name: string
  /** What they have open, as the address names it: "activities/<id>", "plans". */
  readonly at?: string
}

/** What a member sees of a workspace: what the service confirmed, with their own pending commands on top. A new object whenever anything of it changes. */
export interface Shown {
  readonly state: State
  /** Of the newest confirmed entry. */
  readonly position: number
  /** The day that it is in the workspace's zone. */
  readonly today: Day
  readonly actor: Actor
  readonly connection: 'connecting' | 'live' | 'offline'
  /** Commands that the service has not answered yet. They are kept across reloads where the browser keeps anything. */
  readonly pending: number
  /** Does the browser keep them longer than this page is open? */
  readonly outlives: boolean
  readonly here: readonly Presence[]
}

export interface SendOptions {
  readonly reason?: string
  readonly outsideReason?: string
  /** Commands of one group are one undo. */
  readonly group?: string
  /** What fields held when this was typed: refused (`conflict`) when they hold something else by now. */
  readonly expects?: readonly Expected[]
}

/** What became of a command: written, or refused with the sentence to show beside the thing. */
export type Outcome = { readonly done: true; readonly group: string } | { readonly done: false; readonly code: RefusalCode; readonly sentence: string; readonly at?: string }

/**
 * A workspace that is open: read it at any time, be told of changes, and send commands, which show at once and are answered later.
 * Screens know this and nothing of sockets or storage.
 */
export interface LiveWorkspace {
  /** The workspace's key in addresses. */
  readonly key: string
  /** The same object until something changes. */
  shown(): Shown
  /** Calls back after each change; returns how to stop. */
  subscribe(changed: () => void): () => void
  send(name: string, args: Json, options?: SendOptions): Promise<Outcome>
  /** Does this command show before it is answered? Not one that only the service can decide, and none before what decides has come. */
  showsAhead(name: string): boolean
  /** How it stood at the end of a past day, as far as this reader may see it. Throws with a sentence when it cannot be had. */
  past(day: Day): Promise<State>
  /** Takes back a group, or the newest one of this person's own that still stands; nothing when there is none. */
  undo(group?: string): Promise<Outcome | undefined>
  redo(): Promise<Outcome | undefined>
  /** Tells the others what is open here. */
  present(at: string | undefined): void
  close(): void
}
