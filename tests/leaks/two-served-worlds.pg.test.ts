import { expect, test } from 'vitest'
import { pairOf } from '../../src/testing/second-world.ts'
import type { World } from '../../src/testing/world.ts'
import { LeakService, type Served } from './leak-service.ts'
import { dueAt, type Noticed, pairs, seedsOf } from './pairs.ts'
import { openSurfaces, servedSurfaces } from './served-surfaces.ts'
import { differences, type Made, type Surface } from './surface.ts'

/** Second worlds of one first world: each is played on a service of its own, since their workspace has one name. */
const others = 4

async function noticedOver(seeds: readonly number[], surfaces: readonly Surface<Served>[]): Promise<Noticed[]> {
  const [first, ...seconds] = await Promise.all(Array.from({ length: 1 + others }, () => LeakService.start()))
  if (first === undefined) throw new Error('There is no service.')
  const noticed: Noticed[] = []
  let one: { readonly world: World; readonly served: Served; readonly made: Map<Surface<Served>, Made> } | undefined
  for (const [at, seed] of seeds.entries()) {
    const pair = pairOf(seed)
    const [workspace, second] = [`w${pair.one.seed}`, seconds[seed % others]]
    if (one?.world !== pair.one) {
      if (one !== undefined) await first.forget(one.served)
      one = { world: pair.one, served: await first.play(pair.one, workspace), made: new Map() }
    }
    const other = await second?.play(pair.other, workspace, 1 + (seed % 3_000))
    if (other === undefined) continue
    for (const surface of dueAt(surfaces, at)) {
      const before = one.made.get(surface) ?? (await surface.make(one.served))
      one.made.set(surface, before)
      const parts = differences(before, await surface.make(other))
      if (parts.length > 0) noticed.push({ seed, surface: surface.name, parts })
    }
    await second?.forget(other)
    if (noticed.length >= 20) break
  }
  return noticed
}

test('[LK2] two services that differ only in what must stay inside answer every request of an outsider alike, in status, headers and body', async () => {
  const started = process.cpuUsage()
  expect(await noticedOver(seedsOf(pairs.answer), servedSurfaces)).toEqual([])
  console.info(`${pairs.answer} pairs of served worlds took ${Math.round(process.cpuUsage(started).user / 1_000)} ms of one processor.`)
})

test('[LK2] how people come in tells nothing of what is in a workspace', async () => {
  expect(await noticedOver(seedsOf(2), openSurfaces)).toEqual([])
})
