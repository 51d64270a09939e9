import { expect, test } from 'vitest'
import type { CollectionMigration } from '../../src/core/history/fold.ts'
import type { Change, StoredRecord } from '../../src/core/kernel/change.ts'
import { seal } from '../../src/server/log/chain.ts'
import { type LogReader, StoreAway } from '../../src/server/log/log-store.ts'
import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { addTeam, command, owner, recordsOf, testLedger } from './test-ledger.ts'

async function emptyStore(): Promise<MemoryLog> {
  const store = new MemoryLog()
  await store.create('w')
  return store
}

const anyChanges = { decide: (_state: unknown, { args }: { args: unknown }) => args as Change[] }
const create = (id: string, after: object): Change => ({ kind: 'create', collection: 'teams', id, after: after as never })

/** Schema 2 calls the title of a team its name; schema 3 writes it in capitals. */
const migrations: CollectionMigration[] = [
  { collection: 'teams', name: 'title becomes name', schema: 2, migrate: ({ title, ...team }: StoredRecord) => ({ ...team, name: title }) as StoredRecord },
  { collection: 'teams', name: 'names are capitals', schema: 3, migrate: (team) => ({ ...team, name: String(team['name']).toUpperCase() }) },
]

test('[LG60] records are migrated when the fold meets a newer schema, old entries stay as written, and an older node steps back', async () => {
  const store = await emptyStore()
  const [old, next, newest] = [1, 2, 3].map((schema) => testLedger(store, { ...anyChanges, schema, migrations: migrations.filter((one) => one.schema <= schema), snapshotEvery: { entries: 1, changes: 1 } }))
  if (old === undefined || next === undefined || newest === undefined) throw new Error('three ledgers')
  await old.submit('w', [command('any', [create('a', { title: 'Core' })])], owner)
  await old.evict('w')
  expect((await newest.state('w')).state.list('teams')).toEqual([{ id: 'a', name: 'CORE' }])
  // While versions run side by side, the older one goes on writing in its schema until the newer one writes.
  await old.submit('w', [command('any', [create('b', { title: 'Web' })])], owner)
  expect((await newest.state('w', { fresh: true })).state.list('teams')).toEqual([{ id: 'a', name: 'CORE' }, { id: 'b', name: 'WEB' }])
  await next.submit('w', [command('any', [create('c', { name: 'Apps' })])], owner)
  await next.evict('w')
  await newest.submit('w', [command('any', [{ kind: 'update', collection: 'teams', id: 'c', before: { name: 'APPS' }, after: { name: 'TOOLS' } }])], owner)
  const along = [{ id: 'a', name: 'CORE' }, { id: 'b', name: 'WEB' }, { id: 'c', name: 'TOOLS' }]
  expect((await newest.state('w')).state.list('teams')).toEqual(along)
  expect((await testLedger(store, { schema: 3, migrations }).state('w')).state.list('teams')).toEqual(along)
  expect((await newest.stateAt('w', { position: 3 })).list('teams')).toEqual([{ id: 'a', name: 'CORE' }, { id: 'b', name: 'WEB' }, { id: 'c', name: 'APPS' }])
  expect((await newest.entries('w')).map(({ changes }) => changes[0]?.kind === 'create' && changes[0].after)).toEqual([{ title: 'Core' }, { title: 'Web' }, { name: 'Apps' }, false])
  await expect(old.state('w', { fresh: true })).rejects.toMatchObject({ code: 'unavailable' })
  await expect(old.submit('w', [command('any', [create('d', { title: 'No' })])], owner)).rejects.toMatchObject({ code: 'unavailable' })
  expect(await newest.verify('w')).toMatchObject({ whole: true, entries: 4 })
})

test('[LG61] an entry that does not fit is never folded over: the workspace is not served', async () => {
  const store = await emptyStore()
  const ledger = testLedger(store)
  await ledger.submit('w', [addTeam('Core')], owner)
  await store.withHead('w', (lock) => lock.append([seal({
    position: 2, at: '2026-09-14T10:00:00Z', effective: '2026-09-14', actor: 'someone', group: 'g', schema: 1, command: { id: 'c', name: 'broken' },
    changes: [{ kind: 'remove', collection: 'teams', id: 'nowhere', before: {} }], previous: lock.head.hash,
  })], []))
  await expect(ledger.state('w', { fresh: true })).rejects.toThrow('it is not there')
  await expect(ledger.state('w')).rejects.toThrow('it is not there')
  await expect(ledger.submit('w', [addTeam('More')], owner)).rejects.toThrow('it is not there')
  expect((await store.head('w')).position).toBe(2)
})

/** A store of which the n-th transactions are cut off, before or after they are written. */
class FailingLog extends MemoryLog {
  cuts: ('before' | 'after' | 'never')[] = []

  override async withHead<T>(workspace: string, work: Parameters<MemoryLog['withHead']>[1]): Promise<T> {
    const cut = this.cuts.shift() ?? 'never'
    if (cut === 'before') throw new StoreAway(new Error('cut off'))
    const done = (await super.withHead(workspace, work)) as T
    if (cut === 'after') throw new StoreAway(new Error('cut off'))
    return done
  }
}

test('[LG62] a store that goes away in the middle neither loses a command nor writes it twice', async () => {
  const store = new FailingLog()
  await store.create('w')
  const ledger = testLedger(store)
  store.cuts = ['before', 'after', 'before', 'never', 'after', 'after']
  const answers = []
  for (let n = 0; n < 3; n++) answers.push(await ledger.submit('w', [addTeam(`Team ${n}`)], owner))
  expect(answers.flat().map(({ position }) => position)).toEqual([1, 2, 3])
  expect((await ledger.state('w')).state.list('teams').map(({ title }) => title).sort()).toEqual(['Team 0', 'Team 1', 'Team 2'])
  store.cuts = Array.from({ length: 50 }, () => 'before' as const)
  await expect(testLedger(store, { patience: 50 }).submit('w', [addTeam('Team 3')], owner)).rejects.toMatchObject({ code: 'unavailable' })
})

