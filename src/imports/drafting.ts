import type { Json } from '../lib/json.ts'
import type { Day } from '../core/kernel/command.ts'
import type { ColumnMapping, Draft, DraftReference, Place, Reading, Remark } from '../core/plans/draft.ts'
import { recordTypes } from '../core/root.ts'
import { readDate } from '../core/time/read-date.ts'
import type { Window } from '../core/time/window.ts'
import type { Oddity } from './formats/grid.ts'
import type { ReadOptions } from './plan-file.ts'
import { limits } from './limits.ts'

type Fields = Record<string, Json>
type References = Record<string, DraftReference | readonly DraftReference[]>

/** Collects the drafts and remarks of one source while it is read. */
export class Drafting {
  readonly drafts: Draft[] = []
  readonly remarks: Remark[] = []
  private readonly sharedOnes = new Map<string, DraftReference>()

  add(collection: string, key: string, fields: Fields, references: References, place: Place, places?: Record<string, Place>): DraftReference {
    this.drafts.push({ collection, key, fields, references, place, ...(places === undefined ? {} : { places }) })
    return { collection, key }
  }

  /**
   * As `add`, for values taken as they stand: a title becomes one line of at most 300 characters, and a value that its field cannot
   * hold is kept as an own field where the record has those. Both are told. Without a key nothing is drafted.
   */
  addChecked(collection: string, key: string, fields: Fields, references: References, place: Place, places?: Record<string, Place>): DraftReference {
    const reference = { collection, key: key.trim().slice(0, limits.keyLength) }
    if (reference.key === '') {
      this.remark('error', 'no-key', place, 'The record has no key to know it by; it was not taken.')
      return reference
    }
    const type = recordTypes.get(collection)?.definition
    const taken: Fields = {}
    const odd: Fields = {}
    for (const [field, value] of Object.entries(fields)) {
      const said = field === type?.title && typeof value === 'string' ? titleLine(value) || reference.key.slice(0, limits.titleLength) : value
      const fits = type?.fields[field]?.type.safeParse(said).success === true
      if (fits) taken[field] = said
      if (!fits || (typeof value === 'string' && value.length > limits.titleLength && field === type?.title)) odd[field] = value
    }
    for (const field of Object.keys(odd)) {
      const kept = type?.fields['own'] === undefined ? 'it was not taken' : 'the whole is kept as an own field'
      this.remark('warning', 'value-unfit', { ...place, column: field }, `The ${field} of ${reference.key.slice(0, 100)} cannot be taken as it stands; ${kept}.`)
    }
    if (Object.keys(odd).length > 0 && type?.fields['own'] !== undefined) taken['own'] = { ...odd, ...(taken['own'] as Fields | undefined) }
    return this.add(collection, reference.key, taken, references, place, places)
  }

  /** A draft that belongs to no one source, made at its first mention. */
  shared(collection: string, key: string, fields: Fields, references: References, place: Place): DraftReference {
    const name = `${collection}|${key}`
    const known = this.sharedOnes.get(name)
    if (known !== undefined) return known
    const reference = { collection, key }
    this.sharedOnes.set(name, reference)
    this.drafts.push({ collection, key, fields, references, place, shared: true })
    return reference
  }

  plan(title: string, kind: string, place: Place, marketingFunction?: string): DraftReference {
    const fields: Fields = { title, kind, ...(marketingFunction === undefined ? {} : { function: marketingFunction }) }
    return this.shared('plans', `plan:${slug(title)}`, fields, {}, place)
  }

  productPlan(place: Place): DraftReference {
    return this.plan('Product', 'product', place)
  }

  /** A release that something is planned for, by its version as written with v. */
  release(version: string, plan: DraftReference, place: Place): DraftReference {
    return this.shared('items', `release:${version}`, { kind: 'release', title: version }, { plan }, place)
  }

  remark(severity: Remark['severity'], code: string, place: Place, sentence: string): void {
    this.remarks.push({ severity, code, place, sentence })
  }

  oddities(file: string, odd: readonly Oddity[]): void {
    for (const { severity, code, line, column, sentence } of odd) this.remark(severity, code, placeIn(file, line, column), sentence)
  }

  reading(shape: string, title: string, columns: Reading['columns'], files: readonly string[]): Reading {
    return { shape, title, drafts: this.drafts, remarks: this.remarks, columns, files }
  }
}

export function placeIn(file: string, line?: number, column?: number | string): Place {
  return { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
}

/** One line of at most 300 characters. */
export function titleLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= limits.titleLength ? line : `${line.slice(0, limits.titleLength - 1)}…`
}

/** Lower-case letters and digits of any script, with hyphens between: for keys made of titles. */
export function slug(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, limits.keyLength - 100)
}

export function columnsOf(mappings: readonly (readonly [column: string, field: string, reach: ColumnMapping['class']])[]): ColumnMapping[] {
  return mappings.map(([column, field, reach]) => ({ column, field, class: reach }))
}

export interface DateSaid {
  readonly window?: Window
  readonly deadline?: { readonly at: string; readonly zone: string }
  readonly remarks: readonly { readonly code: string; readonly sentence: string }[]
}

/** Reads dates by the import's options; the same words are read once, since columns repeat them. */
export class DateReader {
  private readonly seen = new Map<string, DateSaid>()
  private readonly options: { fiscalYearStart?: number; order?: 'day-first' | 'month-first' }

  constructor({ fiscalYearStart, order }: Pick<ReadOptions, 'fiscalYearStart' | 'order'>) {
    this.options = { ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }), ...(order === undefined ? {} : { order }) }
  }

  read(text: string): DateSaid {
    const known = this.seen.get(text)
    if (known !== undefined) return known
    const said: DateSaid = readDate(text, this.options)
    if (this.seen.size < 50_000) this.seen.set(text, said)
    return said
  }
}

/** The known word that is at most two letters away, when exactly one is nearest. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 3
  for (const one of known) {
    const distance = editDistance(word.toLowerCase(), one.toLowerCase(), least)
    if (distance < least) [best, least] = [one, distance]
    else if (distance === least && least < 3) best = undefined
  }
  return best
}

/** Letters to add, drop, change or swap with a neighbour; Infinity where it is surely over `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 50) return Infinity
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? Infinity
}

/** What is odd about how a date was written, but leaves no doubt about it. */
const harmless: ReadonlySet<string> = new Set(['zone-season', 'ordinal', 'vague', 'left-out', 'no-zone', 'no-date'])

/** How much a date's remark weighs: without a window the words were not taken as a date, and somebody should look. */
export function dateSeverity(code: string): 'warning' | 'note' {
  return harmless.has(code) ? 'note' : 'warning'
}

export function isDay(text: string): text is Day {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}
