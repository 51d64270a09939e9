import type { Json } from '../../lib/json.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'

/** Every feature of product data, by title: all but those that their source no longer has, or that were dropped (row C5). */
export function featuresOf(state: State): Item[] {
  return items.list(state).filter(({ kind, goneOn, status }) => kind === 'feature' && goneOn === undefined && status !== 'dropped').sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
}

/** The names of an own field that holds what a source said and that nothing here answers to: the source's own, and ours. */
const saidUnder = { teams: ['product_team', 'teams'], maturity: ['maturity'], compatibility: ['compatibility'], deployment: ['deployment'] } as const

/** Own fields under which a value stands that could not be taken for this field; mending the field takes them away. */
export function ownNamesOf(field: keyof typeof saidUnder): readonly string[] {
  return saidUnder[field]
}

/** What a source says of a field that could not be taken as it stands, word for word: a team that is gone, a level nobody knows. */
export function saidOf({ own }: Pick<Item, 'own'>, field: keyof typeof saidUnder): string[] {
  return saidUnder[field].flatMap((name) => textsOf(own?.[name]))
}

/** The keys of a map of which a value could not be taken, with the value in words. */
export function unreadOf({ own }: Pick<Item, 'own'>, field: 'compatibility' | 'deployment'): ReadonlyMap<string, string> {
  const said = own?.[field]
  if (said === null || typeof said !== 'object' || Array.isArray(said)) return new Map()
  return new Map(Object.entries(said as { readonly [key: string]: Json }).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]))
}

function textsOf(value: Json | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(textsOf)
  return value === undefined || value === null || typeof value === 'object' || value === '' ? [] : [String(value)]
}
