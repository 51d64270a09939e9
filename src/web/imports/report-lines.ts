import type { z } from 'zod'
import type { Place } from '../../core/plans/draft.ts'
import type { ImportReport, Named } from '../../core/plans/import/report.ts'
import { labelWindow, type LabelStyle } from '../../core/time/label.ts'
import { windowSchema } from '../../core/time/window.ts'
import type { Json } from '../../lib/json.ts'
import type { dryRunAnswer, remarkAnswer } from '../../protocol/import-routes.ts'

export type DryRunAnswer = z.infer<typeof dryRunAnswer>
export type RemarkAnswer = z.infer<typeof remarkAnswer>
export type LineKind = 'new' | 'changed' | 'renamed' | 'gone' | 'held'

export interface ToldDifference {
  readonly word: string
  readonly before?: string
  readonly after?: string
}

/** One line of the review: a record and what would become of it, or a row that was not taken, with its remarks. */
export interface ReportLine {
  readonly id: string
  readonly kind: LineKind
  /** How the commit is told to leave it out; absent where there is nothing to leave out. */
  readonly named?: Pick<Named, 'collection' | 'key' | 'source'>
  readonly place?: Place
  readonly title: string
  readonly fields: readonly ToldDifference[]
  readonly remarks: readonly RemarkAnswer[]
}

export interface Review {
  readonly lines: readonly ReportLine[]
  /** Remarks that belong to no line. */
  readonly loose: readonly RemarkAnswer[]
  readonly counts: Readonly<Record<LineKind | 'same', number>>
}

const words: Readonly<Record<string, string>> = { window: 'date', parent: 'part of', sourceKey: 'key', goneOn: 'gone on', documentationLink: 'documentation', outsideTitle: 'outside title' }

export function reportOf({ report }: DryRunAnswer): Omit<ImportReport, 'remarks'> {
  return report as unknown as Omit<ImportReport, 'remarks'>
}

/** The dry run as lines in the order of its files, each with the remarks of its row; rows that were not taken stand between them. */
export function reviewOf(answer: DryRunAnswer, style: LabelStyle): Review {
  const report = reportOf(answer)
  const byRow = new Map<string, RemarkAnswer[]>()
  for (const remark of answer.remarks) if (remark.place.line !== undefined) byRow.set(rowOf(remark.place), [...(byRow.get(rowOf(remark.place)) ?? []), remark])
  const told = new Set<string>()
  const line = (kind: LineKind, one: Named, fields: readonly ToldDifference[]): ReportLine => {
    const { collection, key, source, place, title } = one
    // A row may make several records; its remarks stand at the first.
    const row = place?.line === undefined ? undefined : rowOf(place)
    const remarks = row === undefined || told.has(row) || collection !== 'items' ? [] : (byRow.get(row) ?? [])
    if (row !== undefined && remarks.length > 0) told.add(row)
    return { id: `${kind} ${collection} ${source} ${key}`, kind, named: { collection, key, source }, ...(place === undefined ? {} : { place }), title, fields, remarks }
  }
  const renamed = new Map(report.renames.map((one) => [one.id, one.before.title]))
  const lines = [
    ...report.new.map((one) => line('new', one, [{ word: `new ${collectionWords[one.collection] ?? one.collection}` }])),
    ...report.changed.map((one) => line(renamed.has(one.id) ? 'renamed' : 'changed', one, one.fields.map(({ field, before, after }) => difference(field, before, after, style)))),
    ...report.gone.map((one) => line('gone', one, [{ word: goneWords[one.outcome] }])),
  ]
  const held = [...byRow].filter(([row, remarks]) => !told.has(row) && remarks.some(({ severity }) => severity === 'error')).map(([row, remarks]): ReportLine => {
    told.add(row)
    return { id: `held ${row}`, kind: 'held', place: (remarks[0] as RemarkAnswer).place, title: '–', fields: [], remarks }
  })
  const all = [...lines, ...held].sort(byPlace)
  const count = (kind: LineKind) => all.filter((one) => one.kind === kind).length
  return {
    lines: all, loose: answer.remarks.filter(({ place }) => place.line === undefined || !told.has(rowOf(place))),
    counts: { new: count('new'), changed: count('changed'), renamed: count('renamed'), gone: count('gone'), held: count('held'), same: report.same },
  }
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

const collectionWords: Readonly<Record<string, string>> = { items: 'item', plans: 'plan', people: 'person', teams: 'team', orgs: 'org', departments: 'department', 'stage-targets': 'stage', 'code-hosts': 'code host', 'product-areas': 'product area', 'maturity-definitions': 'maturity definition', 'use-cases': 'use case', 'deployment-options': 'deployment option' }

const goneWords = { removed: 'no longer in the file, removed', dropped: 'no longer in the file, kept as dropped: something points at it', kept: 'no longer in the file, kept: something points at it', held: 'not in the file, kept: some rows could not be read' } as const

function difference(field: string, before: Json, after: Json, style: LabelStyle): ToldDifference {
  return { word: words[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase(), ...sideOf('before', before, style), ...sideOf('after', after, style) }
}

function sideOf(name: 'before' | 'after', value: Json, style: LabelStyle): Partial<ToldDifference> {
  const told = toldValue(value, style)
  return told === undefined ? {} : { [name]: told }
}

/** A value as people read it; nothing for one that is not set. */
export function toldValue(value: Json, style: LabelStyle): string | undefined {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  const window = windowSchema.safeParse(value)
  if (window.success) return labelWindow(window.data, style)
  if (Array.isArray(value)) return value.map((one) => toldValue(one, style) ?? '').join(', ')
  if (typeof value === 'object') return Object.entries(value).map(([key, one]) => `${key}: ${toldValue(one, style) ?? '–'}`).join('; ')
  return String(value)
}
