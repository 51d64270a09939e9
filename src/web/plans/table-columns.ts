import { valuesOf } from '../parts/address-values.ts'

export const tableColumns = ['title', 'plan', 'kind', 'window', 'status', 'owner', 'product', 'release', 'value', 'summary'] as const
export type TableColumn = (typeof tableColumns)[number]

export const columnWords: Readonly<Record<TableColumn, string>> = {
  title: 'Title', plan: 'Plan', kind: 'Kind', window: 'Date', status: 'Status', owner: 'Owner', product: 'Product', release: 'Release', value: 'Value', summary: 'Summary',
}

/** Widths as a grid takes them. */
export const columnWidths: Readonly<Record<TableColumn, string>> = {
  title: 'minmax(min(240px, 44vw), 2fr)', plan: 'minmax(110px, .8fr)', kind: '108px', window: 'minmax(216px, 1fr)', status: '126px', owner: '110px', product: '100px', release: 'minmax(100px, .8fr)',
  value: 'minmax(200px, 2fr)', summary: 'minmax(200px, 2fr)',
}

const atFirst: readonly TableColumn[] = ['title', 'plan', 'kind', 'window', 'status', 'owner', 'product', 'release']

/** The columns that the address asks for, in their own order; the title always. */
export function columnsShown(text: string | undefined): readonly TableColumn[] {
  const asked = new Set(valuesOf(text))
  return asked.size === 0 ? atFirst : tableColumns.filter((column) => column === 'title' || asked.has(column))
}

/** The address's text with one column put in or taken out. */
export function withColumn(text: string | undefined, column: TableColumn): string | undefined {
  const now = columnsShown(text)
  const next = now.includes(column) ? now.filter((one) => one !== column) : tableColumns.filter((one) => one === column || now.includes(one))
  return next.join() === atFirst.join() ? undefined : next.join()
}
