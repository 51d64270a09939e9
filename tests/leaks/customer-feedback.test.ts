import { expect, test } from 'vitest'
import { builtInAudience } from '../../src/core/audiences/built-in.ts'
import { redact } from '../../src/core/audiences/redact.ts'
import { must } from '../../src/lib/must.ts'
import { made } from '../../src/testing/record-changes.ts'
import { days, recordsOfWorld, stateOfRecords, type World } from '../../src/testing/world.ts'
import { madeSurfaces } from './made-surfaces.ts'
import { foundIn } from './readings.ts'

/** What customers said, what they miss, how their accounts stand and what a restricted one is called: each with words of its own. */
const written = [
  made('accounts', 'plain', { number: 990_018, name: 'Zeisignorr', aliases: ['Zeisigalias'] }),
  made('accounts', 'apart', { number: 990_019, name: 'Customer 990019', restricted: true }),
  made('restricted-names', 'name', { account: 'apart', name: 'Zeisigsecret', aliases: ['Zeisigother'] }),
  made('key-accounts', 'key', { account: 'plain', owners: ['people-1'], since: '2026-01-01' }),
  made('key-account-updates', 'update', { keyAccount: 'key', month: '2026-02', status: 'at-risk', changed: 'Zeisigchanged', next: 'Zeisignext', at: '2026-02-02T10:00:00Z' }),
  made('feedback-sources', 'source', { key: 'zeisig', title: 'Zeisigsource', purpose: 'Zeisigpurpose', owner: 'Zeisigowner' }),
  made('product-gaps', 'gap', { title: 'Zeisiggap', description: 'Zeisigdescription', status: 'open', openedOn: '2026-02-01', items: ['items-1'] }),
  made('customer-feedback', 'said', { source: 'zeisig', receivedOn: '2026-02-01', receivedAt: '2026-02-01T10:00:00.000Z', subject: 'Zeisigsubject', text: 'Zeisigtext', from: 'Zeisiglena', account: 'plain', about: 'gap', gap: 'gap', items: ['items-1'], severity: 'P0', useCase: 'Zeisigcase', answerKind: 'answered', answeredAt: '2026-02-02T10:00:00.000Z', answer: 'Zeisiganswer' }),
  made('ship-notices', 'noticed', { item: 'items-1', entry: 'said', person: 'people-1', at: '2026-02-03T10:00:00Z' }),
  made('ship-told', 'told', { item: 'items-1', account: 'plain', at: '2026-02-03T10:00:00Z', how: 'Zeisighow' }),
]
const own = new Set(['restricted-names', 'key-accounts', 'key-account-updates', 'feedback-sources', 'feedback-routings', 'feedback-rotations', 'feedback-stand-ins', 'product-gaps', 'customer-feedback', 'ship-told', 'ship-notices'])

test('[CF15] what customers say, what they miss and how their accounts stand is on no surface', async () => {
  const { past, now } = recordsOfWorld(5)
  for (const key of ['customers', 'public', 'sales'] as const) {
    const world: World = { seed: 5, past: stateOfRecords(past).apply(written), now: stateOfRecords(now).apply(written), audience: { ...must(builtInAudience(key)), id: 'audiences-1' } as never, acts: [] }
    for (const surface of madeSurfaces.filter(({ kind }) => kind !== 'dear')) expect([key, surface.name, foundIn(await surface.make(world), ['zeisig'])]).toEqual([key, surface.name, []])
  }
})

test('[CF15] [KA5] [AC7] no View holds any of it, whoever it is made for, and none has a restricted name', () => {
  const state = stateOfRecords(recordsOfWorld(5).now).apply(written)
  for (const key of ['internal', 'executives', 'sales', 'customers', 'public'] as const) {
    const view = redact(state, { ...must(builtInAudience(key)), classes: ['public', 'customers', 'sales', 'internal', 'restricted'] }, { today: days.today, key: 'key' })
    expect(view.names().filter((name) => own.has(name))).toEqual([])
    expect(JSON.stringify(view.data())).not.toMatch(/zeisig(?:secret|other|changed|next|source|gap|subject|text|lena|case|answer|how)/i)
  }
})
