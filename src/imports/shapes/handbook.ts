import type { Json } from '../../lib/json.ts'
import type { DraftReference, Place, Reading } from '../../core/plans/draft.ts'
import { maturityLevels } from '../../core/plans/maturity.ts'
import { type HandbookFile, handbookFiles } from '../../core/product-data/handbook-files.ts'
import { columnsOf, Drafting, nearestWord, placeIn } from '../drafting.ts'
import { plain, safeName, textOf, type Entry, type Tree } from '../formats/tree.ts'
import { limits } from '../limits.ts'
import type { SourceFile } from '../source-file.ts'

/** Keys that have a reading of their own below. */
const special = new Set(['maturity', 'compatibility', 'deployment', 'issue_labels'])

const columns: Reading['columns'] = {
  items: columnsOf([
    ['title', 'title', 'customers'], ['maturity', 'maturity', 'customers'], ['documentation_link', 'documentationLink', 'customers'],
    ['compatibility', 'compatibility', 'customers'], ['product_team', 'teams', 'internal'], ['use_cases', 'useCases', 'internal'], ['deployment', 'deployment', 'internal'],
  ]),
  'code-hosts': columnsOf([['title', 'title', 'customers'], ['id', 'sourceKey', 'customers'], ['info_link', 'link', 'internal']]),
}

function stemOf(file: SourceFile): string {
  return file.stem.replace(/\.slim$/, '')
}

/** True for a data file of a product handbook: one of its names, and inside a map of records that have a title or a name. */
export function isHandbookFile(file: SourceFile): boolean {
  if (file.format !== 'yaml' || !Object.hasOwn(handbookFiles, stemOf(file)) || file.tree?.kind !== 'map') return false
  const records = [...file.tree.entries.values()]
  return records.length > 0 && records.filter(({ value }) => value.kind === 'map' && (value.entries.has('title') || value.entries.has('name'))).length * 2 > records.length
}

/** A file that belongs to the folder of product data and holds no plan: its explanation, its generated pages and its schemas. */
export function isBesideHandbook(file: SourceFile, folders: ReadonlySet<string>): boolean {
  if (file.stem.endsWith('.schema') && file.format === 'json') return true
  return file.format === 'markdown' && /^readme$/i.test(file.stem) && folders.has(file.folder)
}

/** Product data of a handbook: features, teams, orgs and what they refer to, by id. All files together are one source. */
export function readHandbook(files: readonly SourceFile[]): Reading {
  const drafting = new Drafting()
  const hosts = new Set<string>()
  for (const file of files) {
    if (stemOf(file) === 'code_hosts') for (const key of file.tree?.entries.keys() ?? []) hosts.add(key)
  }
  const seen = new Map<string, string>()
  for (const file of files) {
    const what = handbookFiles[stemOf(file)]
    if (what === undefined || file.tree === undefined) continue
    for (const [key, entry] of file.tree.entries) {
      const name = `${what.collection}|${key}`
      const before = seen.get(name)
      const place = placeIn(file.path, entry.line)
      if (before !== undefined) drafting.remark('error', 'key-twice', place, `The ${what.word} ${key} is also in ${before}; this one was not taken.`)
      else {
        seen.set(name, file.path)
        readRecord(drafting, what, key, entry, file.path, hosts)
      }
    }
  }
  const used = new Set(drafting.drafts.map((draft) => draft.collection))
  const all = { ...columnsNamed(files), ...columns }
  return drafting.reading('handbook', 'Product data', Object.fromEntries(Object.entries(all).filter(([collection]) => used.has(collection))), files.map((file) => file.path))
}

/**
 * The columns of teams, orgs and definitions: those that some record of the file names, so that a value that is gone from one record is unset in it, and what the
 * file has no word for stays. All of them stay inside. What is kept of people here is more than a file knows, so their columns unset nothing.
 */
function columnsNamed(files: readonly SourceFile[]): Record<string, Reading['columns'][string]> {
  const found: Record<string, Reading['columns'][string]> = {}
  for (const file of files) {
    const what = handbookFiles[stemOf(file)]
    if (what === undefined || what.collection === 'people' || file.tree === undefined) continue
    const names = new Set([...file.tree.entries.values()].flatMap(({ value }) => [...value.entries.keys()]))
    const fields = [...names].flatMap((name) => {
      const field = name === 'issue_labels' && what.collection === 'teams' ? 'issueLabels' : Object.hasOwn(what.texts, name) ? what.texts[name] : Object.hasOwn(what.references, name) ? what.references[name]?.[0] : undefined
      return field === undefined ? [] : [[name, field, 'internal'] as const]
    })
    found[what.collection] = columnsOf(fields)
  }
  return found
}

