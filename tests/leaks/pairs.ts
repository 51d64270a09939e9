import type { World } from '../../src/testing/world.ts'
import { pairOf } from '../../src/testing/second-world.ts'
import { differences, type Made, type Surface } from './surface.ts'
import { pinnedSeeds } from './pinned-seeds.ts'

/** Pairs of worlds that each kind of surface is compared on. LEAK_PAIRS raises them all. */
const texts = Number(process.env['LEAK_PAIRS'] ?? 2_000)
export const pairs: Readonly<Record<Surface['kind'], number>> = { text: texts, answer: Math.max(20, Math.round(texts / 10)), bytes: Math.max(100, Math.round(texts / 20)), dear: Math.max(8, Math.round(texts / 250)) }
const firstSeed = Number(process.env['LEAK_SEED'] ?? 1)

/** What an outsider would notice: the seed of the pair to look at again, the surface, and the parts that differ. */
export interface Noticed {
  readonly seed: number
  readonly surface: string
  readonly parts: readonly string[]
}

/** Seeds once found to fail come first; then as many as are asked for. */
export function seedsOf(many = pairs.text): number[] {
  return [...pinnedSeeds, ...Array.from({ length: many }, (_, at) => firstSeed + at)]
}

/** The surfaces whose turn it is for the pair at a place. */
export function dueAt<Of>(surfaces: readonly Surface<Of>[], at: number): readonly Surface<Of>[] {
  return surfaces.filter(({ kind }) => at < pairs[kind] + pinnedSeeds.length)
}

/** Pairs one after the other, with how often each thing was changed. Stops once it can be seen what is wrong. */
export async function overPairs(seeds: readonly number[], surfaces: readonly Surface[]): Promise<{ readonly noticed: Noticed[]; readonly changed: ReadonlyMap<string, number> }> {
  const noticed: Noticed[] = []
  const changed = new Map<string, number>()
  const made = new WeakMap<World, Map<Surface, Made>>()
  for (const [at, seed] of seeds.entries()) {
    const { one, other, changed: what } = pairOf(seed)
    for (const name of what) changed.set(name, (changed.get(name) ?? 0) + 1)
    const first = made.get(one) ?? new Map<Surface, Made>()
    made.set(one, first)
    for (const surface of dueAt(surfaces, at)) {
      const before = first.get(surface) ?? (await surface.make(one))
      first.set(surface, before)
      const parts = differences(before, await surface.make(other))
      if (parts.length > 0) noticed.push({ seed, surface: surface.name, parts })
    }
    if (noticed.length >= 20) break
  }
  return { noticed, changed }
}
