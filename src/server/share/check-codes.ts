import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { workspaceKey } from '../decks/workspace-key.ts'

/** The codes that files carry, by which a holder learns how their edition stands. A code is keyed: nobody makes one up, and it tells nothing. */
export class CheckCodes {
  private readonly pool: Pool
  private readonly key: string

  constructor(pool: Pool, secretKey: string) {
    this.pool = pool
    this.key = secretKey
  }

  /** The code of an edition, kept so that it is found again. Made before the edition is: its files carry it. */
  async of(workspace: string, edition: string): Promise<string> {
    const code = createHmac('sha256', workspaceKey(this.key, workspace)).update(`check\n${edition}`).digest('base64url').slice(0, 22)
    await this.pool.query('insert into edition_check (code, workspace_id, edition_id) values ($1, $2, $3) on conflict do nothing', [code, workspace, edition])
    return code
  }

  async find(code: string): Promise<{ readonly workspace: string; readonly edition: string } | undefined> {
    if (!/^[A-Za-z0-9_-]{22}$/.test(code)) return undefined
    const { rows } = await this.pool.query<{ workspace_id: string; edition_id: string }>('select workspace_id, edition_id from edition_check where code = $1', [code])
    return rows[0] === undefined ? undefined : { workspace: rows[0].workspace_id, edition: rows[0].edition_id }
  }
}
