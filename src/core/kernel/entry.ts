import type { Change } from './change.ts'
import type { Day, Instant } from './command.ts'
import type { Json } from '../../lib/json.ts'

/** What a log entry says, before it is chained. Positions start at 1 and have no gaps. */
export interface LogEntry {
  readonly position: number
  /** Written at. */
  readonly at: Instant
  /** The day it speaks for; never runs backwards within a workspace. */
  readonly effective: Day
  readonly actor: string
  /** One undo. */
  readonly group: string
  /** The schema number the changes are written in (kernel/schema-version.ts). */
  readonly schema: number
  readonly command: { readonly id: string; readonly name: string; readonly args?: Json }
  readonly reason?: string
  readonly outsideReason?: string
  readonly changes: readonly Change[]
  /** SHA-256 hex of the entry before (64 zeros for the first), and of this one. */
  readonly previous: string
  readonly hash: string
}
