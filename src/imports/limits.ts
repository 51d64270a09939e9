/**
 * What one import may ask for. Past a limit a file is named with the limit and the reason; nothing is cut silently. The byte limits
 * hold before anything is parsed, the others while parsing, and the time and memory of the worker behind all of them.
 */
export const limits = {
  /** Bytes of one file that is split by our own readers (CSV, Markdown), or is parsed natively (JSON). */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of one YAML or iCal file: their parsers build a tree about a hundred times the size of the text. */
  treeBytes: 8 * 1024 * 1024,
  /** Bytes of all files of one import. */
  totalBytes: 256 * 1024 * 1024,
  /** Entries of one workbook's package, bytes of all of them unpacked, and how many times larger than packed one may be. */
  zipEntries: 5_000,
  unpackedBytes: 256 * 1024 * 1024,
  unpackedRatio: 150,
  /** Sheets of one workbook that are read. */
  sheets: 200,
  files: 20_000,
  rows: 500_000,
  columns: 1_000,
  /** Cells of one table, so that wide tables are not also long ones. */
  cells: 20_000_000,
  /** Characters of one cell or text. */
  textLength: 100_000,
  titleLength: 300,
  addressLength: 2_000,
  keyLength: 500,
  /** Values that all aliases of one YAML file may expand to. */
  aliasValues: 100_000,
  /** Levels of nesting that are looked at. */
  depth: 64,
  /** Dates that one repeating event is written out to, and how many months after the import's day, or its own first date, they end. */
  occurrences: 400,
  occurrenceMonths: 24,
  /** Steps that a repeating rule may take to find them. */
  occurrenceSteps: 20_000,
  seconds: 30,
  megabytes: 1_024,
} as const

/** "200.0 MB", for sentences. */
export function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`
}

/** "12,345", for sentences. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}
