import type { Json } from '../../lib/json.ts'
import type { ColumnMapping, DraftReference, Reading } from '../../core/plans/draft.ts'
import type { Window } from '../../core/time/window.ts'
import { type DateReader, dateSeverity, Drafting, placeIn, titleLine } from '../drafting.ts'
import { plain, safeName, textOf, type Tree } from '../formats/tree.ts'
import { limits } from '../limits.ts'
import type { ReadOptions } from '../plan-file.ts'
import { saidClass } from '../said-class.ts'
import type { SourceFile } from '../source-file.ts'

const apart: ReadonlySet<string> = new Set(['name', 'startDate', 'endDate'])

/** True for a list of conferences as tech-conferences keeps them: most entries have a name, an address and a first day. */
export function isConferenceList(file: SourceFile): boolean {
  const entries = file.tree?.kind === 'list' ? file.tree.items : []
  const alike = entries.filter((entry) => ['name', 'url', 'startDate'].every((field) => entry.entries.has(field)))
  return file.format === 'json' && alike.length > 0 && alike.length * 2 > entries.length
}

/** A conference as one or more lists have it. */
interface Conference {
  readonly key: string
  readonly fields: Record<string, Json>
  readonly own: Record<string, Json>
  readonly topics: string[]
  readonly place: { readonly file: string; readonly line?: number }
}

/**
 * Lists of conferences, one file a topic: each conference is an event of the events plan, once, whatever number of lists name it.
 * All of it is internal until a person lets a column out.
 */
export function readConferences(files: readonly SourceFile[], options: ReadOptions, dates: DateReader): Reading {
  const drafting = new Drafting()
  const found = new Found()
  for (const file of files) for (const entry of file.tree?.items ?? []) readEntry(drafting, found, file, entry, dates)
  const names = new Set<string>(found.byKey.size === 0 ? [] : ['topics'])
  for (const { key, fields, own, topics, place } of found.byKey.values()) {
    const plan = planOf(drafting, options, place)
    for (const name of Object.keys(own)) names.add(name)
    drafting.addChecked('items', key, { ...fields, own: { ...own, topics } }, { plan }, place)
  }
  const pairs = [['name', 'title'], ['startDate – endDate', 'window'], ['country', 'regions'], ...[...names].map((name) => [name, 'own'] as const)] as const
  const classOf = saidClass(options)
  const columns = pairs.map(([column, field]): ColumnMapping => ({ column, field, ...classOf(column) }))
  return drafting.reading('conferences', 'Conferences', { items: columns }, files.map(({ path }) => path))
}

function planOf(drafting: Drafting, { plan }: ReadOptions, place: Conference['place']): DraftReference {
  return plan === undefined ? drafting.plan('Events', 'marketing', place, 'events') : drafting.plan(plan.title, plan.kind, place)
}

function readEntry(drafting: Drafting, found: Found, file: SourceFile, entry: Tree, dates: DateReader): void {
  const place = placeIn(file.path, entry.line)
  const name = textOf(entry.entries.get('name')?.value)
  if (entry.kind !== 'map' || name === undefined) {
    drafting.remark('error', 'no-title', place, 'The entry has no name; it was not taken.')
    return
  }
  const fields: Record<string, Json> = { kind: 'event', title: name }
  const own: Record<string, Json> = {}
  const window = windowOf(drafting, file, entry, name, dates, own)
  if (window !== undefined) fields['window'] = { ...window }
  for (const [field, { value }] of entry.entries) if (!apart.has(field)) own[safeName(field)] = plain(value)
  const country = textOf(entry.entries.get('country')?.value)
  if (country !== undefined) fields['regions'] = [country.slice(0, limits.titleLength)]
  const one = { fields, own, topics: [file.stem], place }
  const before = found.same(one)
  if (before === undefined) found.add(one, `${titleLine(name)}${window === undefined ? '' : ` ${window.start.slice(0, 4)}`}`, [textOf(entry.entries.get('city')?.value), window?.start])
  else again(drafting, before, own, file, place)
}

/** The conferences so far. The same is what has days, place and name or address in common: a summit on one day in three cities is three events. */
class Found {
  readonly byKey = new Map<string, Conference>()
  private readonly byWords = new Map<string, Conference>()
  private readonly uses = new Map<string, number>()

  same(one: Omit<Conference, 'key'>): Conference | undefined {
    return this.wordsOf(one).map((words) => this.byWords.get(words)).find((found) => found !== undefined)
  }

  /** Under a key of its own: the year tells one year's from the next, then the city or the first day, then a number. */
  add(one: Omit<Conference, 'key'>, base: string, more: readonly (string | undefined)[]): void {
    let key = [base, ...more.flatMap((word) => (word === undefined ? [] : [`${base} (${word})`]))].find((free) => !this.byKey.has(free))
    while (key === undefined || this.byKey.has(key)) {
      const n = (this.uses.get(base) ?? 1) + 1
      this.uses.set(base, n)
      key = `${base} (${n})`
    }
    const conference = { key, ...one }
    this.byKey.set(key, conference)
    for (const words of this.wordsOf(one)) this.byWords.set(words, conference)
  }

  private wordsOf({ fields, own }: Omit<Conference, 'key'>): string[] {
    const where = JSON.stringify([fields['window'] ?? null, own['city'] ?? null])
    return [`name ${JSON.stringify(fields['title'])} ${where}`, ...(own['url'] === undefined || fields['window'] === undefined ? [] : [`url ${JSON.stringify(own['url'])} ${where}`])]
  }
}

/** The same conference in another list: what that list adds is taken, what it says otherwise is told. */
function again(drafting: Drafting, before: Conference, own: Record<string, Json>, { stem }: SourceFile, place: Conference['place']): void {
  if (!before.topics.includes(stem)) before.topics.push(stem)
  else drafting.remark('note', 'entry-twice', place, `"${String(before.fields['title'])}" is in this list twice (before on line ${before.place.line}); the second added only what was missing.`)
  for (const [field, value] of Object.entries(own)) {
    if (!Object.hasOwn(before.own, field)) before.own[field] = value
    else if (JSON.stringify(before.own[field]) !== JSON.stringify(value)) {
      drafting.remark('note', 'said-otherwise', { ...place, column: field }, `${field} of "${String(before.fields['title'])}" is ${JSON.stringify(value)} here and ${JSON.stringify(before.own[field])} in ${before.place.file}, line ${before.place.line}; the first was taken.`)
    }
  }
}

function windowOf(drafting: Drafting, file: SourceFile, entry: Tree, name: string, dates: DateReader, own: Record<string, Json>): Window | undefined {
  const said = (field: string): Window | undefined => {
    const at = entry.entries.get(field)
    const text = textOf(at?.value)
    if (at === undefined || text === undefined) return undefined
    const { window, remarks } = dates.read(text)
    if (window === undefined) own[field] = text
    for (const { code, sentence } of remarks) drafting.remark(dateSeverity(code), `date-${code}`, placeIn(file.path, at.line, field), `${name}: ${sentence}`)
    return window
  }
  const first = said('startDate')
  const last = said('endDate')
  if (first === undefined || last === undefined) return first ?? last
  if (last.end >= first.start) return { start: first.start, end: last.end, precision: first.precision }
  for (const field of ['startDate', 'endDate']) own[field] = textOf(entry.entries.get(field)?.value) ?? ''
  drafting.remark('warning', 'date-backwards', placeIn(file.path, entry.entries.get('endDate')?.line, 'endDate'), `"${name}" ends on ${last.end}, before it starts on ${first.start}; no date was taken, and both are kept as own fields.`)
  return undefined
}
