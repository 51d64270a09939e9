import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Pool } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import { inTurns } from '../in-turns.ts'
import { type ImportDraft, readLines } from '../../imports/import-draft.ts'

/** Days that a dry run is kept for its commit. */
const keptDays = 7
/** Milliseconds that the newest dry run stays in memory too: most are committed at once. */
const atHandFor = 120_000

const unpack = promisify(gunzip)

/** What is kept of a dry run. */
interface Keeping {
  readonly id: string
  readonly workspace: string
  readonly actor: string
  readonly draft: ImportDraft
  readonly body: Uint8Array
  /** Packed; empty when none are to be kept. */
  readonly files: Uint8Array
  readonly now: number
}

/** Dry runs that wait for their commit: what was read, not what it would change, since that is decided anew. Beside the log. */
export class ImportDrafts {
  private readonly pool: Pool
  private atHand: { readonly id: string; readonly draft: ImportDraft; readonly timer: NodeJS.Timeout } | undefined

  constructor(pool: Pool) {
    this.pool = pool
  }

  /**
   * Keeps a dry run under an id, with its `body` packed and its files where there are any, for a week, and forgets the ones past theirs.
   * `now` in milliseconds. Refuses (`exists`) an id that is kept.
   */
  async keep({ id, workspace, actor, draft, body, files, now }: Keeping): Promise<string> {
    const expires = new Date(now + keptDays * 24 * 60 * 60 * 1000)
    await this.pool.query('delete from import_draft where expires_at < $1', [new Date(now)])
    const { rowCount } = await this.pool.query(
      'insert into import_draft (id, workspace_id, actor, made_at, expires_at, body, files) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing',
      [id, workspace, actor, new Date(now), expires, bufferOf(body), files.length === 0 ? null : bufferOf(files)],
    )
    if (rowCount === 0) throw new Refusal('exists', 'There is a dry run with that id already.')
    this.drop()
    this.atHand = { id, draft, timer: setTimeout(() => this.drop(), atHandFor).unref() }
    return id
  }

  /** A kept dry run. Refuses with `not-found` when there is none of that id here, or its week is over. */
  async find(workspace: string, id: string, now: number): Promise<ImportDraft> {
    // What is at hand counts only while the store has it too: an erasure takes it away there.
    const { atHand } = this
    const body = atHand?.id === id ? 'null::bytea as body' : 'body'
    const { rows } = await this.pool.query<{ body: Buffer | null }>(`select ${body} from import_draft where id = $1 and workspace_id = $2 and expires_at > $3`, [id, workspace, new Date(now)])
    const [row] = rows
    if (atHand?.id === id) this.drop()
    const draft = row === undefined ? undefined : row.body === null ? atHand?.draft : await inTurns(readLines(await unpack(row.body)))
    if (draft === undefined) throw gone()
    return draft
  }

  /** The files of a kept dry run, packed; nothing when they are not kept. Refuses as `find` does. */
  async filesOf(workspace: string, id: string, now: number): Promise<Uint8Array | undefined> {
    const { rows } = await this.pool.query<{ files: Buffer | null }>('select files from import_draft where id = $1 and workspace_id = $2 and expires_at > $3', [id, workspace, new Date(now)])
    const [row] = rows
    if (row === undefined) throw gone()
    return row.files === null ? undefined : new Uint8Array(row.files)
  }

  /** Forgets a dry run and its files; false when there was none. */
  async forget(workspace: string, id: string): Promise<boolean> {
    if (this.atHand?.id === id) this.drop()
    const { rowCount } = await this.pool.query('delete from import_draft where id = $1 and workspace_id = $2', [id, workspace])
    return (rowCount ?? 0) > 0
  }

  private drop(): void {
    clearTimeout(this.atHand?.timer)
    this.atHand = undefined
  }
}

function gone(): Refusal {
  return new Refusal('not-found', 'There is no dry run with that id; one is kept for seven days. Read the files again.')
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
