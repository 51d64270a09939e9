import { expect, test } from 'vitest'
import { migrate, tablesAt } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open-database.ts'
import { PostgresLog } from '../../src/server/log/postgres-log.ts'
import { freshDatabase } from '../fresh-database.ts'
import { freshLog } from './fresh-log.ts'
import { entryAfter } from './log-entries.ts'
import { logStoreContract } from './log-store.contract.ts'

logStoreContract('PostgreSQL', async () => (await freshLog()).store)

test('[LG11] nodes that start together make the tables once, and a database of a newer version is refused untouched', async () => {
  const url = await freshDatabase()
  const pools = [openDatabase(url), openDatabase(url), openDatabase(url)]
  try {
    const done = await Promise.all(pools.map((pool) => migrate(pool)))
    expect(done.filter((names) => names.length > 0).length).toBe(1)
    const [pool] = pools
    if (pool === undefined) throw new Error('no pool')
    await pool.query(`insert into migration (number, name) values (1000, 'from the future')`)
    await expect(migrate(pool)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await tablesAt(pool)).toBe(1000)
  } finally {
    await Promise.all(pools.map((pool) => pool.end()))
  }
})

test('[LG12] tables that hold data are changed only after the backup, and not at all when it fails', async () => {
  const { pool } = await freshLog()
  const { migrations } = await import('../../src/server/database/migrations.ts')
  const next = [...migrations, { number: migrations.length + 1, name: 'next', sql: 'create table next_thing (id int)' }]
  await expect(migrate(pool, { migrations: next, before: () => Promise.reject(new Error('the disk is full')) })).rejects.toThrow('the disk is full')
  expect(await tablesAt(pool)).toBe(migrations.length)
  const backedUp: (readonly string[])[] = []
  await migrate(pool, { migrations: next, before: async (pending) => void backedUp.push(pending) })
  expect(backedUp).toEqual([[`${migrations.length + 1} next`]])
  expect(await tablesAt(pool)).toBe(next.length)
})

test('[LG13] audit rows are neither rewritten nor removed before their time', async () => {
  const { store, pool } = await freshLog()
  await store.audit({ at: new Date().toISOString(), act: 'export' })
  await expect(pool.query(`update audit set act = 'nothing'`)).rejects.toThrow('append-only')
  await expect(pool.query('delete from audit')).rejects.toThrow('append-only')
  expect((await store.audits({ limit: 5 })).map(({ act }) => act)).toEqual(['export'])
})

test('[LG14] another node is woken by a notification, and by the poll when notifications are missed', async () => {
  for (const options of [{ notifications: true, pollEvery: 0 }, { notifications: false, pollEvery: 20 }]) {
    const { store, url } = await freshLog()
    await store.create('w')
    const pool = openDatabase(url)
    const other = new PostgresLog(pool, options)
    try {
      const heard: string[] = []
      other.onAppend((workspace) => heard.push(workspace))
      // Until the other node listens there is nobody to wake, so append again until it has heard.
      while (heard.length === 0) await store.withHead('w', (lock) => lock.append([entryAfter(lock.head)], []))
      expect(heard[0]).toBe('w')
    } finally {
      await other.close()
      await pool.end()
    }
  }
})
