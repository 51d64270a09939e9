import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { passableFolder } from '../../../tests/passable-folder.ts'
import { migrate } from '../database/migrate.ts'
import { openCluster, startServer } from '../postgres/cluster.ts'
import { endServer } from '../postgres/stop-orphan.ts'
import { giveTo, userFor } from '../postgres/system-user.ts'
import { keepBackups } from './keep-backups.ts'
import { inspectBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { backupToFile, writeBackup } from './write-backup.ts'

function poolOn(url: string): Pool {
  const pool = new Pool({ connectionString: url })
  pool.on('error', () => undefined)
  onTestFinished(() => pool.end())
  return pool
}

const emptyPool = async () => poolOn(await freshDatabase())

/** A database with awkward values in every table. */
async function filledPool(): Promise<Pool> {
  const pool = await emptyPool()
  await migrate(pool)
  await pool.query(`insert into workspace_head (workspace_id, position, hash, effective) values ('w1', 3, 'h3', '2026-09-14'), ('w2', 0, 'h0', '')`)
  const awkward = 'tab\t line\n return\r backslash \\N \\. "quotes" Łódź 東京 👩‍🚀 \u0001'
  for (let n = 1; n <= 3; n++) await pool.query('insert into log_entry values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', ['w1', n, '2026-09-14', `g${n}`, `c${n}`, `${awkward} ${n}`, `h${n}`, null, ''])
  await pool.query(`insert into beside_value values ('w1', 'd1', 'people', 'p1', 'salt', $1), ('w1', 'd2', 'people', 'p2', null, null)`, [awkward])
  await pool.query('insert into blob values ($1, $2, $3), ($1, $4, null)', ['w1', 's1', Buffer.from(Array.from({ length: 3_000 }, (_, i) => i % 256)), 's2'])
  await pool.query(`insert into snapshot values ('w1', 2, 'h2', 1, 'made again')`)
  await pool.query(`insert into audit (at, workspace_id, act, details) values ('2026-09-14T09:00:00.123456Z', 'w1', 'exported', '{"n":12345678901234567890}'), (now(), null, 'signed in', null)`)
  await pool.query(`insert into token (id, name, sha256, actor, role, scopes, created_at) values (gen_random_uuid(), 'a, "b"', 'x', 'token:x', 'owner', array['read', 'wri"te', 'a,b'], now())`)
  return pool
}

const kept = ['workspace_head', 'log_entry', 'beside_value', 'blob', 'audit', 'token', 'auth_user', 'auth_account', 'auth_passkey', 'auth_two_factor', 'auth_person', 'share_link', 'share_view', 'edition_check', 'survey_asked', 'survey_answer', 'subscriber', 'subscriber_told', 'chat_room', 'chat_message', 'workshop_code', 'workshop_ballot', 'workshop_vote', 'reminders']

/** An account of each kind, and an open session, which is no part of a backup. */
const account = `
  insert into auth_user (id, name, email, "emailVerified") values ('u', '', 'ida@norrvik.example', true);
  insert into auth_account (id, "accountId", "providerId", "userId", password, "updatedAt") values ('a', 'u', 'credential', 'u', '$argon2id$', now());
  insert into auth_passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values ('p', 'k', 'u', 'c', 0, 'singleDevice', false);
  insert into auth_two_factor (id, secret, "backupCodes", "userId") values ('t', 's', 'b', 'u');
  insert into auth_person (user_id, workspace_id, person_id) select 'u', workspace_id, 'ida' from workspace_head limit 1;
  insert into share_link select workspace_id, 'l', 'digest', '$argon2id$' from workspace_head limit 1;
  insert into share_view select workspace_id, 'l', '2026-09-14', 3 from workspace_head limit 1;
  insert into edition_check select 'code', workspace_id, 'e' from workspace_head limit 1;
  insert into subscriber select 's', workspace_id, 'l', 'ida@norrvik.example', 'digest', 'another', now(), 2 from workspace_head limit 1;
  insert into subscriber_told values ('s', 'e');
  insert into chat_room select workspace_id, 'c', 'sealed' from workspace_head limit 1;
  insert into chat_message select workspace_id, 'c', 'e', 1, now(), 'sent', '' from workspace_head limit 1;
  insert into workshop_code select 'digest', workspace_id, 'w', null, 'sealed', now() from workspace_head limit 1;
  insert into workshop_ballot select workspace_id, 'w', '2026-09-14T09:00:00Z', false from workspace_head limit 1;
  insert into workshop_vote select workspace_id, 'w', '2026-09-14T09:00:00Z', 'key', '{"g": 2}' from workspace_head limit 1;
  insert into workshop_guest select 'digest', workspace_id, 'w', 'p', now() from workspace_head limit 1;
  insert into share_ticket select 'digest', workspace_id, 'l', 'ida@norrvik.example', now() + interval '1 day' from workspace_head limit 1;
  insert into auth_session (id, "expiresAt", token, "updatedAt", "userId") values ('s', now() + interval '1 day', 'key', now(), 'u')`

async function rowsOf(pool: Pool): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of kept) {
    const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${table} t order by 1`)
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

async function backupOf(pool: Pool, secretKey?: string): Promise<string> {
  const path = join(await passableFolder(), 'one.backup')
  await backupToFile({ pool, product: '0.1.0', secretKey }, path)
  return path
}

test('[BK1] what is restored from a backup is what was backed up, to the last byte, and nothing that is made again', async () => {
  const from = await filledPool()
  await from.query(account)
  const path = await backupOf(from, 'a kept secret')
  const inspected = await inspectBackup(path)
  expect(inspected.header).toMatchObject({ format: 1, product: '0.1.0' })
  expect(inspected.contents.parts.map(({ part }) => part).sort()).toEqual([...kept, 'file:secret-key'].sort())
  const to = await emptyPool()
  const restored = await restoreBackup(inspected, to)
  expect(restored.secretKey).toBe('a kept secret')
  expect(await rowsOf(to)).toEqual(await rowsOf(from))
  for (const table of ['snapshot', 'auth_session', 'share_ticket', 'workshop_guest']) expect((await to.query(`select 1 from ${table}`)).rowCount).toBe(0)
  await to.query(`insert into audit (at, act) values (now(), 'after')`)
  expect((await to.query(`select id::int as id from audit where act = 'after'`)).rows).toEqual([{ id: 3 }])
})

test('[BK1] a backup of an empty workspace and a large file come back too', async () => {
  const from = await filledPool()
  await from.query(`insert into blob select 'w1', 'large', decode(repeat('00ff1e0a5c', 4000000), 'hex')`)
  const to = await emptyPool()
  await restoreBackup(await inspectBackup(await backupOf(from)), to)
  const digest = `select encode(sha256(bytes), 'hex') as sha256, length(bytes) as length from blob where sha256 = 'large'`
  expect((await to.query(digest)).rows).toEqual((await from.query(digest)).rows)
})

test('[BK2] a backup shows one moment, while others go on writing', async () => {
  const pool = await filledPool()
  const path = join(await passableFolder(), 'one.backup')
  const chunks: Buffer[] = []
  let written = false
  for await (const chunk of writeBackup({ pool, product: '0.1.0' })) {
    chunks.push(chunk as Buffer)
    if (!written) await pool.query(`with h as (update workspace_head set position = 4 where workspace_id = 'w1') insert into log_entry values ('w1', 4, '2026-09-15', 'g4', 'c4', 'later', 'h4', null, null)`)
    written = true
  }
  await writeFile(path, Buffer.concat(chunks))
  const to = await emptyPool()
  await restoreBackup(await inspectBackup(path), to)
  expect((await to.query('select position::int as position from workspace_head order by 1')).rows).toEqual([{ position: 0 }, { position: 3 }])
  expect((await to.query('select count(*)::int as count from log_entry')).rows).toEqual([{ count: 3 }])
})

test('[BK2] a reader that stops half-way leaves no connection in use', async () => {
  const pool = await filledPool()
  await pool.query(`insert into blob select 'w1', 'large', decode(repeat('00ff1e0a5c', 4000000), 'hex')`)
  for await (const chunk of writeBackup({ pool, product: '0.1.0' })) if ((chunk as Buffer).length > 0) break
  await expect.poll(() => pool.totalCount - pool.idleCount).toBe(0)
})

test('[BK3] a file with any byte changed, cut off anywhere or made longer is refused, and nothing is touched', async () => {
  const path = await backupOf(await filledPool())
  const good = await readFile(path)
  const bad = `${path}.bad`
  const refused = async (bytes: Buffer) => {
    await writeFile(bad, bytes)
    await expect(inspectBackup(bad)).rejects.toMatchObject({ name: 'Refusal', code: 'invalid' })
  }
  await fc.assert(fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
    const bytes = Buffer.from(good)
    bytes[at] = (bytes[at] ?? 0) ^ mask
    return refused(bytes)
  }), { numRuns: 300 })
  await fc.assert(fc.asyncProperty(fc.nat(good.length - 1), (length) => refused(good.subarray(0, length))), { numRuns: 100 })
  await refused(Buffer.concat([good, Buffer.from('\n')]))
  await refused(Buffer.from('PK\u0003\u0004 something else'))
  await expect(inspectBackup(`${path}.missing`)).rejects.toMatchObject({ code: 'invalid' })
})

test('[BK3] a file of a newer Throughline or an older format says so', async () => {
  const path = await backupOf(await filledPool())
  const good = await readFile(path)
  const end = good.indexOf('\n')
  const header = JSON.parse(good.subarray(0, end).toString()) as Record<string, unknown>
  for (const [change, sentence] of [[{ format: 2 }, /newer Throughline \(9\.9\.9\)/], [{ migration: 9_999 }, /newer/], [{ schema: 9_999 }, /newer/], [{ format: 0 }, /older form/]] as const) {
    await writeFile(path, Buffer.concat([Buffer.from(JSON.stringify({ ...header, product: '9.9.9', ...change })), good.subarray(end)]))
    await expect(inspectBackup(path)).rejects.toThrow(sentence)
  }
})

test('[BK4] a database that has any row is refused and stays as it was', async () => {
  const inspected = await inspectBackup(await backupOf(await filledPool()))
  const full = await emptyPool()
  await migrate(full)
  await full.query(`insert into workspace_head (workspace_id, hash) values ('mine', 'h')`)
  await expect(restoreBackup(inspected, full)).rejects.toMatchObject({ code: 'exists' })
  expect((await full.query('select workspace_id from workspace_head')).rows).toEqual([{ workspace_id: 'mine' }])
  const foreign = await emptyPool()
  await foreign.query('create table theirs as select 1 n')
  await expect(restoreBackup(inspected, foreign)).rejects.toMatchObject({ code: 'exists' })
})

test('[BK4] a restore that fails half-way leaves no row', async () => {
  const path = await backupOf(await filledPool())
  const inspected = await inspectBackup(path)
  const bytes = await readFile(path)
  bytes.fill(0, inspected.to - 60, inspected.to)
  await writeFile(path, bytes)
  const to = await emptyPool()
  await expect(restoreBackup(inspected, to)).rejects.toThrow()
  expect(Object.values(await rowsOf(to)).flat()).toEqual([])
})

test('[BK5] a backup goes from the PostgreSQL that comes along to any other of 15 or newer', async () => {
  const from = await filledPool()
  const inspected = await inspectBackup(await backupOf(from))
  for (const url of [await freshDatabase(), ...(await otherServers())]) {
    const to = poolOn(url)
    await restoreBackup(inspected, to)
    expect(await rowsOf(to)).toEqual(await rowsOf(from))
  }
})

/** A PostgreSQL 15 where the machine has one, started for this test. */
async function otherServers(): Promise<string[]> {
  const home = '/usr/lib/postgresql/15'
  if (!existsSync(join(home, 'bin/initdb'))) return []
  const folder = await passableFolder()
  const user = await userFor(join(folder, 'none'))
  await mkdir(join(folder, 'data'))
  await giveTo(join(folder, 'data'), user)
  const place = { cluster: join(folder, 'data/postgresql'), binaries: { home, version: '15.0.0' }, user, log: join(folder, 'log'), key: '15', outside: undefined, setAside: undefined }
  const password = await openCluster(place, folder)
  const server = await startServer(place, { socket: place.cluster, port: 5432 })
  onTestFinished(() => endServer(server.pid ?? 0, () => server.exitCode !== null))
  return [`postgresql://throughline:${password}@/postgres?host=${encodeURIComponent(place.cluster)}`]
}

