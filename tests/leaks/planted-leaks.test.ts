import { expect, test } from 'vitest'
import { canaryStems, canaryWorld } from '../../src/testing/canary-world.ts'
import { pairOf } from '../../src/testing/second-world.ts'
import { must } from '../../src/lib/must.ts'
import { madeSurfaces } from './made-surfaces.ts'
import { type PlantedLeak, plantedLeaks } from './planted-leaks.ts'
import { foundIn } from './readings.ts'
import { differences, type Surface } from './surface.ts'

/** Pairs and worlds within which a leak must be caught. */
const soon = 60

/** The surface with the leak in it. */
function leaking({ surface, before = (world) => world, after = (made) => made }: PlantedLeak): Surface {
  const whole = must(madeSurfaces.find(({ name }) => name === surface), `the surface ${surface}`)
  return { ...whole, make: async (world) => after(await whole.make(before(world)), world) }
}

async function differsSoon(surface: Surface): Promise<boolean> {
  for (let seed = 1; seed <= soon; seed++) {
    const { one, other } = pairOf(seed)
    if (differences(await surface.make(one), await surface.make(other)).length > 0) return true
  }
  return false
}

async function isReadSoon(surface: Surface): Promise<boolean> {
  for (let seed = 1; seed <= soon; seed++) {
    const { world } = canaryWorld(seed)
    const ids = world.now.list('items').map(({ id }) => id)
    if (foundIn(await surface.make(world), [...canaryStems, ...ids]).length > 0) return true
  }
  return false
}

test('[LK6] at least twenty leaks are planted, in at least ten surfaces', () => {
  expect(plantedLeaks.length).toBeGreaterThanOrEqual(20)
  expect(new Set(plantedLeaks.map(({ surface }) => surface)).size).toBeGreaterThanOrEqual(10)
})

test.each(plantedLeaks.map((one) => [one.leak, one] as const))('[LK6] %s is caught', async (_, planted) => {
  const surface = leaking(planted)
  const caught = { 'two worlds': differsSoon, canaries: isReadSoon } as const
  for (const check of planted.caughtBy) expect([check, await caught[check](surface)]).toEqual([check, true])
})
