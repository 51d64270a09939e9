import type { z } from 'zod'
import type { importAsked, sourceMapping } from '../../protocol/import-routes.ts'
import { type DryRunAnswer, reportOf } from './answers.ts'

export type Asked = z.infer<typeof importAsked>
type Mapping = z.infer<typeof sourceMapping>
export type SourceAnswer = DryRunAnswer['sources'][number]

/** Where a column of a table may go, in words. */
export const fieldWords: Readonly<Record<string, string>> = {
  title: 'Title', key: 'Key, tells rows apart', kind: 'Kind', start: 'Date, from', end: 'Date, to', window: 'Date', owner: 'Owner', people: 'People', teams: 'Teams', status: 'Status', summary: 'Notes', value: 'Customer value',
  maturity: 'Maturity', release: 'Release', parent: 'Part of', documentationLink: 'Documentation', product: 'Product', regions: 'Regions', budget: 'Budget', problem: 'Problem', cost: 'Cost', outsideTitle: 'Outside title', own: 'Own field', ignore: 'Not taken',
}

/** Shapes whose columns a person may send elsewhere; the others are known by themselves. */
const tables: ReadonlySet<string> = new Set(['table', 'jira', 'linear', 'asana', 'wekan', 'trello-cards'])

export interface ColumnShown {
  readonly column: string
  readonly field: string
  readonly samples: readonly string[]
  readonly isOpen: boolean
  readonly canOpen: boolean
}

export function isTable({ shape }: SourceAnswer): boolean {
  return tables.has(shape)
}

/** People, and what is for the company alone whatever a column says, are never let out by one. */
const neverOpen: ReadonlySet<string> = new Set(['key', 'owner', 'people', 'teams', 'budget', 'problem', 'cost', 'ignore', 'parent', 'status'])

/** The columns of a source's items, with what was found in them and whether customers may see them. */
export function columnsShown(answer: DryRunAnswer, source: SourceAnswer): ColumnShown[] {
  const open = new Set(reportOf(answer).outside.filter((one) => one.source === source.title && one.collection === 'items').flatMap((one) => one.open.map(({ column }) => column)))
  return (source.columns['items'] ?? [])
    .filter(({ samples }) => samples !== undefined || !isTable(source))
    .map(({ column, field, class: reach, samples = [] }) => ({ column, field, samples, isOpen: reach === 'customers' || reach === 'public' || open.has(column), canOpen: isTable(source) && !neverOpen.has(field) }))
}

function changed(asked: Asked, file: string, change: (before: Mapping) => Mapping): Asked {
  const before = asked.mappings.find((one) => one.file === file) ?? { file, columns: {}, outside: [], inside: [] }
  return { ...asked, mappings: [...asked.mappings.filter((one) => one.file !== file), change(before)] }
}

/** Asks with a column sent to another field. */
export function sentTo(asked: Asked, file: string, column: string, field: string): Asked {
  return changed(asked, file, (before) => ({ ...before, columns: { ...before.columns, [column]: field } }))
}

/** Asks with columns let out to customers, or kept inside. */
export function opened(asked: Asked, file: string, columns: readonly string[], isOpen: boolean): Asked {
  return changed(asked, file, (before) => {
    const rest = (list: readonly string[]) => list.filter((one) => !columns.includes(one))
    return { ...before, outside: isOpen ? [...rest(before.outside), ...columns] : rest(before.outside), inside: isOpen ? rest(before.inside) : [...rest(before.inside), ...columns] }
  })
}
