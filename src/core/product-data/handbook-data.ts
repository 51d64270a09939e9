import type { Json } from '../../lib/json.ts'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { byCodeHost } from '../plans/code-hosts.ts'
import { codeHosts, deploymentOptions, maturityDefinitions, useCases } from '../plans/plans.ts'
import { keyFrom } from '../plans/reference-keys.ts'
import { orgs, people, teams } from '../workspace/workspace.ts'
import { featuresOf } from './features.ts'
import { type HandbookFile, handbookFiles } from './handbook-files.ts'

/** What is written: a file by its stem, its records by their keys. People have a page of their own, and more of them than is ours to tell. */
export const handbookStems = ['features', 'product_teams', 'product_orgs', 'maturity_levels', 'code_hosts', 'deployment_options', 'use_cases'] as const
export type HandbookStem = (typeof handbookStems)[number]
type Fields = { readonly [field: string]: Json | undefined }
type Keyed = Fields & { readonly id: Id }

/** Product data as a handbook keeps it (DOMAIN 1.22), by file: what was imported comes out as it went in. Records stand in the order of their keys: that of the source is not known. */
export function handbookData(state: State): Record<HandbookStem, Record<string, Json>> {
  const lists: Record<string, readonly Keyed[]> = {
    items: featuresOf(state), teams: teams.list(state), orgs: orgs.list(state), 'maturity-definitions': maturityDefinitions.list(state),
    'code-hosts': codeHosts.list(state), 'deployment-options': deploymentOptions.list(state), 'use-cases': useCases.list(state), people: people.list(state).filter(({ erased }) => erased !== true),
  } as unknown as Record<string, readonly Keyed[]>
  const keys = new Map(Object.entries(lists).map(([collection, records]) => [collection, keysOf(records)]))
  const keyOf = (collection: string, id: Json) => keys.get(collection)?.get(String(id))
  return Object.fromEntries(handbookStems.map((stem) => {
    const file = handbookFiles[stem] as HandbookFile
    const records = (lists[file.collection] ?? []).map((record) => [keyOf(file.collection, record.id) ?? record.id, written(file, record, keyOf)] as const)
    return [stem, Object.fromEntries(records.sort(([a], [b]) => (a < b ? -1 : 1)))]
  })) as Record<HandbookStem, Record<string, Json>>
}

/** Each record's own key; for one that was made here, its title in small letters. No two share one. */
function keysOf(records: readonly Keyed[]): Map<Id, string> {
  const taken = new Set<string>()
  const keys = new Map<Id, string>()
  for (const record of [...records].sort((a, b) => Number(a['sourceKey'] === undefined) - Number(b['sourceKey'] === undefined))) {
    const said = typeof record['sourceKey'] === 'string' ? record['sourceKey'] : keyFrom(String(record['title'] ?? record['name'] ?? record.id))
    let key = said
    for (let n = 2; taken.has(key); n++) key = `${said}_${n}`
    taken.add(key)
    keys.set(record.id, key)
  }
  return keys
}

function written(file: HandbookFile, record: Keyed, keyOf: (collection: string, id: Json) => string | undefined): Json {
  const own: Record<string, Json> = { ...(record['own'] as Record<string, Json> | undefined) }
  const out: Record<string, Json> = {}
  // What could not be taken stands among the own fields, under the source's name for it or under ours.
  const take = (name: string, field: string): Json | undefined => {
    const said = own[name] ?? own[field]
    delete own[name]
    delete own[field]
    return said
  }
  const put = (name: string, value: Json | undefined) => { if (value !== undefined) out[name] = value }
  for (const [name, field] of Object.entries(file.texts)) put(name, take(name, field) ?? record[field])
  for (const [name, [field, collection]] of Object.entries(file.references)) put(name, joined(referred(record[field], collection, keyOf), take(name, field), name))
  put('issue_labels', record['issueLabels'])
  if (file.collection === 'items') {
    put('maturity', record['maturity'] ?? take('maturity', 'maturity'))
    if (record['maturity'] !== undefined) take('maturity', 'maturity')
    put('compatibility', mapOf(record['compatibility'], take('compatibility', 'compatibility')))
    put('deployment', mapOf(record['deployment'], take('deployment', 'deployment')))
  }
  return { ...out, ...own }
}

function referred(value: Json | undefined, collection: string, keyOf: (collection: string, id: Json) => string | undefined): string[] {
  const ids = value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]
  return ids.flatMap((id) => keyOf(collection, id) ?? [])
}

/** One key as itself, several as a list; use cases are a list in any case. Keys that nothing answers to come last. */
function joined(keys: readonly string[], lost: Json | undefined, name: string): Json | undefined {
  const all: Json[] = [...keys, ...(lost === undefined || lost === null ? [] : Array.isArray(lost) ? (lost as readonly Json[]) : [lost])]
  if (all.length === 0) return undefined
  return all.length === 1 && name !== 'use_cases' ? all[0] : all
}

function mapOf(value: Json | undefined, lost: Json | undefined): Json | undefined {
  if (value === undefined && lost === undefined) return undefined
  if (lost !== undefined && (lost === null || typeof lost !== 'object' || Array.isArray(lost))) return value ?? lost
  const all = { ...(value as Record<string, Json> | undefined), ...(lost as Record<string, Json> | undefined) }
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => byCodeHost(a, b)))
}
