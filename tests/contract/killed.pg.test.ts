import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open-database.ts'
import type { LogStore } from '../../src/server/log/log-store.ts'
import { PostgresLog } from '../../src/server/log/postgres-log.ts'
import { startPostgres } from '../../src/server/postgres/start-postgres.ts'
import { freshLog } from './fresh-log.ts'
import { testProgram } from '../programs/built.ts'
import { addTeam, owner, recordsOf, testLedger } from './test-ledger.ts'

const child = fileURLToPath(new URL('writing-child.mjs', import.meta.url))

/** A service of its own process that is ready to write; it says each acknowledged command. */
async function startChild(url: string): Promise<{ process: ChildProcess; acknowledged: string[]; said: (many: number) => Promise<void> }> {
  const started = spawn(process.execPath, [...testProgram(child), url], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void started.kill('SIGKILL'))
  const acknowledged: string[] = []
  let heard: (() => void) | undefined
  createInterface({ input: started.stdout }).on('line', (line) => {
    acknowledged.push(line)
    heard?.()
  })
  const said = (many: number) => new Promise<void>((resolve) => {
    const check = () => {
      if (acknowledged.length >= many) resolve()
    }
    heard = check
    check()
  })
  await said(1)
  acknowledged.length = 0
  return { process: started, acknowledged, said }
}

/** Everything acknowledged is in the log, the chain is whole, and a replay of it makes the state that a snapshot starts from. */
async function expectKept(store: LogStore, acknowledged: Iterable<string>): Promise<number> {
  const ledger = testLedger(store)
  const entries = await ledger.entries('w')
  const written = new Set(entries.map(({ command }) => command.id))
  expect([...acknowledged].filter((id) => !written.has(id))).toEqual([])
  expect(await ledger.verify('w')).toEqual({ whole: true, entries: written.size, erased: 0 })
  const { state, position } = await ledger.state('w')
  expect(recordsOf(state)).toEqual(recordsOf(await ledger.stateAt('w', { position })))
  return entries.length
}

test('[LG70] 30 times a service is killed while it writes: nothing acknowledged is lost, and the chain is whole', async () => {
  const { store, url } = await freshLog()
  await store.create('w')
  const acknowledged = new Set<string>()
  let next = startChild(url)
  for (let round = 0; round < 30; round++) {
    const service = await next
    if (round < 29) next = startChild(url)
    service.process.stdin?.write('go\n')
    await service.said(1 + ((round * 37) % 90))
    service.process.kill('SIGKILL')
    await once(service.process, 'close')
    expect(service.process.signalCode).toBe('SIGKILL')
    for (const id of service.acknowledged) acknowledged.add(id)
    if (round % 10 === 9) await expectKept(store, acknowledged)
  }
  expect(acknowledged.size).toBeGreaterThan(30)
})

/** A PostgreSQL and every process it started, all at once. */
async function killAll(postmaster: number): Promise<void> {
  const children: number[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '')
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster) children.push(Number(entry))
  }
  for (const pid of [postmaster, ...children]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself between the list and the kill.
    }
  }
}

test('[LG71] 10 times PostgreSQL is killed with all its processes while it writes: nothing acknowledged is lost, and the chain is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-killed-'))
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const acknowledged = new Set<string>()
  for (let round = 0; round < 10; round++) {
    const postgres = await startPostgres(join(folder, 'data'), { outsideRoot: join(folder, 'outside') })
    const pool = openDatabase(postgres.url)
    const store = new PostgresLog(pool)
    try {
      await migrate(pool)
      await store.create('w')
      const ledger = testLedger(store, { patience: 120_000 })
      const wanted = acknowledged.size + 20 + round * 13
      let [killing, isKilled]: [Promise<void> | undefined, boolean] = [undefined, false]
      const send = async () => {
        // Goes on after the kill: what was under way is sent again under its ids, once PostgreSQL is back.
        for (let after = 0; after < 5;) {
          const add = addTeam('Team')
          await ledger.submit('w', [add], owner)
          acknowledged.add(add.id)
          if (isKilled) after++
          else if (acknowledged.size >= wanted) killing ??= killAll(postgres.pid()).then(() => void (isKilled = true))
        }
      }
      await Promise.all(Array.from({ length: 8 }, send))
      await killing
      expect(await expectKept(store, acknowledged)).toBe(acknowledged.size)
      await ledger.close()
    } finally {
      await store.close()
      await pool.end()
      await postgres.stop()
    }
  }
})
