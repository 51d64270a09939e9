import type { ImportReport, Named } from '../../core/plans/import/report.ts'
import type { Place } from '../../core/plans/draft.ts'
import type { RemarkAnswer } from './answers.ts'
import { capital, fieldWord } from './told-values.ts'

/** The name of a record within a report. */
export function nameOf({ collection, key, source }: Pick<Named, 'collection' | 'key' | 'source'>): string {
  return JSON.stringify([collection, key, source])
}

/** Whose title is elsewhere too, and whose references name nothing: short remarks by the record's name. */
export function oddRecords({ duplicates, dangling }: Pick<ImportReport, 'duplicates' | 'dangling'>): ReadonlyMap<string, readonly RemarkAnswer[]> {
  const found = new Map<string, RemarkAnswer[]>()
  const add = (one: Named, code: string, sentence: string) => {
    const name = nameOf(one)
    const list = found.get(name) ?? []
    list.push({ severity: 'warning', code, place: (one.place ?? { file: one.source }) as RemarkAnswer['place'], sentence })
    found.set(name, list)
  }
  for (const { plan, records } of duplicates) for (const one of records) if (one.place !== undefined) add(one, 'duplicate', doubleOf(one.place, plan, records.filter((other) => other !== one)))
  for (const one of dangling) add(one, 'dangling-reference', `${capital(fieldWord(one.field))} names “${one.missing}”, and there is none. Kept as it was written.`)
  return found
}

const most = 3

function doubleOf({ file }: Place, plan: string, others: readonly Named[]): string {
  const told = others.map(({ place }) => (place?.line === undefined ? `one in ${plan}` : place.file === file ? `line ${place.line}` : `${place.file}:${place.line}`))
  const more = told.length > most ? [...told.slice(0, most), `${(told.length - most).toLocaleString('en')} more`] : told
  return `Same title as ${listed(more)}. ${others.length === 1 ? 'Both are' : 'All are'} kept.`
}

/** Dates that read two ways are told once for their column; beside a row it is enough to say which of its columns do. */
export function shortRemarks(remarks: readonly RemarkAnswer[], twoWays: readonly RemarkAnswer[]): readonly RemarkAnswer[] {
  const isTold = ({ code, place }: RemarkAnswer) => code === 'date-ambiguous' && twoWays.some((one) => one.place.file === place.file && one.place.column === place.column)
  const dates = remarks.filter(isTold)
  const [first] = dates
  if (first === undefined) return remarks
  const columns = [...new Set(dates.map(({ place }) => String(place.column)))]
  return [{ ...first, sentence: `${listed(columns)} ${columns.length === 1 ? 'reads' : 'read'} two ways.` }, ...remarks.filter((one) => !isTold(one))]
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
