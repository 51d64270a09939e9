import { afterAll, expect, test } from 'vitest'
import { text } from '../testing/plan-texts.ts'
import { readPlanFiles } from './read-plan-files.ts'
import { readSources } from './read-sources.ts'
import { endIdleThreads } from './worker-thread.ts'

afterAll(endIdleThreads)

const rows = (n: number) => `Title,Owner,When,Note\n${Array.from({ length: n }, (_, i) => `Item ${i},Person ${i % 7},Q${(i % 4) + 1} 2026,"note ""${i}"""`).join('\n')}\n`

test('[IM32] the worker gives what reading in place gives, in order, and leaves the bytes alone', async () => {
  const files = [text('a.csv', rows(2_500)), text('b.csv', rows(3)), text('c.yml', 'a: [1')]
  const read = await readPlanFiles(files)
  expect(read).toEqual(readSources(files))
  expect(files[0]?.bytes.length).toBeGreaterThan(0)
  expect(read[0]?.drafts).toHaveLength(2_508)
})

test('[IM32] bytes that are handed over are gone from the caller', async () => {
  const file = text('a.csv', rows(5_000))
  const [reading] = await readPlanFiles([{ path: file.path, bytes: new Uint8Array(file.bytes) }], { handOver: true })
  expect(reading?.drafts.length).toBeGreaterThan(5_000)
  const own = new Uint8Array(file.bytes)
  await readPlanFiles([{ path: 'a.csv', bytes: own }], { handOver: true })
  expect(own.length).toBe(0)
})

test('[IM32] a refusal comes through as one', async () => {
  await expect(readPlanFiles([text('a.json', '{"a": ')])).rejects.toMatchObject({ name: 'Refusal', code: 'invalid', at: 'a.json, line 1, column 7' })
  await expect(readPlanFiles([])).rejects.toMatchObject({ name: 'Refusal', code: 'invalid' })
})

test('[IM33] a file that takes too long is refused by name, and the next import works', async () => {
  const slow = text('slow.csv', rows(60_000))
  await expect(readPlanFiles([text('ok.csv', rows(1)), slow], { limits: { seconds: 0.000_001, megabytes: 256 } })).rejects.toMatchObject({ name: 'Refusal', code: 'too-large' })
  expect(await readPlanFiles([text('ok.csv', rows(1))])).toHaveLength(1)
})

test('[IM33] a file that takes too much memory is refused by name, and the next import works', async () => {
  const big = text('big.csv', rows(300_000))
  await expect(readPlanFiles([big], { limits: { seconds: 60, megabytes: 48 } })).rejects.toMatchObject({ name: 'Refusal', code: 'too-large', at: 'big.csv', message: expect.stringContaining('needs more than 48 MB') })
  expect(await readPlanFiles([text('ok.csv', rows(1))])).toHaveLength(1)
})

test('[IM32] several imports at once each get their own answer', async () => {
  const read = await Promise.all([1, 2, 3, 4, 5].map((n) => readPlanFiles([text(`${n}.csv`, rows(n))])))
  expect(read.map(([reading]) => reading?.files[0])).toEqual(['1.csv', '2.csv', '3.csv', '4.csv', '5.csv'])
  expect(read.map(([reading]) => reading?.drafts.filter((draft) => draft.collection === 'items').length)).toEqual([1, 2, 3, 4, 5])
})
