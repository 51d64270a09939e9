/** A table in words, in parts with a heading each, so that Markdown, CSV and YAML say the same. */
export interface PartedTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly parts: readonly { readonly title: string; readonly note?: string; readonly rows: readonly (readonly string[])[] }[]
  /** What is said of all of it: how many rows, and what is in none. */
  readonly notes: readonly string[]
}
