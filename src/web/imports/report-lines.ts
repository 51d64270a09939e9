import type { Place } from '../../core/plans/draft.ts'
import type { Named } from '../../core/plans/import/report.ts'
import type { LabelStyle } from '../../core/time/label.ts'
import { type DryRunAnswer, type RemarkAnswer, reportOf } from './answers.ts'
import { nameOf, oddRecords, shortRemarks } from './beside-lines.ts'
import { collectionWords, type ToldDifference, toldDifferences, type ToldRecord, toldRecord } from './told-values.ts'

export type LineKind = 'new' | 'changed' | 'renamed' | 'gone' | 'held'

/** One line of the review: a record and what would become of it, or a row that was not taken, with its remarks. */
export interface ReportLine {
  readonly id: string
  readonly kind: LineKind
  /** How the commit is told to leave it out; absent where there is nothing to leave out. */
  readonly named?: Pick<Named, 'collection' | 'key' | 'source'>
  readonly place?: Place
  readonly title: string
  /** What would be made of it, for a new one. */
  readonly record?: ToldRecord
  readonly fields: readonly ToldDifference[]
  /** What becomes of one that is gone from its file, or of one of very many new ones. */
  readonly outcome?: string
  readonly remarks: readonly RemarkAnswer[]
}

export interface Review {
  readonly lines: readonly ReportLine[]
  /** Titles of the plans that new items go to. */
  readonly plans: readonly string[]
  /** One for each column whose dates read two ways, with both readings. */
  readonly twoWays: readonly RemarkAnswer[]
  /** Remarks of rows that change nothing. */
  readonly ofSame: readonly RemarkAnswer[]
  /** Remarks that belong to no row. */
  readonly loose: readonly RemarkAnswer[]
  readonly counts: Readonly<Record<LineKind | 'same', number>>
}

/** The dry run as lines in the order of its files, each with the remarks of its row; rows that were not taken stand between them. */
export function reviewOf(answer: DryRunAnswer, style: LabelStyle): Review {
  const report = reportOf(answer)
  const twoWays = answer.remarks.filter(({ code }) => code === 'date-order')
  const odd = oddRecords(report)
  const shown = new Set([...report.new, ...report.changed, ...report.gone].map(nameOf))
  const dangling = new Set(report.dangling.filter((one) => shown.has(nameOf(one))).map(({ place }) => placeName(place)))
  const remarks = answer.remarks.filter(({ code, place }) => code !== 'date-order' && !(code === 'dangling-reference' && dangling.has(placeName(place as Place))))
  const byRow = new Map<string, RemarkAnswer[]>()
  for (const remark of remarks) if (remark.place.line !== undefined) byRow.set(rowOf(remark.place), [...(byRow.get(rowOf(remark.place)) ?? []), remark])
  const told = new Set<string>()
  const line = (kind: LineKind, one: Named, more: Partial<ReportLine>): ReportLine => {
    const { collection, key, source, place, title } = one
    // A row may make several records; its remarks stand at the first.
    const row = place?.line === undefined ? undefined : rowOf(place)
    const ofRow = row === undefined || told.has(row) || collection !== 'items' ? [] : (byRow.get(row) ?? [])
    if (row !== undefined && ofRow.length > 0) told.add(row)
    const beside = [...shortRemarks(ofRow, twoWays), ...(odd.get(nameOf(one)) ?? [])]
    return { id: `${kind} ${nameOf(one)}`, kind, named: { collection, key, source }, ...(place === undefined ? {} : { place }), title, fields: [], ...more, remarks: beside }
  }
  const renamed = new Set(report.renames.map(({ id }) => id))
  const filled = [...new Set(report.new.flatMap(({ collection, values }) => (collection === 'items' && values !== undefined ? [String(values['plan'])] : [])))]
  const lines = [
    ...report.new.map((one) => line('new', one, one.values === undefined ? { outcome: `${collectionWords[one.collection] ?? one.collection}, as its row says` } : { record: toldRecord(one.collection, one.values, style, filled.length > 1) })),
    ...report.changed.map((one) => line(renamed.has(one.id) ? 'renamed' : 'changed', one, { fields: one.fields.flatMap(({ field, before, after }) => toldDifferences(field, before, after, style)) })),
    ...report.gone.map((one) => line('gone', one, { outcome: goneWords[one.outcome] })),
  ]
  const held = [...byRow].filter(([row, ofRow]) => !told.has(row) && ofRow.some(({ severity }) => severity === 'error')).map(([row, ofRow]): ReportLine => {
    told.add(row)
    return { id: `held ${row}`, kind: 'held', place: (ofRow[0] as RemarkAnswer).place, title: '–', fields: [], remarks: ofRow }
  })
  const all = [...lines, ...held].sort(byPlace)
  const count = (kind: LineKind) => all.filter((one) => one.kind === kind).length
  return {
    lines: all, plans: filled, twoWays, loose: remarks.filter(({ place }) => place.line === undefined),
    ofSame: [...byRow].filter(([row]) => !told.has(row)).flatMap(([, ofRow]) => shortRemarks(ofRow, twoWays)),
    counts: { new: count('new'), changed: count('changed'), renamed: count('renamed'), gone: count('gone'), held: count('held'), same: report.same },
  }
}

function placeName(place: Place | undefined): string {
  return JSON.stringify([place?.file, place?.line, place?.column])
}

function rowOf({ file, line }: Place): string {
  return `${file}:${line ?? ''}`
}

/** Rows in order; what stands in no row comes last. */
function byPlace(a: ReportLine, b: ReportLine): number {
  const [x, y] = [a.place, b.place]
  if (x?.file !== y?.file) return (x?.file ?? '\uffff') < (y?.file ?? '\uffff') ? -1 : 1
  return (x?.line ?? Infinity) - (y?.line ?? Infinity) || 0
}

const goneWords = { removed: 'no longer in the file, removed', dropped: 'no longer in the file, kept as dropped: something points at it', kept: 'no longer in the file, kept: something points at it', held: 'not in the file, kept: some rows could not be read' } as const
