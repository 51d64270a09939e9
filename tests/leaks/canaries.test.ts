import { expect, test } from 'vitest'
import { canaryStems, canaryWorld } from '../../src/testing/canary-world.ts'
import { staysInside } from '../../src/testing/field-values.ts'
import { recordTypes } from '../../src/core/root.ts'
import { madeSurfaces } from './made-surfaces.ts'
import { dueAt } from './pairs.ts'
import { foundIn } from './readings.ts'

/** Worlds in which words are planted; files are looked through in some of them. */
const worlds = 40

test('[LK4] no word planted in what must stay inside can be read out of any surface, however it is packed', async () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= worlds; seed++) {
    const { world, planted } = canaryWorld(seed)
    for (const place of planted.values()) seen.add(place)
    const ids = world.now.names().flatMap((name) => world.now.list(name).map(({ id }) => id)).filter((id) => id !== 'settings')
    for (const surface of dueAt(madeSurfaces, seed * 5)) {
      const hits = foundIn(await surface.make(world), [...canaryStems, ...ids])
      expect([seed, surface.name, hits]).toEqual([seed, surface.name, []])
    }
  }
  expect(plainTexts().filter((name) => !seen.has(name))).toEqual([])
})

/** Every internal field that takes any text at all. */
function plainTexts(): string[] {
  return [...recordTypes.values()].flatMap((type) => Object.entries(type.definition.fields)
    .filter(([name, field]) => field.to === undefined && staysInside(type, name) && field.type.safeParse('some words').success)
    .filter(([name]) => !decided.has(`${type.collection}.${name}`))
    .map(([name]) => `${type.collection}.${name}`))
}

/** Fields that decide over what is shown, or are called as those are, and so are as the world has them. */
const decided = new Set(['settings.zone', 'customer-feedback.source'])
