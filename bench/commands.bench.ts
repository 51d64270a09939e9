import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/server/database/migrate.ts'
import { openDatabase } from '../src/server/database/open-database.ts'
import { Ledger } from '../src/server/log/ledger.ts'
import { PostgresLog } from '../src/server/log/postgres-log.ts'
import { startPostgres } from '../src/server/postgres/start-postgres.ts'
import { load, row } from './row.ts'

const owner = { id: 'bench', role: 'owner' } as const
const percentile = (taken: number[], share: number) => taken.sort((a, b) => a - b)[Math.floor(taken.length * share)] ?? 0
const ms = (n: number) => `${n.toFixed(2)} ms`

/** Times `work` by itself, one after the other. */
async function each(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken
}

/** How many a second get done by some clients that each wait for their answer, over `seconds`. */
async function rate(clients: number, seconds: number, work: () => Promise<unknown>): Promise<number> {
  const end = performance.now() + seconds * 1_000
  let done = 0
  await Promise.all(Array.from({ length: clients }, async () => {
    while (performance.now() < end) {
      await work()
      done++
    }
  }))
  return done / seconds
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
  await chmod(folder, 0o711)
  const postgres = await startPostgres(join(folder, 'data'), { outsideRoot: join(folder, 'outside') })
  const pool = openDatabase(postgres.url, { connections: 60 })
  const store = new PostgresLog(pool)
  const ledger = new Ledger({ store, secretKey: 'a key for the bench', clock: () => new Date().toISOString(), newId: randomUUID })
  try {
    await migrate(pool)
    await pool.query('create table one_row (id uuid primary key, title text)')
    await store.create('w')
    const add = () => ledger.submit('w', [{ id: randomUUID(), name: 'team.add', args: { title: 'Team' } }], owner)
    const floor = () => pool.query('insert into one_row values ($1, $2)', [randomUUID(), 'Team'])
    await each(300, add)
    await each(300, floor)
    // Taken in turns, so that both meet the same load of the machine.
    const [commands, rows]: [number[], number[]] = [[], []]
    for (let i = 0; i < 10; i++) {
      commands.push(...(await each(100, add)))
      rows.push(...(await each(100, floor)))
    }
    const p50 = percentile(commands, 0.5)
    row({ path: 'durable command, one client, p50', must: '10 ms', aim: '4 ms', measured: `${ms(p50)} (p99 ${ms(percentile(commands, 0.99))})`, beside: `one-row transaction ${ms(percentile(rows, 0.5))} (p99 ${ms(percentile(rows, 0.99))})`, met: p50 <= 10 })
    const [together, floorTogether] = [await rate(50, 5, add), await rate(50, 5, floor)]
    row({ path: 'commands a second, one workspace, 50 clients', must: '1,500', aim: '4,000', measured: `${together.toFixed(0)}`, beside: `one-row transactions ${floorTogether.toFixed(0)} a second`, met: together >= 1_500 })
    console.log(`        ${load()}`)
    await ledger.close()
  } finally {
    await store.close()
    await pool.end()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
