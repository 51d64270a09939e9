import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { finish } from '../lib/steps.ts'
import { text } from '../testing/plan-texts.ts'
import { packedDraft, readLines } from './import-draft.ts'
import { readToKeep } from './read-plan-files.ts'
import { readSources } from './read-sources.ts'
import { endIdleThreads } from './worker-thread.ts'

afterAll(endIdleThreads)

const rows = (n: number) => `Title,Owner,When,Note\n${Array.from({ length: n }, (_, i) => `Item ${i},Person ${i % 7},Q${(i % 4) + 1} 2026,"note ""${'x'.repeat(i % 400)}"""`).join('\n')}\n`

test('[IM36] a dry run that was kept is the one that was made, however large', () => {
  const readings = readSources([text('a.csv', rows(20_000)), text('b.csv', `${rows(2)}Item,,,\n`), text('c.yml', 'a: [1')])
  const draft = { readings, renames: false, asked: { order: 'day-first' as const }, upload: 'u' }
  expect(finish(readLines(gunzipSync(packedDraft(draft))))).toEqual(draft)
})

test('[IM36] the worker writes down the same that it tells', async () => {
  const { readings, written } = await readToKeep([text('a.csv', rows(700))], {}, { renames: true })
  expect(finish(readLines(gunzipSync((await written).body)))).toEqual({ readings, renames: true })
})

test('[IM36] files that cannot be read refuse both', async () => {
  await expect(readToKeep([text('a.json', '{"a": ')], {}, { renames: true })).rejects.toMatchObject({ name: 'Refusal', code: 'invalid' })
})
