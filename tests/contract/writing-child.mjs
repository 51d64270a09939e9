import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// A service that does nothing but write: it waits for a line, then writes teams through a ledger from several senders at once, and
// says the id of each command once it is acknowledged. Its parent kills it.
const [, , modules = '', url = ''] = process.argv
const load = (path) => import(pathToFileURL(join(modules, `${path}.${modules.endsWith('src') ? 'ts' : 'js'}`)).href)
const [{ openDatabase }, { Ledger }, { PostgresLog }] = await Promise.all(['server/database/open-database', 'server/log/ledger', 'server/log/postgres-log'].map(load))
const pool = openDatabase(url)
const store = new PostgresLog(pool)
const ledger = new Ledger({ store, secretKey: 'a key for the tests', clock: () => new Date().toISOString(), newId: randomUUID, snapshotEvery: { entries: 50, changes: 1_000 } })

async function send() {
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
