import type { StoredRecord } from '../core/kernel/change.ts'
import { recordTypes } from '../core/root.ts'
import type { Json } from '../lib/json.ts'
import { must } from '../lib/must.ts'
import { Dice } from './dice.ts'
import { inwardAt } from './second-world.ts'
import { type Records, recordsOfWorld, shown, stateOfRecords, type World } from './world.ts'
import { actsOf } from './world-log.ts'

/** A world in which every text, amount and id that must stay inside is a word of its own. */
export interface CanaryWorld {
  readonly world: World
  /** What each word stands for: "items.summary". */
  readonly planted: ReadonlyMap<string, string>
}

/** How every planted word begins, in letters and in figures. */
export const canaryStems = ['kanarie', '918273'] as const

/** Plants the words in a made world, in the fields, in the reasons that may not leave, and in who did what. */
export function canaryWorld(seed: number): CanaryWorld {
  const { past, now, audience } = recordsOfWorld(seed)
  const planted = new Map<string, string>()
  const states = { past: stateOfRecords(past), now: stateOfRecords(now) }
  const word = (place: string): string => {
    const made = `kanarie${planted.size.toString(36)}q${place.toLowerCase().replaceAll(/[^a-z]/g, '')}`
    planted.set(made, place)
    return made
  }
  const amount = (place: string): number => {
    const made = 918_273_000 + (planted.size % 1_000)
    planted.set(String(made), place)
    return made
  }
  const plantIn = (records: Records, moment: 'past' | 'now'): Records => new Map([...records].map(([collection, list]) => {
    const type = must(recordTypes.get(collection))
    return [collection, new Map([...list].map(([id, record]) => {
      if (collection === 'audiences' && id === shown.audience) return [id, record]
      const next: Record<string, Json> = { ...record }
      for (const name of inwardAt(type, record, states, moment, audience).keys()) {
        const { to, type: form } = must(type.definition.fields[name])
        if (to !== undefined || record[name] === undefined) continue
        const value = wordsIn(record[name], () => word(`${collection}.${name}`), () => amount(`${collection}.${name}`), (value) => form.safeParse(value).success)
        if (value !== undefined) next[name] = value
      }
      return [id, next as StoredRecord]
    }))]
  }))
  const records = { past: plantIn(past, 'past'), now: plantIn(now, 'now') }
  const acts = actsOf(records, { dice: new Dice(seed), reasons: seed, seen: () => () => 'always', detours: [] })
    .map((act) => ({ ...act, actor: word('who did it'), reason: word('reason'), command: act.command }))
  return { planted, world: { seed, audience, past: stateOfRecords(records.past), now: stateOfRecords(records.now), acts } }
}

/** The value with every text and amount replaced, as far as its form lets; undefined where it takes none. */
function wordsIn(value: Json, word: () => string, amount: () => number, fits: (value: Json) => boolean): Json | undefined {
  const ways: readonly ((value: Json) => Json)[] = [(one) => deep(one, word, (text) => text), (one) => deep(one, () => `${word()}@example.com`, (text) => text), (one) => deep(one, undefined, word)]
  if (typeof value === 'number') {
    const made = amount()
    return fits(made) ? made : undefined
  }
  for (const way of ways) {
    const made = way(value)
    if (fits(made)) return made
  }
  return undefined
}

/** Texts of a value, or its keys too, replaced wherever they stand. */
function deep(value: Json, text: (() => string) | undefined, key: (name: string) => string): Json {
  if (typeof value === 'string') return text?.() ?? value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((part) => deep(part as Json, text, key))
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [key(name), deep(part as Json, text, key)]))
}
