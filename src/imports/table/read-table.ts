import type { Json } from '../../lib/json.ts'
import type { DraftReference, Place } from '../../core/plans/draft.ts'
import { eachOnce, fittingLabels } from '../../core/plans/labels.ts'
import { type DateReader, type Drafting, nearestWord, placeIn, slug } from '../drafting.ts'
import type { Grid } from '../formats/grid.ts'
import { safeName } from '../formats/tree.ts'
import { count, limits } from '../limits.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { cellText } from './cell-text.ts'
import { TableDates } from './table-dates.ts'
import { bare, kindWords, maturityByWord, statusWords } from './fields.ts'
import type { MappedColumn } from './mapping.ts'

type Fields = Record<string, Json>
type References = Record<string, DraftReference | readonly DraftReference[]>

/** Fields that are not taken cell by cell. */
const readApart: ReadonlySet<MappedColumn['field']> = new Set(['own', 'ignore', 'key', 'title', 'start', 'end', 'window', 'kind', 'status', 'maturity', 'owner', 'parent'])

const rowsTold = 1_000

const vocabularies = { kind: kindWords, status: statusWords, maturity: maturityByWord } as const

/** Hears how many rows a table has, then of every thousand that were read, and of the rest. */
export interface RowsHeard {
  readonly begin: (rows: number) => void
  readonly read: (more: number) => void
}

export interface TableTarget {
  readonly file: string
  readonly plan: DraftReference
  /** Kind of a row that names none. */
  readonly kind: string
  readonly dates: DateReader
  readonly tracker?: Tracker | undefined
  readonly heard: RowsHeard
}

/** Turns the rows of one table into item drafts by a mapping. What has no field of ours, or cannot be read, is kept by its column's name. */
export class TableRows {
  private readonly drafting: Drafting
  private readonly grid: Grid
  private readonly columns: readonly MappedColumn[]
  private readonly target: TableTarget
  private readonly at: Partial<Record<MappedColumn['field'], MappedColumn>> = {}
  private readonly allAt = new Map<MappedColumn['field'], MappedColumn[]>()
  private readonly kept: readonly (string | undefined)[]
  private readonly words = new Map<string, { line: number | undefined; times: number; sentence: (times: string) => string; column: string }>()
  private readonly namedBefore = { teams: new Map<string, References[string]>(), people: new Map<string, References[string]>(), owner: new Map<string, References[string]>(), release: new Map<string, References[string]>() }
  private readonly taken: readonly MappedColumn[]
  private readonly keys: readonly (string | undefined)[]
  private readonly dates: TableDates
  private readonly keyByTitle = new Map<string, string | undefined>()

  constructor(drafting: Drafting, grid: Grid, columns: readonly MappedColumn[], target: TableTarget) {
    this.drafting = drafting
    this.grid = grid
    this.columns = columns
    this.target = target
    for (const column of [...columns].sort((a, b) => a.rank - b.rank)) {
      this.at[column.field] ??= column
      this.allAt.set(column.field, [...(this.allAt.get(column.field) ?? []), column])
    }
    this.dates = new TableDates(drafting, this.allAt, target)
    this.kept = columns.map((column) => (column.field === 'own' ? safeName(column.name) : undefined))
    this.taken = columns.filter(({ field }) => !readApart.has(field))
    this.keys = this.keysOfRows()
  }

  read(): void {
    if (this.columns.some(({ name }) => safeName(name) !== name)) {
      this.drafting.remark('note', 'name-changed', placeIn(this.target.file), 'A column named __proto__ is kept under the name (__proto__).')
    }
    this.target.heard.begin(this.grid.rows.length)
    for (let i = 0; i < this.grid.rows.length; i++) {
      this.row(i)
      if ((i + 1) % rowsTold === 0) this.target.heard.read(rowsTold)
    }
    this.target.heard.read(this.grid.rows.length % rowsTold)
    for (const { line, times, sentence, column } of this.words.values()) {
      this.drafting.remark('warning', 'word-unknown', this.place(line, column), sentence(times === 1 ? 'in one row' : `in ${count(times)} rows, first here`))
    }
    this.dates.finish(this.grid.rows)
  }

  private place(line: number | undefined, column?: string): Place {
    return placeIn(this.target.file, line, column)
  }