function readRecord(drafting: Drafting, what: HandbookFile, key: string, { line, value }: Entry, file: string, hosts: ReadonlySet<string>): void {
  const place = placeIn(file, line)
  if (value.kind !== 'map') {
    drafting.remark('error', 'not-a-record', place, `The ${what.word} ${key} is not a record with fields; it was not taken.`)
    return
  }
  const fields: Record<string, Json> = {}
  const own: Record<string, Json> = {}
  const references: Record<string, DraftReference | readonly DraftReference[]> = {}
  const places: Record<string, Place> = {}
  const left: string[] = []
  for (const [name, entry] of value.entries) {
    if (entry.value.kind === 'scalar' && entry.value.value === null) continue
    const at = placeIn(file, entry.line, name)
    const field = Object.hasOwn(what.texts, name) ? what.texts[name] : undefined
    const reference = Object.hasOwn(what.references, name) ? what.references[name] : undefined
    const text = textOf(entry.value)
    if (field !== undefined && text !== undefined) fields[field] = text
    else if (reference !== undefined && (text !== undefined || entry.value.kind === 'list')) {
      const [to, collection] = reference
      const keys = text === undefined ? entry.value.items.map(textOf).filter((one) => one !== undefined) : [text]
      const targets = keys.map((one) => ({ collection, key: one.slice(0, limits.keyLength) }))
      const many = to === 'teams' || to === 'useCases'
      if (many) references[to] = targets
      else if (targets[0] !== undefined) references[to] = targets[0]
      places[to] = at
    } else if (special.has(name)) readSpecial(drafting, what, key, name, entry, at, fields, own, hosts)
    // A handbook's people have photos, pronouns and places of living: what is not needed of a person is not taken.
    else if (what.collection === 'people') left.push(name)
    else own[safeName(name)] = plain(entry.value)
  }
  if (left.length > 0) drafting.remark('note', 'person-details', place, `Of the person ${key}, ${left.join(', ')} ${left.length === 1 ? 'was' : 'were'} not taken.`)
  const titleField = what.collection === 'people' ? 'name' : 'title'
  if (fields[titleField] === undefined) {
    fields[titleField] = key
    drafting.remark('warning', 'no-title', place, `The ${what.word} ${key} has no ${titleField}; its key stands in its place.`)
  }
  if (Object.keys(own).length > 0) fields['own'] = own
  if (what.collection === 'items') {
    fields['kind'] = 'feature'
    references['plan'] = drafting.productPlan(placeIn(file))
  }
  drafting.addChecked(what.collection, key, fields, references, place, Object.keys(places).length > 0 ? places : undefined)
}

function readSpecial(drafting: Drafting, what: HandbookFile, key: string, name: string, { value }: Entry, at: Place, fields: Record<string, Json>, own: Record<string, Json>, hosts: ReadonlySet<string>): void {
  if (name === 'issue_labels' && what.collection === 'teams' && value.kind === 'list') {
    fields['issueLabels'] = value.items.map(textOf).filter((text) => text !== undefined)
  } else if (what.collection !== 'items') {
    own[name] = plain(value)
  } else if (name === 'maturity') {
    const level = maturityOf(drafting, `The feature ${key}`, textOf(value) ?? '', at)
    if (level === undefined) own[name] = plain(value)
    else fields['maturity'] = level
  } else if (name === 'deployment' && value.kind === 'map') {
    const levels: Record<string, Json> = {}
    const unread: Record<string, Json> = {}
    for (const [option, one] of value.entries) {
      const level = maturityOf(drafting, `The feature ${key} at the deployment option ${option}`, textOf(one.value) ?? '', { ...at, line: one.line })
      if (level !== undefined) levels[safeName(option)] = level
      else if (one.value.kind !== 'scalar' || one.value.value !== null) unread[safeName(option)] = plain(one.value)
    }
    fields['deployment'] = levels
    if (Object.keys(unread).length > 0) own[name] = unread
  } else if (name === 'compatibility' && value.kind === 'map') {
    fields['compatibility'] = compatibilityOf(drafting, key, value, at, own, hosts)
  } else own[name] = plain(value)
}

function compatibilityOf(drafting: Drafting, key: string, value: Tree, at: Place, own: Record<string, Json>, hosts: ReadonlySet<string>): Json {
  const works: Record<string, Json> = {}
  const unread: Record<string, Json> = {}
  for (const [host, one] of value.entries) {
    const place = { ...at, line: one.line }
    if (typeof one.value.value === 'boolean') works[safeName(host)] = one.value.value
    else if (one.value.value !== null || one.value.kind !== 'scalar') {
      unread[safeName(host)] = plain(one.value)
      drafting.remark('warning', 'compatibility-unread', place, `The feature ${key} says "${one.value.text}" of the code host ${host}, which is neither true nor false; it is kept as an own field.`)
    }
    if (hosts.size > 0 && !hosts.has(host)) drafting.remark('warning', 'dangling-reference', place, `The feature ${key} names a code host, ${host}, that does not exist.`)
  }
  if (Object.keys(unread).length > 0) own['compatibility'] = unread
  return works
}

function maturityOf(drafting: Drafting, whose: string, word: string, at: Place): string | undefined {
  if ((maturityLevels as readonly string[]).includes(word)) return word
  const near = nearestWord(word, maturityLevels)
  drafting.remark('warning', 'maturity-unknown', at, `${whose} has the maturity "${word}", which is no level that is known${near === undefined ? '' : ` (the nearest is "${near}")`}; it was not assumed.`)
  return undefined
}