test('[BK6] a day’s backup is written once, seven are kept, and those from before a migration are counted by themselves', async () => {
  const pool = await filledPool()
  const folder = await passableFolder()
  let day = Date.UTC(2026, 8, 1, 23, 59, 59)
  const keeper = keepBackups(folder, { pool, product: '0.1.0' }, () => day)
  await keeper.write('before-migration')
  for (let n = 0; n < 9; n++, day += 86_400_000) {
    const path = await keeper.writeDaily()
    expect(path).toContain(`throughline-202609${String(n + 1).padStart(2, '0')}T235959Z-daily.backup`)
    expect(await keepBackups(folder, { pool, product: '0.1.0' }, () => day).writeDaily()).toBeUndefined()
    await inspectBackup(path ?? '')
  }
  await copyFile(join(keeper.folder, (await readdir(keeper.folder))[0] ?? ''), join(keeper.folder, 'mine.backup'))
  day += 1
  await keeper.writeDaily()
  const names = await readdir(keeper.folder)
  expect(names.filter((name) => name.includes('daily')).map((name) => name.slice(12, 20))).toEqual(['20260904', '20260905', '20260906', '20260907', '20260908', '20260909', '20260910'])
  expect(names).toContain('throughline-20260901T235959Z-before-migration.backup')
  expect(names).toContain('mine.backup')
  expect((await stat(join(keeper.folder, names[1] ?? ''))).mode & 0o777).toBe(0o600)
})

test('[BK6] while another node writes the day’s backup, this one does not', async () => {
  const pool = await filledPool()
  const folder = await passableFolder()
  const other = await pool.connect()
  await other.query('select pg_advisory_lock(4600460047)')
  const keeper = keepBackups(folder, { pool, product: '0.1.0' })
  expect(await keeper.writeDaily()).toBeUndefined()
  await other.query('select pg_advisory_unlock(4600460047)')
  other.release()
  expect(await keeper.writeDaily()).toBeDefined()
})
