import type { Json } from '../../lib/json.ts'

/** A table, whatever it was written in: named columns, and rows with the line each stands on. Columns have names of their own. */
export interface Grid {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (Json | undefined)[])[]
  /** The line of each row, from 1; nothing where the format keeps none. */
  readonly lines: readonly (number | undefined)[]
}

/** Something odd that a reader met, still without the file's name. */
export interface Oddity {
  readonly severity: 'error' | 'warning' | 'note'
  readonly code: string
  readonly line?: number | undefined
  readonly column?: string | number | undefined
  readonly sentence: string
}

/**
 * Gives every column a name of its own: repeated names (one per label or sprint in a tracker's export) are numbered, empty ones are
 * named by their place.
 */
export function columnNames(heading: readonly string[]): string[] {
  const seen = new Map<string, number>()
  const taken = new Set(heading.map((name) => name.trim()))
  return heading.map((raw, i) => {
    const name = raw.trim().slice(0, 200) || `Column ${i + 1}`
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    if (before === 0) return name
    let n = before + 1
    while (taken.has(`${name} (${n})`)) n++
    seen.set(name, n)
    return `${name} (${n})`
  })
}
