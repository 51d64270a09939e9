import { expect, test } from 'vitest'
import { inwardFieldNames } from '../../src/testing/second-world.ts'
import { madeSurfaces } from './made-surfaces.ts'
import { overPairs, pairs, seedsOf } from './pairs.ts'

test('[LK1] two worlds that differ only in what must stay inside are the same in every byte of every surface', async () => {
  const started = process.cpuUsage()
  const { noticed, changed } = await overPairs(seedsOf(), madeSurfaces)
  console.info(`${pairs.text} pairs of worlds took ${Math.round(process.cpuUsage(started).user / 1_000)} ms of one processor.`)
  expect(noticed).toEqual([])
  const seldom = inwardFieldNames().filter((name) => timesChanged(changed, name) < 20)
  expect(seldom.map((name) => `${name} was changed ${timesChanged(changed, name)} times: its record type has no way to fill it, or nothing changes it`)).toEqual([])
})

function timesChanged(changed: ReadonlyMap<string, number>, name: string): number {
  return [...changed].filter(([what]) => what.startsWith(`${name} `)).reduce((sum, [, times]) => sum + times, 0)
}
