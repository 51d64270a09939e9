import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { listMetrics, readMetric, readMetricFile } from '../../protocol/metric-routes.ts'
import { bytesOf, ownerToken, runningService } from '../../../tests/running-service.ts'

test('[MC13] the API and the command line tell metrics with their values and effects, read a file and take its values', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const params = { ws: 'main' }
  const { metrics } = await service.client.call(listMetrics, { params })
  const named = (title: string) => metrics.find((one) => one.title === title)?.id ?? ''
  expect(metrics.map(({ counts }) => counts).sort()).toEqual(['adoption', 'adoption', 'revenue', 'revenue'])
  const starts = await service.client.call(readMetric, { params: { ...params, metric: named('Trial starts a week') } })
  expect(starts.metric.latest?.value).toBe(310)
  expect(starts.values).toHaveLength(24)
  expect(starts.effects).toMatchObject([{ title: 'Positioning for live data', target: 240, baseline: { value: 210 }, missing: [] }])
  expect(starts.effects[0]?.percent).toBeGreaterThan(20)
  expect((await service.client.call(readMetric, { params: { ...params, metric: named('Customers who open release notes') } })).effects).toMatchObject([{ missing: ['baselineSource'] }])

  const last = starts.values.at(-1)?.period ?? ''
  const csv = `Week,Trial starts a week,Nonsense\n${last},"1,310",4\n2020-01-06,"12,5",5\n2020-01-13,,6\n`
  const files = [{ path: 'starts.csv', bytes: bytesOf(csv) }]
  const read = await service.client.call(readMetricFile, { params, query: {}, files })
  expect(read.values).toMatchObject([{ value: 1310, becomes: 'corrected', was: 310, line: 2 }])
  expect(read.remarks.map(({ severity, place }) => [severity, place.line])).toEqual([['warning', undefined], ['error', 3], ['note', 4]])
  await expect(service.client.call(readMetricFile, { params, query: {}, files: [...files, { path: 'more.csv', bytes: bytesOf(csv) }] })).rejects.toThrow('one CSV file')

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  const folder = await mkdtemp(path.join(tmpdir(), 'values-'))
  const file = path.join(folder, 'starts.csv')
  await writeFile(file, csv)
  expect(await run(['metric-values', file, '--dry-run', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain('0 new, 1 corrected, 0 the same, 1 not taken.')
  expect(said.join('\n')).toContain('“12,5” may be 12.5 or 125')
  said.length = 0
  expect(await run(['metric-values', file, '--url', service.address], terminal)).toBe(0)
  const after = await service.client.call(readMetric, { params: { ...params, metric: named('Trial starts a week') } })
  expect(after.values.at(-1)).toMatchObject({ value: 1310, earlier: [{ value: 310 }] })
  expect(after.values.at(-1)?.from).toMatch(/starts\.csv, line 2$/)
  said.length = 0
  expect(await run(['metrics', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain('Trial starts a week (revenue): 1,310 starts in the period from')
  await rm(folder, { recursive: true })
})
