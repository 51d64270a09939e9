import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import type { ReplicaHead } from '../../protocol/live-messages.ts'
import { pastState } from '../decks/past-state.ts'
import { inTurns } from '../in-turns.ts'
import type { Ledger } from '../log/ledger.ts'
import { ownRecords, sharedLines } from './replica-lines.ts'

const pack = promisify(gzip)

/** Entries that a kept replica may be behind: whoever reads it is caught up by the log, which costs less than packing anew. */
const mostBehind = 200
/** Kinds of readers and workspaces whose replicas are kept. */
const mostKept = 24

interface Kept {
  readonly state: State
  readonly position: number
  readonly mark: string
  readonly erasures: number
  readonly shared: Promise<Buffer>
}

/**
 * Workspaces as readers may hold them. What all readers of one kind may see is packed once and handed to each; what only one of them may
 * see stands in the head. A thousand windows that open at once cost one packing.
 */
export class Replicas {
  private readonly ledger: Ledger
  private readonly kept = new Map<string, Kept>()

  constructor(ledger: Ledger) {
    this.ledger = ledger
  }

  /** The replica in parts, one after the other; what is shared is the same bytes for everyone: of now, of position `from` or a later one, or of the end of a past day. Refuses as the ledger does. */
  async of(workspace: string, reader: Actor, { at, from = 0 }: { readonly at?: string | undefined; readonly from?: number | undefined } = {}): Promise<readonly Buffer[]> {
    if (at !== undefined) return this.pastOf(workspace, reader, at)
    const known = await this.ledger.state(workspace)
    // Another node has told of something newer than this one knows.
    const { state, position, mark, erasures } = known.position < from ? await this.ledger.state(workspace, { fresh: true }) : known
    const key = `${reader.role}\n${workspace}`
    let kept = this.kept.get(key)
    const isOfUse = kept !== undefined && kept.erasures === erasures && kept.position >= from && kept.position <= position && position - kept.position <= mostBehind
    if (kept === undefined || !isOfUse) {
      kept = { state, position, mark, erasures, shared: packed(reader, state) }
      this.kept.delete(key)
      this.kept.set(key, kept)
      kept.shared.catch(() => this.kept.delete(key))
      for (const oldest of [...this.kept.keys()].slice(0, -mostKept)) this.kept.delete(oldest)
    }
    return [lineOf({ position: kept.position, mark: kept.mark, own: ownRecords(reader, kept.state) }), await kept.shared]
  }

  private async pastOf(workspace: string, reader: Actor, day: string): Promise<readonly Buffer[]> {
    const { state, position } = await pastState(this.ledger, workspace, { day })
    return [lineOf({ position, mark: '', own: ownRecords(reader, state) }), await packed(reader, state)]
  }
}

async function packed(reader: Actor, state: State): Promise<Buffer> {
  const lines = await inTurns(sharedLines(reader, state))
  return pack(lines.join(''), { level: 3 })
}

function lineOf(head: ReplicaHead): Buffer {
  return Buffer.from(`${JSON.stringify(head)}\n`)
}
