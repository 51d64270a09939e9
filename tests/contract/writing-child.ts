import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { openDatabase } from '../../src/server/database/open-database.ts'
import { Ledger } from '../../src/server/log/ledger.ts'
import { PostgresLog } from '../../src/server/log/postgres-log.ts'

// A service that does nothing but write: it waits for a line, then writes teams through a ledger from several senders at once, and
// says the id of each command once it is acknowledged. Its parent kills it.
const pool = openDatabase(process.argv[2] ?? '')
const store = new PostgresLog(pool)
const ledger = new Ledger({ store, secretKey: 'a key for the tests', clock: () => new Date().toISOString(), newId: randomUUID, snapshotEvery: { entries: 50, changes: 1_000 } })

async function send(): Promise<never> {
  for (;;) {
    const ids = Array.from({ length: 1 + Math.floor(Math.random() * 3) }, () => randomUUID())
    const commands = ids.map((id) => ({ id, name: 'person.add', args: { name: `Person ${id}` } }))
    await ledger.submit('w', commands, { id: 'the-owner', role: 'owner' })
    // To a pipe this is written before it returns.
    process.stdout.write(ids.map((id) => `${id}\n`).join(''))
  }
}

process.stdout.write('ready\n')
await once(process.stdin, 'data')
await Promise.all(Array.from({ length: 6 }, send))