  /** A row's key: its cell in the key column where that tells all rows apart, else its title, numbered when it comes again. */
  private keysOfRows(): (string | undefined)[] {
    const { key, title } = this.at
    if (key !== undefined) {
      const cells = this.grid.rows.map((row) => cellText(row, key).slice(0, limits.keyLength))
      const filled = cells.filter((cell) => cell !== '')
      if (key.given || (filled.length === cells.length && new Set(filled).size === filled.length)) {
        if (this.at.parent !== undefined) this.grid.rows.forEach((row, i) => this.noteTitle(cellText(row, title), cells[i]))
        return cells.map((cell) => (cell === '' ? undefined : cell))
      }
    }
    const uses = new Map<string, number>()
    return this.grid.rows.map((row, i) => {
      const said = cellText(row, title)
      if (said === '') return undefined
      const base = said.slice(0, limits.keyLength - 20)
      const n = (uses.get(base) ?? 0) + 1
      uses.set(base, n)
      if (n === 1) {
        this.noteTitle(said, base)
        return base
      }
      this.drafting.remark('note', 'title-twice', this.place(this.grid.lines[i], title?.name), `"${said.slice(0, 100)}" is the title of ${n === 2 ? 'two' : `${n}`} rows by now, and no column tells them apart; this one is known as "${base.slice(0, 100)} (${n})".`)
      return `${base} (${n})`
    })
  }

  private noteTitle(title: string, key: string | undefined): void {
    if (this.at.parent === undefined || title === '') return
    this.keyByTitle.set(title, this.keyByTitle.has(title) ? undefined : key)
  }

  private row(i: number): void {
    const row = this.grid.rows[i] as Grid['rows'][number]
    const line = this.grid.lines[i]
    const fields: Fields = {}
    const own: Fields = {}
    let kept = 0
    for (let c = 0; c < row.length; c++) {
      const cell = row[c]
      if (cell === undefined || cell === null || cell === '') continue
      if (typeof cell === 'string' ? !this.soundCell(cell, c, line) : Array.isArray(cell) && !cell.every((one) => typeof one !== 'string' || this.soundCell(one, c, line))) continue
      const name = this.kept[c]
      if (name !== undefined) {
        own[name] = cell
        kept++
      }
    }
    const title = cellText(row, this.at.title)
    const key = this.keys[i]
    if (title === '' || key === undefined || title.length > limits.textLength) {
      const why = this.at.title === undefined ? 'no column is known as the title' : title === '' ? `it has no ${this.at.title.name}` : key === undefined ? `it has no ${this.at.key?.name}` : 'its title is too long'
      if (kept > 0 || title !== '' || row.some((cell) => typeof cell === 'string' && cell.trim() !== '')) this.drafting.remark('error', 'no-title', this.place(line, this.at.title?.name), `The row was not taken: ${why}.`)
      return
    }
    fields['kind'] = this.target.kind
    fields['title'] = title
    if (title.length > limits.titleLength) {
      fields['title'] = `${title.slice(0, limits.titleLength - 1)}…`
      own[safeName((this.at.title as MappedColumn).name)] = title
      this.drafting.remark('warning', 'title-long', this.place(line, this.at.title?.name), `The title has ${count(title.length)} characters and was shortened to ${limits.titleLength}; the whole is kept as an own field.`)
    } else if (title.includes('\n')) fields['title'] = title.replace(/\s+/g, ' ')
    const references: References = { plan: this.target.plan }
    this.take(row, line, fields, own, references)
    this.dates.take(row, line, fields, own)
    for (const _ in own) {
      fields['own'] = own
      break
    }
    if (fields['kind'] === 'release') this.drafting.shared('items', releaseKey(title), fields, references, this.place(line))
    else this.drafting.add('items', key, fields, references, this.place(line))
  }

