import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Change } from '../../src/core/kernel/change.ts'
import { erasedText } from '../../src/core/kernel/erased.ts'
import type { Json } from '../../src/lib/json.ts'
import type { LogStore } from '../../src/server/log/log-store.ts'
import { addTeam, command, owner, recordsOf, testLedger, viewer } from './test-ledger.ts'

/** The promises of a Ledger on any LogStore. `open` gives a store with nothing in it. */
export function ledgerContract(name: string, open: () => Promise<LogStore>): void {
  async function begin(options: Parameters<typeof testLedger>[1] = {}) {
    const store = await open()
    await store.create('w')
    return { store, ledger: testLedger(store, options) }
  }

  test(`[LG20] ${name}: a command sent ten times is written once and answered the same`, async () => {
    const { store, ledger } = await begin()
    const add = addTeam('Core')
    const answers = await Promise.all(Array.from({ length: 10 }, () => ledger.submit('w', [add], owner)))
    const later = await testLedger(store).submit('w', [add], owner)
    for (const answer of [...answers, later]) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject([{ position: 1, changes: [{ kind: 'create', collection: 'teams', after: { title: 'Core' } }] }])
    expect((await store.head('w')).position).toBe(1)
  })

  test(`[LG90] ${name}: a command of many megabytes is written, read back, taken back and snapshotted as any other`, async () => {
    const { store, ledger } = await begin()
    const changes: Change[] = Array.from({ length: 8_000 }, (_, n) => ({
      kind: 'create', collection: 'teams', id: randomUUID(), after: { title: `Team ${n} "Łódź" \\ 🚀`, own: { list: [{ after: n } as Json, { before: [n] }], note: 'x'.repeat(n % 60) } },
    }))
    const write = command('test.write', changes)
    const written = await ledger.submit('w', [write], owner)
    expect(await ledger.submit('w', [write], owner)).toEqual(written)
    await expect(ledger.submit('w', [{ ...write, args: changes.slice(1) as never }], owner)).rejects.toMatchObject({ code: 'conflict' })
    expect(await ledger.verify('w')).toEqual({ whole: true, entries: 1, erased: 0 })
    const records = recordsOf((await ledger.state('w')).state)
    expect(recordsOf((await testLedger(store).state('w')).state)).toEqual(records)
    expect(recordsOf(await ledger.stateAt('w', { position: 1 }))).toEqual(records)
    await ledger.close()
    const again = testLedger(store)
    expect(recordsOf((await again.state('w')).state)).toEqual(records)
    await again.submit('w', [command('undo', { group: write.id })], owner)
    expect(recordsOf((await again.state('w')).state)).toEqual({})
    expect(recordsOf((await testLedger(store).state('w')).state)).toEqual({})
    expect(await again.verify('w')).toMatchObject({ whole: true, entries: 2 })
  })

  test(`[PA1] ${name}: a record that was changed or removed is brought back as it stood at a position, by a new entry that can be undone`, async () => {
    const { ledger } = await begin()
    const [added] = await ledger.submit('w', [addTeam('First')], owner)
    const id = added?.changes[0]?.id ?? ''
    await ledger.submit('w', [command('team.change', { id, title: 'Second', strategyLink: 'https://x.example' })], owner)
    await ledger.submit('w', [command('record.restore', { collection: 'teams', id, position: 1 })], owner)
    expect((await ledger.state('w')).state.get('teams', id)).toEqual({ id, title: 'First' })
    await ledger.submit('w', [command('team.remove', { id })], owner)
    const back = command('record.restore', { collection: 'teams', id, position: 2 })
    await ledger.submit('w', [back], owner)
    expect((await ledger.state('w')).state.get('teams', id)).toEqual({ id, title: 'Second', strategyLink: 'https://x.example' })
    await ledger.submit('w', [command('undo', { group: back.id })], owner)
    expect((await ledger.state('w')).state.get('teams', id)).toBeUndefined()
    await expect(ledger.submit('w', [command('record.restore', { collection: 'teams', id: 'never', position: 2 })], owner)).rejects.toMatchObject({ code: 'not-found' })
    await expect(ledger.submit('w', [command('record.restore', { collection: 'teams', id, position: 2 })], viewer)).rejects.toMatchObject({ code: 'not-allowed' })
    await ledger.submit('w', [command('record.restore', { collection: 'teams', id, position: 1 })], owner)
    expect((await ledger.state('w')).state.get('teams', id)).toEqual({ id, title: 'First' })
    expect(await ledger.verify('w')).toMatchObject({ whole: true })
  })

  test(`[LG21] ${name}: another content, or another sender, under an id used before is refused`, async () => {
    const { ledger } = await begin()
    const add = addTeam('Core')
    await ledger.submit('w', [add], owner)
    await expect(ledger.submit('w', [{ ...add, args: { title: 'Other' } }], owner)).rejects.toMatchObject({ code: 'conflict' })
    await expect(ledger.submit('w', [{ ...add, reason: 'because' }], owner)).rejects.toMatchObject({ code: 'conflict' })
    await expect(ledger.submit('w', [add], { ...owner, id: 'someone-else' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test(`[LG22] ${name}: of a batch all is written or none, and a refused command does not sink its neighbours`, async () => {
    const { ledger } = await begin()
    const bad = command('team.remove', { id: randomUUID() })
    const results = await Promise.allSettled([
      ledger.submit('w', [addTeam('One')], owner),
      ledger.submit('w', [addTeam('Two'), bad, addTeam('Three')], owner),
      ledger.submit('w', [addTeam('Four'), addTeam('Five')], owner),
      ledger.submit('w', [addTeam('Six')], viewer),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
    expect(results[1]).toMatchObject({ reason: { code: 'not-found' } })
    expect(results[3]).toMatchObject({ reason: { code: 'not-allowed' } })
    const { state, position } = await ledger.state('w')
    expect(state.list('teams').map(({ title }) => title).sort()).toEqual(['Five', 'Four', 'One'])
    expect(position).toBe(3)
  })

  test(`[LG23] ${name}: each command of a group is decided on what the one before left`, async () => {
    const { ledger } = await begin()
    const [made] = await ledger.submit('w', [addTeam('Core')], owner)
    const id = made?.changes[0]?.id
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => ledger.submit('w', [command('team.remove', { id })], owner)))
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  })

  test(`[LG24] ${name}: the day a change speaks for never runs backwards, and is the workspace's own day when none is given`, async () => {
    let now = '2026-03-01T10:00:00Z'
    const { ledger } = await begin({ clock: () => now })
    const settings: Change = { kind: 'create', collection: 'settings', id: 'settings', after: { name: 'W', zone: 'Pacific/Auckland' } }
    await ledger.submit('w', [command('test.write', [settings], { effective: '2026-01-31' })], owner)
    await expect(ledger.submit('w', [addTeam('Past', { effective: '2026-01-30' })], owner)).rejects.toMatchObject({ code: 'out-of-order' })
    await expect(ledger.submit('w', [addTeam('Future', { effective: '2026-03-03' })], owner)).rejects.toMatchObject({ code: 'out-of-order' })
    await expect(ledger.submit('w', [addTeam('Never', { effective: '2026-02-30' })], owner)).rejects.toMatchObject({ code: 'invalid' })
    await ledger.submit('w', [addTeam('On that day', { effective: '2026-01-31' })], owner)
    now = '2026-03-01T12:30:00Z'
    await ledger.submit('w', [addTeam('Today')], owner)
    now = '2026-02-27T12:00:00Z'
    await ledger.submit('w', [addTeam('After the clock went back')], owner)
    expect((await ledger.entries('w')).map(({ effective }) => effective)).toEqual(['2026-01-31', '2026-01-31', '2026-03-02', '2026-03-02'])
    expect((await ledger.stateAt('w', { day: '2026-03-01' })).count('teams')).toBe(1)
    expect((await ledger.stateAt('w', { day: '2026-03-02' })).count('teams')).toBe(3)
    expect((await ledger.stateAt('w', { day: '2026-01-30' })).count('teams')).toBe(0)
    expect((await ledger.stateAt('w', { position: 2 })).count('teams')).toBe(1)
    expect((await ledger.difference('w', { position: 0 }, { day: '2026-01-31' })).map(({ collection }) => collection)).toEqual(['settings', 'teams'])
  })

  test(`[LG25] ${name}: undo takes back a group, before the group was known to this node too, and is an entry of its own`, async () => {
    const { store, ledger } = await begin()
    const [made] = await ledger.submit('w', [addTeam('Core')], owner)
    const id = made?.changes[0]?.id
    const before = recordsOf((await ledger.state('w')).state)
    const group = randomUUID()
    await ledger.submit('w', [command('team.change', { id, title: 'Kernel' }, { group })], owner)
    await ledger.submit('w', [command('team.change', { id, strategyLink: 'https://example.com' }, { group })], owner)
    const undone = command('undo', { group })
    await testLedger(store).submit('w', [undone], owner)
    expect(recordsOf((await ledger.state('w', { fresh: true })).state)).toEqual(before)
    await ledger.submit('w', [command('undo', { group: undone.id })], owner)
    expect((await ledger.state('w')).state.get('teams', id ?? '')).toMatchObject({ title: 'Kernel', strategyLink: 'https://example.com' })
    await expect(ledger.submit('w', [command('undo', { group })], owner)).resolves.toMatchObject([{ position: 6 }])
    await expect(ledger.submit('w', [command('undo', { group: randomUUID() })], owner)).rejects.toMatchObject({ code: 'not-found' })
  })

  test(`[LG26] ${name}: personal values and long ones lie beside the log, and come back when it is read`, async () => {
    const { store, ledger } = await begin()
    const long = 'customer '.repeat(2_000)
    const odd = { $beside: 'looks like a marker' }
    const write: Change[] = [
      { kind: 'create', collection: 'people', id: 'ada', after: { name: 'Ada Lovelace', email: 'ada@example.com', zone: 'Europe/London' } },
      { kind: 'create', collection: 'orgs', id: 'o', after: { title: 'Product', own: odd } },
      { kind: 'create', collection: 'plans', id: 'p', after: { title: 'Plan', kind: 'product', goals: long } },
    ]
    await ledger.submit('w', [command('test.write', write)], owner)
    await ledger.submit('w', [command('test.write', [{ kind: 'update', collection: 'people', id: 'ada', before: { name: 'Ada Lovelace' }, after: { name: 'Ada King' } }])], owner)
    const stored = await store.reader('w').read({ after: 0, limit: 9 })
    for (const { body } of stored) for (const secret of ['Ada', 'ada@example.com', 'customer customer']) expect(body).not.toContain(secret)
    const read = await testLedger(store).entries('w')
    expect(read[0]?.changes).toEqual(write)
    expect(read[1]?.changes).toEqual([{ kind: 'update', collection: 'people', id: 'ada', before: { name: 'Ada Lovelace' }, after: { name: 'Ada King' } }])
    expect((await testLedger(store).state('w')).state.get('people', 'ada')).toEqual({ id: 'ada', name: 'Ada King', email: 'ada@example.com', zone: 'Europe/London' })
    expect((await testLedger(store).state('w')).state.get('orgs', 'o')).toEqual({ id: 'o', title: 'Product', own: odd })
    expect(await ledger.verify('w')).toEqual({ whole: true, entries: 2, erased: 0 })
  })

  test(`[LG27] ${name}: an erased person is erased everywhere, in other nodes, past states and snapshots too, and the chain stays whole`, async () => {
    const { store, ledger } = await begin()
    const other = testLedger(store)
    const [made] = await ledger.submit('w', [command('person.add', { name: 'Ada Lovelace', email: 'ada@example.com' })], owner)
    const id = made?.changes[0]?.id ?? ''
    const rename = command('person.change', { id, name: 'Ada King' })
    await ledger.submit('w', [rename, addTeam('Core')], owner)
    await ledger.evict('w')
    await other.state('w')
    expect((await other.stateAt('w', { position: 1 })).get('people', id)).toMatchObject({ name: 'Ada Lovelace' })
    const { erased } = await ledger.erase('w', id, owner, { reason: 'She asked for it.' })
    expect(erased).toBe(3)
    for (const one of [ledger, other, testLedger(store)]) {
      expect((await one.state('w', { fresh: true })).state.get('people', id)).toEqual({ id, name: erasedText, erased: true, erasedNames: [expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)] })
      expect((await one.stateAt('w', { position: 1 })).get('people', id)).toEqual({ id, name: erasedText, email: erasedText })
      expect(JSON.stringify(await one.entries('w'))).not.toMatch(/Ada|Lovelace|King|ada@/)
      expect(await one.verify('w')).toEqual({ whole: true, entries: 4, erased: 3 })
    }
    await expect(ledger.submit('w', [command('undo', { group: rename.id })], owner)).rejects.toMatchObject({ code: 'gone' })
    await expect(ledger.erase('w', id, owner)).rejects.toMatchObject({ code: 'gone' })
    expect(await ledger.submit('w', [rename], owner)).toMatchObject([{ position: 2, changes: [{ after: { name: erasedText } }] }])
    expect((await ledger.audits({ workspace: 'w', limit: 9 })).map(({ act, actor }) => [act, actor])).toEqual([['erased', owner.id]])
  })

  test(`[LG32] ${name}: an erased person’s handle and name are in no byte of the log, and their files bring nobody back`, async () => {
    const { store, ledger } = await begin({ snapshotEvery: { entries: 2, changes: 1_000 } })
    const person = { collection: 'people', key: 'mklein', fields: { name: 'Mara Klein', handle: '@mklein', own: { talks: 'of Klein' } }, references: {}, place: { file: 'search.yml', line: 4 }, shared: true }
    const plan = { collection: 'plans', key: 'plan:product', fields: { title: 'Product', kind: 'product' }, references: {}, place: { file: 'search.yml' }, shared: true }
    const item = { collection: 'items', key: 'search', fields: { kind: 'feature', title: 'Search' }, references: { plan: { collection: 'plans', key: 'plan:product' }, people: [{ collection: 'people', key: 'mklein' }] }, place: { file: 'search.yml', line: 1 } }
    const readings = [{ shape: 'keps', title: 'Proposals', drafts: [plan, person, item], remarks: [], columns: {}, files: ['search.yml'] }]
    const add = command('import.commit', { readings })
    await ledger.submit('w', [add, addTeam('Core'), addTeam('Search')], owner)
    const state = async (of = ledger) => (await of.state('w', { fresh: true })).state
    const id = (await state()).list('people')[0]?.id ?? ''
    await ledger.submit('w', [command('person.change', { id, zone: 'Europe/Lisbon', holidays: [{ day: '2026-12-24', name: 'Klein day' }] })], owner)
    await ledger.erase('w', id, owner)
    const written = await ledger.submit('w', [command('import.commit', { readings })], owner)
    expect(written).toMatchObject([{ changes: [] }])
    await ledger.evict('w')
    for (const one of [ledger, testLedger(store)]) {
      expect((await state(one)).list('people')).toEqual([expect.objectContaining({ id, name: erasedText, erased: true })])
      expect((await state(one)).list('items')).toMatchObject([{ title: 'Search', people: [id] }])
    }
    const entries = await store.reader('w').read({ after: 0, limit: 99 })
    const digests = entries.flatMap(({ body }) => [...body.matchAll(/"\$beside":"([0-9a-f]{64})"/g)].map(([, digest]) => digest ?? ''))
    const beside = await store.reader('w').beside(digests)
    const snapshot = gunzipSync((await store.snapshot('w'))?.body ?? new Uint8Array()).toString()
    const bytes = [JSON.stringify(entries), JSON.stringify([...beside.values()]), snapshot, JSON.stringify(await ledger.entries('w')), JSON.stringify(await ledger.audits({ limit: 99 })), JSON.stringify(recordsOf(await ledger.stateAt('w', { position: 1 })))].join()
    expect(beside.size).toBeGreaterThan(4)
    expect(bytes).not.toMatch(/mklein|Klein|Mara|Lisbon/)
    expect(await ledger.verify('w')).toMatchObject({ whole: true })
    await expect(ledger.submit('w', [command('undo', { group: add.id })], owner)).rejects.toMatchObject({ code: 'gone' })
  })

  test(`[LG32] ${name}: an erasure is not taken back, in the same batch neither`, async () => {
    const { ledger } = await begin()
    const [made] = await ledger.submit('w', [command('person.add', { name: 'Mara Klein' })], owner)
    const erase = command('person.erase', { id: made?.changes[0]?.id ?? '' })
    await expect(ledger.submit('w', [erase, command('undo', { group: erase.id })], owner)).rejects.toMatchObject({ code: 'gone' })
    await ledger.submit('w', [erase], owner)
    await expect(ledger.submit('w', [command('undo', { group: erase.id })], owner)).rejects.toMatchObject({ code: 'gone' })
  })

  test(`[LG33] ${name}: an undo is for those who may do what it takes back`, async () => {
    const { ledger } = await begin()
    const add = addTeam('Core')
    const [made] = await ledger.submit('w', [add], owner)
    const between = command('team.change', { id: made?.changes[0]?.id ?? '', strategyLink: '/core' })
    await ledger.submit('w', [between], { id: 'an-editor', role: 'editor' })
    for (const role of ['contributor', 'viewer'] as const) await expect(ledger.submit('w', [command('undo', { group: between.id })], { id: role, role })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ledger.submit('w', [command('undo', { group: add.id })], owner)).rejects.toMatchObject({ code: 'conflict' })
    await ledger.submit('w', [command('undo', { group: between.id })], { id: 'another-editor', role: 'editor' })
    expect((await ledger.state('w')).state.list('teams')).toEqual([{ id: made?.changes[0]?.id, title: 'Core' }])
  })

  test(`[LG34] ${name}: what a person sent in a role that they have no more when it is decided is refused, on any node`, async () => {
    const { store, ledger } = await begin()
    const [made] = await ledger.submit('w', [command('person.add', { name: 'Olek' })], owner)
    const person = made?.changes[0]?.id ?? ''
    await ledger.submit('w', [command('membership.set', { person, role: 'editor' })], owner)
    const [olek, sent] = [{ id: person, person, role: 'editor' } as const, addTeam('Before')]
    await ledger.submit('w', [sent], olek)
    const elsewhere = testLedger(store)
    await elsewhere.state('w')
    const narrowed = ledger.submit('w', [command('membership.set', { person, role: 'viewer' })], owner)
    const after = Array.from({ length: 5 }, () => ledger.submit('w', [addTeam('After')], olek))
    await narrowed
    for (const late of [...after, elsewhere.submit('w', [addTeam('After')], olek)]) await expect(late).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await ledger.submit('w', [sent], olek)).toMatchObject([{ position: 3 }])
    await ledger.submit('w', [command('membership.set', { person, role: null })], owner)
    await expect(ledger.submit('w', [addTeam('After')], olek)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await ledger.state('w')).state.list('teams')).toHaveLength(1)
  })

  test(`[LG28] ${name}: snapshot and tail make the state that all entries make, and a damaged snapshot is passed over`, async () => {
    const { store, ledger } = await begin({ snapshotEvery: { entries: 5, changes: 1_000 } })
    for (let n = 0; n < 23; n++) await ledger.submit('w', [n % 3 === 0 ? command('person.add', { name: `Person ${n}` }) : addTeam(`Team ${n}`)], owner)
    await ledger.evict('w')
    await ledger.submit('w', [addTeam('After the snapshot')], owner)
    const along = recordsOf((await ledger.state('w')).state)
    const found = await store.snapshot('w')
    expect(found?.position).toBe(23)
    expect(recordsOf((await testLedger(store).state('w')).state)).toEqual(along)
    for (const body of [new Uint8Array([1, 2, 3]), found?.body.slice(0, 40) ?? new Uint8Array()]) {
      await store.putSnapshot('w', { position: 24, hash: (await store.head('w')).hash, schema: 1, body })
      expect(recordsOf((await testLedger(store).state('w')).state)).toEqual(along)
    }
    await store.putSnapshot('w', { position: 24, hash: 'of another log', schema: 1, body: found?.body ?? new Uint8Array() })
    expect(recordsOf((await testLedger(store).state('w')).state)).toEqual(along)
  })

  test(`[LG29] ${name}: history is read by record and by day, and says why`, async () => {
    const { ledger } = await begin()
    const [made] = await ledger.submit('w', [addTeam('Core', { effective: '2026-01-10' })], owner)
    const id = made?.changes[0]?.id ?? ''
    await ledger.submit('w', [addTeam('Other', { effective: '2026-02-10', reason: 'A new team.' })], owner)
    await ledger.submit('w', [command('team.change', { id, title: 'Kernel' }, { effective: '2026-03-10', reason: 'The old name was taken.', outsideReason: 'A clearer name.' })], owner)
    const record = { collection: 'teams', id }
    expect((await ledger.entries('w', { record })).map(({ position }) => position)).toEqual([1, 3])
    expect((await ledger.entries('w', { since: '2026-02-01', until: '2026-02-28' })).map(({ position }) => position)).toEqual([2])
    expect((await ledger.entries('w', { after: 1, limit: 1 })).map(({ position }) => position)).toEqual([2])
    expect(await ledger.entries('w', { record: { collection: 'orgs', id } })).toEqual([])
    expect((await ledger.said('w', 0, 3, 'outsideReason')).map(({ position, reason }) => [position, reason])).toEqual([[3, 'A clearer name.']])
    expect((await ledger.said('w', 1, 2, 'reason')).map(({ position, reason }) => [position, reason])).toEqual([[2, 'A new team.']])
    expect(await ledger.reasons('w', 1, 3)).toEqual([{ collection: 'teams', id: expect.any(String), fields: [], reason: 'A new team.' }, { collection: 'teams', id, fields: ['title'], reason: 'The old name was taken.' }])
  })

  test(`[LG30] ${name}: two nodes that are never woken decide on what the other wrote`, async () => {
    const { store } = await begin()
    const nodes = [testLedger(store), testLedger(store)]
    const each = 60
    const written = await Promise.all(nodes.flatMap((node, n) => Array.from({ length: each }, async (_, i) => {
      const [add] = await node.submit('w', [addTeam(`Team ${n} ${i}`)], owner)
      const id = add?.changes[0]?.id
      // The other node must know of it at once: it may be changed only when it exists.
      await nodes[1 - n]?.submit('w', [command('team.change', { id, title: `Changed ${n} ${i}` })], owner)
      return id
    })))
    const states = await Promise.all(nodes.map(async (node) => recordsOf((await node.state('w', { fresh: true })).state)))
    expect(states[0]).toEqual(states[1])
    expect(new Set(written).size).toBe(2 * each)
    const teams = states[0]?.['teams'] as { title: string }[] | undefined
    expect(teams?.every(({ title }) => title.startsWith('Changed'))).toBe(true)
    expect(await nodes[0]?.verify('w')).toMatchObject({ whole: true, entries: 4 * each })
  })

  test(`[LG31] ${name}: a command that changes nothing writes nothing`, async () => {
    const { ledger } = await begin()
    const [made] = await ledger.submit('w', [addTeam('Core')], owner)
    expect(await ledger.submit('w', [command('team.change', { id: made?.changes[0]?.id, title: 'Core' })], owner)).toEqual([{ position: 1, changes: [] }])
    expect((await ledger.state('w')).position).toBe(1)
  })
}
