import type { ColumnMapping } from '../core/plans/draft.ts'
import type { ReadOptions } from './plan-file.ts'
import { bare } from './table/fields.ts'

/** How far the values of a column may leave, as a person says; internal, and open to what was remembered, where nobody says. */
export function saidClass({ outside = [], inside = [] }: Pick<ReadOptions, 'outside' | 'inside'>): (column: string) => Pick<ColumnMapping, 'class' | 'given'> {
  const [open, shut] = [new Set(outside.map(bare)), new Set(inside.map(bare))]
  return (column) => {
    if (shut.has(bare(column))) return { class: 'internal', given: true }
    return open.has(bare(column)) ? { class: 'customers', given: true } : { class: 'internal' }
  }
}

/** What is asked of one source: what was said of all, with what was said of that one before it. */
export function askedOf(options: ReadOptions, file: string): ReadOptions {
  const said = options.mappings?.find((one) => one.file === file)
  if (said === undefined) return options
  return { ...options, columns: { ...options.columns, ...said.columns }, outside: [...(options.outside ?? []), ...said.outside], inside: [...(options.inside ?? []), ...said.inside] }
}