  /** False when a cell is too long to take; told, as is one that a spreadsheet would run. */
  private soundCell(cell: string, column: number, line: number | undefined): boolean {
    if (cell.length > limits.textLength) {
      this.drafting.remark('error', 'cell-too-long', this.place(line, this.columns[column]?.name), `The cell has ${count(cell.length)} characters, and ${count(limits.textLength)} are the most that are read; its value was not taken.`)
      return false
    }
    const first = cell.charCodeAt(0)
    if ((first === 61 && cell.length > 1) || ((first === 43 || first === 45 || first === 64) && /^[+\-@]\s*[A-Za-z][\w.]*\s*[(!]|^[+\-@].*\|.*!/.test(cell))) {
      this.drafting.remark('warning', 'formula', this.place(line, this.columns[column]?.name), `The cell begins like a formula (${JSON.stringify(cell.slice(0, 40))}); it is kept as text and never run.`)
    }
    return true
  }

  private take(row: Grid['rows'][number], line: number | undefined, fields: Fields, own: Fields, references: References): void {
    for (const column of this.taken) {
      const { field } = column
      const text = cellText(row, column)
      if (text === '' || text.length > limits.textLength) continue
      switch (field) {
        case 'summary':
        case 'value':
          fields[field] = text
          break
        case 'regions':
          fields[field] = listOf(text)
          break
        case 'labels':
          this.labels(labelsOf(row[column.index], text), column, line, fields, own)
          break
        case 'budget':
          this.number(text, column, line, fields, own)
          break
        case 'teams':
        case 'people':
        case 'release':
          references[field] = both(references[field], this.named(field, text, line))
          break
        default:
          this.short(field, text, column, line, fields, own)
      }
    }
    for (const field of ['kind', 'status', 'maturity'] as const) if (this.at[field] !== undefined) this.word(field, row, line, fields, own)
    if (this.at.owner !== undefined) this.owner(row, line, own, references)
    if (this.at.parent !== undefined) this.parent(row, own, references)
  }

  /** What the columns of one field say in a row, those that go first first. */
  private saidIn(row: Grid['rows'][number], field: MappedColumn['field']): { readonly column: MappedColumn; readonly text: string }[] {
    const said = (this.allAt.get(field) ?? []).map((column) => ({ column, text: cellText(row, column) }))
    return said.filter(({ text }) => text !== '' && text.length <= limits.textLength)
  }

  /** One column may give the name and another the address; else the first that is filled names the owner. */
  private owner(row: Grid['rows'][number], line: number | undefined, own: Fields, references: References): void {
    const [first, ...others] = this.saidIn(row, 'owner')
    if (first === undefined) return
    const address = first.text.includes('@') ? undefined : others.find(({ text }) => /^[^\s@]+@[^\s@]+$/.test(text))
    for (const { column, text } of others) if (text !== address?.text) own[safeName(column.name)] = text
    references['owner'] = this.named('owner', address === undefined ? first.text : `${first.text} <${address.text}>`, line)
  }

  private parent(row: Grid['rows'][number], own: Fields, references: References): void {
    const [first, ...others] = this.saidIn(row, 'parent')
    if (first === undefined) return
    for (const { column, text } of others) if (text !== first.text) own[safeName(column.name)] = text
    references['parent'] = { collection: 'items', key: (this.keyByTitle.get(first.text) ?? first.text).slice(0, limits.keyLength) }
  }

  /** The records that a cell names, made at their first mention; the same words are looked up once. */
  private named(field: 'teams' | 'people' | 'owner' | 'release', text: string, line: number | undefined): DraftReference | readonly DraftReference[] {
    const names = this.namedBefore[field]
    const before = names.get(text)
    if (before !== undefined) return before
    const found =
      field === 'teams' ? listOf(text).map((name) => this.shared('teams', 'team', name, { title: name }, line))
      : field === 'people' ? listOf(text).map((name) => this.person(name, line))
      : field === 'owner' ? this.person(text, line)
      : this.drafting.shared('items', releaseKey(text), { kind: 'release', title: text.slice(0, limits.titleLength) }, { plan: this.target.plan }, this.place(line))
    names.set(text, found)
    return found
  }

  private shared(collection: string, word: string, name: string, fields: Fields, line: number | undefined): DraftReference {
    return this.drafting.shared(collection, `${word}:${slug(name)}`, fields, {}, this.place(line))
  }

  /** "Ana Bell <ana@example.com>", a name, or an address alone. */
  private person(text: string, line: number | undefined): DraftReference {
    const found = /^(.*?)\s*<?([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>?$/.exec(text)
    const name = (found === null ? text : found[1] || found[2] || text).slice(0, limits.titleLength)
    return this.shared('people', 'person', found?.[2] ?? name, { name, ...(found?.[2] === undefined ? {} : { email: found[2].toLowerCase() }) }, line)
  }

  /** The first known word of the field's columns. What was said is kept too, unless it is the word itself. */
  private word(field: keyof typeof vocabularies, row: Grid['rows'][number], line: number | undefined, fields: Fields, own: Fields): void {
    const said = this.saidIn(row, field)
    let level: string | undefined
    for (const { column, text } of said) {
      const means = this.meaning(field, column, text)
      level ??= means
      if (means !== text.toLowerCase()) own[safeName(column.name)] = text
    }
    const [first] = said
    if (level !== undefined) fields[field] = level
    else if (first !== undefined) this.unknownWord(field, first.column, first.text, line)
  }

  private meaning(field: keyof typeof vocabularies, { name }: MappedColumn, text: string): string | undefined {
    const words = this.target.tracker?.words
    const special = words === undefined || !Object.hasOwn(words, name) ? undefined : words[name]
    return special === undefined ? (vocabularies[field].get(text.toLowerCase()) ?? vocabularies[field].get(bare(text))) : special(text)
  }

  private unknownWord(field: keyof typeof vocabularies, column: MappedColumn, text: string, line: number | undefined): void {
    const name = `${column.index}|${text}`
    const seen = this.words.get(name)
    if (seen !== undefined) {
      seen.times++
      return
    }
    const near = nearestWord(text, vocabularies[field].keys())
    this.words.set(name, { line, times: 1, column: column.name, sentence: (times) => `"${text.slice(0, 100)}" (${times}) is no ${field} that is known${near === undefined ? '' : ` (the nearest is "${near}")`}; it is kept as an own field.` })
  }

  private number(text: string, column: MappedColumn, line: number | undefined, fields: Fields, own: Fields): void {
    const plain = text.replace(/^[^\d.,-]+|[^\d.,]+$/g, '')
    const value = /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : NaN
    if (Number.isFinite(value)) fields['budget'] = value
    if (!Number.isFinite(value) || plain !== text) own[safeName(column.name)] = text
    if (!Number.isFinite(value)) this.drafting.remark('warning', 'number-unread', this.place(line, column.name), `"${text.slice(0, 80)}" is not an amount that reads one way only; it is kept as an own field.`)
  }

  private labels(said: readonly string[], column: MappedColumn, line: number | undefined, fields: Fields, own: Fields): void {
    const all = eachOnce([...((fields['labels'] as string[] | undefined) ?? []), ...said])
    const { taken, left } = fittingLabels(all)
    if (taken.length > 0) fields['labels'] = taken
    if (left.length === 0) return
    own[safeName(column.name)] = left
    this.drafting.remark('warning', 'labels-left', this.place(line, column.name), `${count(left.length)} of the labels ${left.length === 1 ? 'is' : 'are'} too long or too many; what is left is kept as an own field.`)
  }

  private short(field: string, text: string, column: MappedColumn, line: number | undefined, fields: Fields, own: Fields): void {
    const most = field === 'documentationLink' ? limits.addressLength : field === 'product' ? 100 : field === 'outsideTitle' ? limits.titleLength : 500
    if (text.length <= most) {
      fields[field] = field === 'outsideTitle' ? text.replace(/\s+/g, ' ') : text
      return
    }
    own[safeName(column.name)] = text
    this.drafting.remark('warning', 'text-long', this.place(line, column.name), `The text has ${count(text.length)} characters, and this field holds ${most}; it is kept as an own field.`)
  }
}

/** Several columns may name teams or people; an item has those of all. */
function both(before: References[string] | undefined, more: References[string]): References[string] {
  return Array.isArray(before) && Array.isArray(more) ? [...(before as DraftReference[]), ...(more as DraftReference[])] : more
}

/** A tracker’s labels are a list by now, each with whatever signs it has; of a table’s cell they are read as other lists are. */
function labelsOf(cell: Json | undefined, text: string): string[] {
  return Array.isArray(cell) ? cell.filter((one) => typeof one === 'string').map((one) => one.trim()).filter((one) => one !== '') : listOf(text)
}

function listOf(text: string): string[] {
  return [...new Set(text.split(/\s*[,;|\n]\s*/).map((part) => part.trim().slice(0, limits.titleLength)).filter((part) => part !== ''))]
}

/** A version is known as it is written with v; another name of a release by that name. */
function releaseKey(text: string): string {
  return `release:${/^\d+(\.\d+)+$/.test(text) ? `v${text}` : text.slice(0, limits.keyLength - 10)}`
}
