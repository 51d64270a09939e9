import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { escapeLiteral, type PoolClient, type QueryResult } from 'pg'
import { from } from 'pg-copy-streams'
import { must } from '../../lib/must.ts'
import { copyRow } from './copy-row.ts'
import type { BesideValue, Head, HeadLock, Standing, StoredEntry } from './log-store.ts'
import { postgresReader } from './postgres-reader.ts'

/** The channel of wake-ups. The payload is "position/erasures workspace". */
export const channel = 'throughline_log'

/**
 * Begins a transaction and takes the lock of a workspace's head, in one round trip. `synchronous_commit` is set for this
 * transaction whatever the server's default is: an acknowledged command is on disk. Nothing when the workspace does not exist.
 */
export async function lockHead(client: PoolClient, workspace: string): Promise<Head | undefined> {
  const results = (await client.query(
    `begin; set local synchronous_commit = on; select position, hash, effective, erasures from workspace_head where workspace_id = ${escapeLiteral(workspace)} for update`,
  )) as unknown as QueryResult<{ position: string; hash: string; effective: string; erasures: string }>[]
  const row = results.at(-1)?.rows[0]
  return row && { position: Number(row.position), hash: row.hash, effective: row.effective, erasures: Number(row.erasures) }
}

/** What a holder of the head may do. Its statements run on the holder's own connection. */
export function headLock(client: PoolClient, workspace: string, head: Head): { lock: HeadLock; wrote: () => Standing | undefined } {
  let { position, erasures } = head
  let wrote = false
  const lock: HeadLock = {
    ...postgresReader(client, workspace),
    head,
    async append(entries, beside) {
      for (const entry of entries) {
        if (entry.position !== position + 1) throw new Error(`Position ${entry.position} does not follow on ${position}.`)
        position = entry.position
      }
      if (beside.length > 0) await insertBeside(client, workspace, beside)
      if (entries.length > 0) await writeEntries(client, workspace, entries, erasures)
      wrote ||= entries.length > 0
    },
    async erase(collection, record) {
      wrote = true
      erasures++
      return erase(client, workspace, collection, record, `${position}/${erasures}`)
    },
  }
  return { lock, wrote: () => (wrote ? { position, erasures } : undefined) }
}

async function insertBeside(client: PoolClient, workspace: string, beside: readonly BesideValue[]): Promise<void> {
  await client.query({
    name: 'insert-beside',
    text: `insert into beside_value (workspace_id, digest, collection, record, salt, value)
      select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) on conflict do nothing`,
    values: [workspace, beside.map((v) => v.digest), beside.map((v) => v.collection), beside.map((v) => v.record), beside.map((v) => v.salt), beside.map((v) => v.value)],
  })
}

/** Bytes of text over which entries are sent one by one: texts in an array are escaped once more, which is slow for long ones. */
const longGroup = 200_000

async function writeEntries(client: PoolClient, workspace: string, entries: readonly StoredEntry[], erasures: number): Promise<void> {
  const isLong = entries.some(({ bytes }) => bytes !== undefined)
  if (!isLong && entries.length > 1 && entries.reduce((sum, { body }) => sum + body.length, 0) < longGroup) return insertEntries(client, workspace, entries, erasures)
  for (const entry of entries) {
    if (entry.bytes === undefined) await insertEntry(client, workspace, entry, erasures)
    else await copyEntry(client, workspace, entry, entry.bytes, erasures)
  }
}

/** Writes one entry of many megabytes: streamed, since a parameter is copied by the driver in one go while everyone waits. */
async function copyEntry(client: PoolClient, workspace: string, entry: StoredEntry, body: readonly Uint8Array[], erasures: number): Promise<void> {
  const { position, effective, group, commandId, hash, print } = entry
  const rows = client.query(from('copy log_entry (workspace_id, position, effective, group_id, command_id, body, hash, print_salt, print) from stdin (format binary)'))
  await pipeline(Readable.from(copyRow([workspace, BigInt(position), effective, group, commandId, body, hash, print?.salt, print?.digest])), rows)
  const [place, digest, day, payload] = headValues(workspace, entry, erasures).slice(1)
  await client.query({ name: 'move-head', text: `with ${moveHead}`, values: [workspace, place, digest, day, payload] })
}

/** What moves the head and, at commit, wakes the other nodes. `$2` to `$5` are position, hash, day and payload. */
const moveHead = `moved as (update workspace_head set position = $2, hash = $3, effective = $4 where workspace_id = $1)
  select pg_notify('${channel}', $5)`

function headValues(workspace: string, last: StoredEntry, erasures: number): unknown[] {
  return [workspace, last.position, last.hash, last.effective, `${last.position}/${erasures} ${workspace}`]
}

/** Writes one entry, moves the head and wakes the other nodes, in one statement. */
async function insertEntry(client: PoolClient, workspace: string, entry: StoredEntry, erasures: number): Promise<void> {
  await client.query({
    name: 'insert-entry',
    text: `with written as (
        insert into log_entry (workspace_id, position, effective, group_id, command_id, body, hash, print_salt, print) values ($1, $2, $4, $6, $7, $8, $3, $9, $10)
      ), ${moveHead}`,
    values: [...headValues(workspace, entry, erasures), entry.group, entry.commandId, entry.body, entry.print?.salt ?? null, entry.print?.digest ?? null],
  })
}

async function insertEntries(client: PoolClient, workspace: string, entries: readonly StoredEntry[], erasures: number): Promise<void> {
  const last = must(entries.at(-1))
  await client.query({
    name: 'insert-entries',
    text: `with written as (
        insert into log_entry (workspace_id, position, effective, group_id, command_id, body, hash, print_salt, print)
        select $1, * from unnest($6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
      ), ${moveHead}`,
    values: [
      ...headValues(workspace, last, erasures), entries.map((e) => e.position), entries.map((e) => e.effective), entries.map((e) => e.group), entries.map((e) => e.commandId),
      entries.map((e) => e.body), entries.map((e) => e.hash), entries.map((e) => e.print?.salt ?? null), entries.map((e) => e.print?.digest ?? null),
    ],
  })
}

async function erase(client: PoolClient, workspace: string, collection: string, record: string, standing: string): Promise<number> {
  const { rowCount } = await client.query(
    'update beside_value set salt = null, value = null where workspace_id = $1 and collection = $2 and record = $3 and value is not null', [workspace, collection, record],
  )
  await client.query('update log_entry set print_salt = null, print = null where workspace_id = $1 and print is not null and strpos(body, $2) > 0', [workspace, JSON.stringify(record)])
  await client.query('delete from import_draft where workspace_id = $1', [workspace])
  await client.query(`delete from publishing where workspace_id = $1 and state <> 'running'`, [workspace])
  await client.query('update workspace_head set erasures = erasures + 1 where workspace_id = $1', [workspace])
  await client.query(`select pg_notify('${channel}', $1)`, [`${standing} ${workspace}`])
  return rowCount ?? 0
}
