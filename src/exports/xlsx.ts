import { writePackage } from './ooxml/package.ts'
import { type SheetTable, workbookParts } from './ooxml/workbook.ts'

export type { SheetTable } from './ooxml/workbook.ts'

/** A table as an XLSX workbook: the same table gives the same bytes, and no cell of it is ever run. */
export function toXlsx(table: SheetTable): Uint8Array {
  const { parts, roots } = workbookParts(table)
  return writePackage(parts, roots)
}
