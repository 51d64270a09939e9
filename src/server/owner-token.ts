import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { scopes } from '../protocol/route.ts'
import { Tokens } from './http/tokens.ts'
import { keptSecret, type Settings } from './settings.ts'

/** Any number, the same in every node: of nodes that start together, one makes the owner. */
const lockKey = 4_600_460_048

/**
 * At the first start, when there is no token at all, makes the owner's: with the value of OWNER_TOKEN, or one that is kept in the data
 * folder. Returns the file that it is in, when there is one.
 */
export async function makeOwnerToken(pool: Pool, settings: Pick<Settings, 'dataDir' | 'ownerToken'>): Promise<string | undefined> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const { rowCount } = await client.query('select 1 from token limit 1')
    return rowCount === 0 ? await addOwnerToken(pool, settings) : undefined
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined)
    client.release()
  }
}

/** Makes another token of the owner's, good for everything. Returns the file that it is in, unless OWNER_TOKEN gave its value. */
export async function addOwnerToken(pool: Pool, { dataDir, ownerToken }: Pick<Settings, 'dataDir' | 'ownerToken'>): Promise<string | undefined> {
  const value = ownerToken ?? (await keptSecret(dataDir, 'owner-token', () => `tl_${randomBytes(32).toString('base64url')}`))
  await new Tokens(pool).make({ name: 'Owner', role: 'owner', scopes, value })
  return ownerToken === undefined ? join(dataDir, 'owner-token') : undefined
}
