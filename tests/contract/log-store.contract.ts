import { createHash, randomUUID } from 'node:crypto'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { brokenLink } from '../../src/server/log/chain.ts'
import { besideValue } from '../../src/server/log/beside.ts'
import { type LogStore, type StoredEntry, zeroHash } from '../../src/server/log/log-store.ts'
import { entriesAfter, entryAfter } from './log-entries.ts'

/** Awkward text that a store must give back as it was. */
const awkward = 'a "quoted" \\ back\u0000slash, tab\t, é, 漢字, 🚀, \ud800 alone, </script>, $1'

const withoutPrint = ({ print: _print, ...entry }: StoredEntry) => entry

async function all(store: LogStore, workspace: string, page = 500): Promise<StoredEntry[]> {
  const found: StoredEntry[] = []
  for (;;) {
    const next = await store.reader(workspace).read({ after: found.length, limit: page })
    found.push(...next)
    if (next.length < page) return found
  }
}

/** The promises of every LogStore. `open` gives a store with nothing in it. */
export function logStoreContract(name: string, open: () => Promise<LogStore>): void {
  test(`[LG1] ${name}: entries come back as they were written, in order, from any position`, async () => {
    const store = await open()
    expect(await store.create('w')).toBe(true)
    expect(await store.create('w')).toBe(false)
    expect(await store.head('w')).toEqual({ position: 0, hash: zeroHash, effective: '', erasures: 0 })
    const group = randomUUID()
    const made = await store.withHead('w', async (lock) => {
      const entries = entriesAfter(lock.head, [
        { changes: [{ kind: 'create', collection: 'teams', id: 't', after: { title: awkward, [awkward]: [null, true, -0.5, 1e300] } }], group, effective: '2026-01-31' },
        { group, effective: '2026-01-31', print: { salt: 'a', digest: 'b' } },
        { effective: '2026-03-01' },
      ])
      await lock.append(entries.slice(0, 1), [])
      await lock.append(entries.slice(1), [])
      return entries
    })
    const reader = store.reader('w')
    expect(await all(store, 'w', 2)).toEqual(made)
    expect(await reader.read({ after: 1, limit: 1 })).toEqual([made[1]])
    expect(await reader.read({ after: 0, limit: 9, upTo: 2 })).toEqual(made.slice(0, 2))
    expect(await reader.read({ after: 0, limit: 9, since: '2026-02-01' })).toEqual([made[2]])
    expect(await reader.read({ after: 0, limit: 9, until: '2026-01-31' })).toEqual(made.slice(0, 2))
    expect(await reader.read({ after: 0, limit: 9, holding: ['"id":"t"'] })).toEqual([made[0]])
    expect(await reader.read({ after: 0, limit: 9, holding: ['"id":"t"', 'nowhere'] })).toEqual([])
    expect(await reader.group(group)).toEqual(made.slice(0, 2))
    expect(await reader.written([made[2]?.commandId ?? '', randomUUID()])).toEqual([made[2]])
    expect(await store.head('w')).toEqual({ position: 3, hash: made[2]?.hash, effective: '2026-03-01', erasures: 0 })
    expect(await store.workspaces()).toEqual(['w'])
  })

  test(`[LG2] ${name}: a throw under the lock writes nothing, and what is not committed is seen by nobody`, async () => {
    const store = await open()
    await store.create('w')
    await expect(store.withHead('w', async (lock) => {
      const value = besideValue('people', 'p', 'Ada', 'salt')
      await lock.append([entryAfter(lock.head)], [value])
      expect((await store.reader('w').read({ after: 0, limit: 9 }))).toEqual([])
      expect((await store.reader('w').beside([value.digest])).size).toBe(0)
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    expect((await store.head('w')).position).toBe(0)
    expect(await all(store, 'w')).toEqual([])
  })

  test(`[LG3] ${name}: an entry that leaves a gap, and a command written twice, are turned away`, async () => {
    const store = await open()
    await store.create('w')
    await expect(store.withHead('w', (lock) => lock.append([entryAfter({ position: 1, hash: zeroHash })], []))).rejects.toThrow('does not follow')
    const commandId = randomUUID()
    await store.withHead('w', (lock) => lock.append([entryAfter(lock.head, { commandId })], []))
    await expect(store.withHead('w', (lock) => lock.append([entryAfter(lock.head, { commandId })], []))).rejects.toThrow()
    expect((await all(store, 'w')).length).toBe(1)
  })

  test(`[LG4] ${name}: a workspace that does not exist is refused, and workspaces do not see each other`, async () => {
    const store = await open()
    for (const ask of [() => store.head('none'), () => store.withHead('none', async () => 1)]) {
      await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
      await expect(ask()).rejects.toBeInstanceOf(Refusal)
    }
    await store.create('a')
    await store.create('b')
    await Promise.all(['a', 'b', 'a'].map((workspace) => store.withHead(workspace, async (lock) => {
      await nextTurn()
      await lock.append([entryAfter(lock.head)], [])
    })))
    expect([(await store.head('a')).position, (await store.head('b')).position]).toEqual([2, 1])
  })

  test(`[LG5] ${name}: 16 writers with pauses and rollbacks, 4 readers: one gapless order for all`, async () => {
    const store = await open()
    await store.create('w')
    const [writers, each, chance] = [16, 1_000, randomFrom(7)]
    let writing = true
    const acknowledged = new Set<string>()
    const write = async () => {
      for (let left = each; left > 0;) {
        if (chance() < 0.05) await pause(chance() * 3)
        const many = Math.min(left, 1 + Math.floor(chance() * 10))
        const rollBack = chance() < 0.1
        const ids = Array.from({ length: many }, () => randomUUID())
        const done = store.withHead('w', async (lock) => {
          if (chance() < 0.05) await nextTurn()
          await lock.append(entriesAfter(lock.head, ids.map((commandId) => ({ commandId }))), [])
          if (rollBack) throw new Refusal('conflict', 'rolled back')
        })
        await (rollBack ? expect(done).rejects.toThrow('rolled back') : done)
        if (rollBack) continue
        for (const id of ids) acknowledged.add(id)
        left -= many
      }
    }
    const readAlong = async () => {
      const seen: string[] = []
      for (let last = false; ;) {
        const next = await store.reader('w').read({ after: seen.length, limit: 1 + Math.floor(chance() * 400) })
        next.forEach((entry, i) => expect(entry.position).toBe(seen.length + 1 + i))
        seen.push(...next.map((entry) => entry.commandId))
        if (next.length === 0) {
          if (last) return seen
          last = !writing
          await pause(chance() * 10)
        }
      }
    }
    const readers = Array.from({ length: 4 }, readAlong)
    await Promise.all(Array.from({ length: writers }, write))
    writing = false
    const seen = await Promise.all(readers)
    for (const one of seen) expect(one).toEqual(seen[0])
    expect(seen[0]?.length).toBe(writers * each)
    expect(new Set(seen[0])).toEqual(acknowledged)
    let before = { position: 0, hash: zeroHash, effective: '' }
    for (const entry of await all(store, 'w', 2_000)) {
      expect(brokenLink(entry, before)).toBeUndefined()
      before = { position: entry.position, hash: entry.hash, effective: entry.effective }
    }
  })

  test(`[LG6] ${name}: erasing a record empties its values beside the log and the prints of commands that named it`, async () => {
    const store = await open()
    await store.create('w')
    const [ada, bob] = [besideValue('people', 'p1', 'Ada', 's1'), besideValue('people', 'p2', 'Bob', 's2')]
    const changes = [{ kind: 'create' as const, collection: 'people', id: 'p1', after: { name: { $beside: ada.digest } } }]
    const print = { salt: 'x', digest: 'y' }
    await store.withHead('w', async (lock) => {
      await lock.append(entriesAfter(lock.head, [{ changes, print }, { print }]), [ada, bob])
      expect(await lock.beside([ada.digest])).toEqual(new Map([[ada.digest, ada]]))
    })
    const before = await all(store, 'w')
    expect(await store.withHead('w', (lock) => lock.erase('people', 'p1'))).toBe(1)
    const values = await store.reader('w').beside([ada.digest, bob.digest, 'never'])
    expect(values.get(ada.digest)).toEqual({ ...ada, salt: null, value: null })
    expect(values.get(bob.digest)).toEqual(bob)
    expect(values.size).toBe(2)
    const after = await all(store, 'w')
    expect(after.map(withoutPrint)).toEqual(before.map(withoutPrint))
    expect(after.map((entry) => entry.print)).toEqual([undefined, print])
    expect((await store.head('w')).erasures).toBe(1)
    expect(await store.withHead('w', (lock) => lock.erase('people', 'p1'))).toBe(0)
  })

  test(`[LG7] ${name}: files are kept by digest, and an erased one says that it is gone`, async () => {
    const store = await open()
    await store.create('w')
    const bytes = new Uint8Array([0, 1, 2, 255])
    const sha256 = await store.putBlob('w', bytes)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await store.putBlob('w', bytes)).toBe(sha256)
    expect(await store.blob('w', sha256)).toEqual(bytes)
    expect(await store.blob('w', zeroHash)).toBeUndefined()
    expect(await store.eraseBlob('w', sha256)).toBe(true)
    await expect(store.blob('w', sha256)).rejects.toMatchObject({ code: 'gone' })
    expect(await store.eraseBlob('w', sha256)).toBe(false)
  })

  test(`[LG8] ${name}: the two newest snapshots are kept, and the newest is given`, async () => {
    const store = await open()
    await store.create('w')
    expect(await store.snapshot('w')).toBeUndefined()
    for (const position of [3, 9, 12]) await store.putSnapshot('w', { position, hash: String(position), schema: 1, body: new Uint8Array([position]) })
    const found = await store.snapshot('w')
    expect({ ...found, body: [...(found?.body ?? [])] }).toEqual({ position: 12, hash: '12', schema: 1, body: [12] })
  })

  test(`[LG9] ${name}: the audit is read newest first and forgets after 400 days`, async () => {
    const store = await open()
    const today = new Date().toISOString()
    await store.audit({ at: '2020-01-01T00:00:00.000Z', act: 'token.used', workspace: 'w' })
    await store.audit({ at: today, act: 'export', workspace: 'w', actor: 'someone', details: { file: awkward } })
    await store.audit({ at: today, act: 'sign-in' })
    const rows = await store.audits({ limit: 10 })
    expect(rows.map(({ act }) => act)).toEqual(['sign-in', 'export', 'token.used'])
    expect(rows[1]).toEqual({ id: rows[1]?.id, at: today, act: 'export', workspace: 'w', actor: 'someone', details: { file: awkward } })
    expect((await store.audits({ workspace: 'w', before: rows[1]?.id ?? 0, limit: 10 })).map(({ act }) => act)).toEqual(['token.used'])
    expect(await store.forgetAudits(today)).toBe(1)
    expect((await store.audits({ limit: 10 })).length).toBe(2)
  })

  test(`[LG10] ${name}: whoever listens is woken by an append`, async () => {
    const store = await open()
    await store.create('w')
    const woken = new Promise<string>((resolve) => store.onAppend(resolve))
    await store.withHead('w', (lock) => lock.append([entryAfter(lock.head)], []))
    expect(await woken).toBe('w')
  })
}

/** Chance that is the same each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let t = Math.imul(at ^ (at >>> 15), 1 | at)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