test('[LG63] an unexpected error in a decision fails its own command alone', async () => {
  const store = await emptyStore()
  const ledger = testLedger(store, {
    decide: (_state, { args }) => {
      if (args === null) throw new TypeError('a bug')
      return args as unknown as Change[]
    },
  })
  const results = await Promise.allSettled([create('a', { title: 'A' }), null, create('b', { title: 'B' })].map((one) => ledger.submit('w', [command('any', one && [one])], owner)))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(recordsOf((await ledger.state('w')).state)).toEqual({ teams: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] })
})

test('[LG64] what state holds is what the log will say: values without JSON form are left out of both', async () => {
  const store = await emptyStore()
  const ledger = testLedger(store, anyChanges)
  const own = { kept: [1, undefined, { deep: undefined, there: 'x' }], dropped: undefined }
  // Arguments come as JSON, but a decision may still make such values of them.
  await testLedger(store, { decide: () => [create('a', { title: 'A', org: undefined, own })] }).submit('w', [command('any', [])], owner)
  expect((await ledger.state('w')).state.list('teams')).toEqual([{ id: 'a', title: 'A', own: { kept: [1, null, { there: 'x' }] } }])
})

test('[LG65] a value that a migration moved still lies beside the log, and never in a snapshot', async () => {
  const store = await emptyStore()
  const people: CollectionMigration[] = [{ collection: 'people', name: 'handle becomes email', schema: 2, migrate: ({ handle, ...person }: StoredRecord) => ({ ...person, email: `${handle}@example.com` }) as StoredRecord }]
  await testLedger(store, { ...anyChanges, schema: 1 }).submit('w', [command('any', [{ kind: 'create', collection: 'people', id: 'p', after: { name: 'Ada', handle: 'ada-l' } }])], owner)
  const options = { ...anyChanges, schema: 2, migrations: people }
  const ledger = testLedger(store, options)
  await ledger.submit('w', [command('any', [create('t', { title: 'T' })])], owner)
  await ledger.evict('w')
  const { gunzipSync } = await import('node:zlib')
  expect(gunzipSync((await store.snapshot('w'))?.body ?? new Uint8Array()).toString()).not.toMatch(/Ada|ada-l/)
  expect((await testLedger(store, options).state('w')).state.get('people', 'p')).toEqual({ id: 'p', name: 'Ada', email: 'ada-l@example.com' })
  await store.withHead('w', (lock) => lock.erase('people', 'p'))
  expect((await testLedger(store, options).state('w')).state.get('people', 'p')).toEqual({ id: 'p', name: 'erased', email: 'erased' })
})

test('[LG66] arguments are kept beside what they changed, but not where they would repeat a person', async () => {
  const store = await emptyStore()
  const ledger = testLedger(store)
  await ledger.submit('w', [command('person.add', { name: 'Ada Lovelace' })], owner)
  const [made] = await ledger.submit('w', [addTeam('Core')], owner)
  const id = made?.changes[0]?.id
  await ledger.submit('w', [command('team.remove', { id })], owner)
  const long = [create('x', { title: 'T', own: { long: 'x'.repeat(9_000) } })]
  await ledger.submit('w', [command('test.write', long)], owner)
  expect((await ledger.entries('w')).map(({ command: { args } }) => args)).toEqual([undefined, undefined, { id }, long])
  for (const { body } of await store.reader('w').read({ after: 0, limit: 9 })) expect(body.length).toBeLessThan(2_000)
})

test('[LG67] after close nothing more is taken, and what was under way is written', async () => {
  const store = await emptyStore()
  const ledger = testLedger(store)
  const under = Promise.all(Array.from({ length: 20 }, (_, n) => ledger.submit('w', [addTeam(`Team ${n}`)], owner)))
  await ledger.close()
  expect((await under).length).toBe(20)
  await expect(ledger.submit('w', [addTeam('Late')], owner)).rejects.toMatchObject({ code: 'unavailable' })
  expect((await store.snapshot('w'))?.position).toBe(20)
})

/** A store that takes its time over each page, as one does that is asked over a network. */
class FarLog extends MemoryLog {
  override reader(workspace: string): LogReader {
    const near = super.reader(workspace)
    const read: LogReader['read'] = async (range) => {
      await new Promise((resolve) => setImmediate(resolve))
      return near.read(range)
    }
    return { read, written: (ids) => near.written(ids), group: (group) => near.group(group), beside: (digests) => near.beside(digests) }
  }
}

test('[LG91] while a long log is read anew, nobody is shown a part of it', async () => {
  const store = new FarLog()
  await store.create('w')
  const snapshotEvery = { entries: 10_000, changes: 100_000 }
  const writer = testLedger(store, { snapshotEvery })
  for (let n = 0; n < 3; n++) await writer.submit('w', Array.from({ length: 400 }, (_, at) => addTeam(`Team ${n} ${at}`)), owner)
  const reader = testLedger(store, { snapshotEvery })
  const seen: number[] = []
  const reading = reader.state('w')
  const read = { whole: false }
  void reading.then(() => (read.whole = true))
  while (!read.whole) {
    void reader.state('w').then(({ position }) => seen.push(position))
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect([(await reading).position, ...seen].filter((position) => position !== 1_200)).toEqual([])
})
