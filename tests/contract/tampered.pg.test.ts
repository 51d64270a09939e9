import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import type { LogStore } from '../../src/server/log/log-store.ts'
import { freshLog } from './fresh-log.ts'
import { addTeam, command, owner, testLedger } from './test-ledger.ts'

/** What somebody with a hand in the database could do to it, and where `verify` sees it. */
const deeds: readonly { readonly what: string; readonly sql: string; readonly position: number }[] = [
  { what: 'another text', sql: `update log_entry set body = replace(body, 'Team 2', 'Team X') where position = 3`, position: 3 },
  { what: 'another hash', sql: `update log_entry set hash = repeat('a', 64) where position = 3`, position: 3 },
  { what: 'an entry taken out', sql: `delete from log_entry where position = 3`, position: 4 },
  { what: 'another day', sql: `update log_entry set effective = '2020-01-01' where position = 3`, position: 3 },
  { what: 'another group', sql: `update log_entry set group_id = 'x' where position = 3`, position: 3 },
  { what: 'two entries exchanged', sql: `update log_entry set body = (select body from log_entry o where o.position = 7 - log_entry.position), hash = (select hash from log_entry o where o.position = 7 - log_entry.position) where position in (3, 4)`, position: 3 },
  { what: 'the end cut off', sql: `delete from log_entry where position = 6`, position: 6 },
  { what: 'another value beside the log', sql: `update beside_value set value = '"Mallory"'`, position: 1 },
  { what: 'a value beside the log taken out', sql: `delete from beside_value`, position: 1 },
  { what: 'the head moved back', sql: `update workspace_head set position = 5`, position: 5 },
]

async function written(): Promise<{ store: LogStore; pool: Pool }> {
  const { store, pool } = await freshLog()
  await store.create('w')
  const ledger = testLedger(store)
  await ledger.submit('w', [command('person.add', { name: 'Ada' })], owner)
  for (let n = 1; n <= 5; n++) await ledger.submit('w', [addTeam(`Team ${n}`)], owner)
  expect(await ledger.verify('w')).toEqual({ whole: true, entries: 6, erased: 0 })
  return { store, pool }
}

for (const { what, sql, position } of deeds) {
  test(`[LG72] verify sees ${what}, and says where`, async () => {
    const { store, pool } = await written()
    await pool.query(sql)
    expect(await testLedger(store).verify('w')).toMatchObject({ whole: false, broken: { position, why: expect.stringMatching(/^\S.*\.$/) } })
  })
}
