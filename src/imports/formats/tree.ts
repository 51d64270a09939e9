import type { Json } from '../../lib/json.ts'

/** A value of a YAML or JSON file that remembers where it stands. */
export interface Tree {
  readonly line: number
  readonly column: number
  readonly kind: 'map' | 'list' | 'scalar'
  /** The plain value of a scalar; null for an empty one. */
  readonly value: string | number | boolean | null
  /** A scalar as it was written: "1.30" where the value is the number 1.3. */
  readonly text: string
  readonly entries: ReadonlyMap<string, Entry>
  readonly items: readonly Tree[]
}

export interface Entry {
  /** Where the key stands. */
  readonly line: number
  readonly column: number
  readonly value: Tree
}

const noEntries: ReadonlyMap<string, Entry> = new Map()

export function scalarTree(value: string | number | boolean | null, text: string, line: number, column: number): Tree {
  return { line, column, kind: 'scalar', value, text, entries: noEntries, items: [] }
}

export function listTree(items: readonly Tree[], line: number, column: number): Tree {
  return { line, column, kind: 'list', value: null, text: '', entries: noEntries, items }
}

export function mapTree(entries: ReadonlyMap<string, Entry>, line: number, column: number): Tree {
  return { line, column, kind: 'map', value: null, text: '', entries, items: [] }
}

/** The plain value. A key that would change an object's prototype gets another name (`safeName`). */
export function plain(tree: Tree): Json {
  if (tree.kind === 'scalar') return tree.value
  if (tree.kind === 'list') return tree.items.map(plain)
  const object: Record<string, Json> = {}
  for (const [key, entry] of tree.entries) object[safeName(key)] = plain(entry.value)
  return object
}

/** `__proto__` is a legal name in every format and a trap in JavaScript; it is kept under a name that is none. */
export function safeName(name: string): string {
  return name === '__proto__' ? '(__proto__)' : name
}

/** The text of a scalar as written, trimmed; undefined when there is none. */
export function textOf(tree: Tree | undefined): string | undefined {
  if (tree === undefined || tree.kind !== 'scalar' || tree.value === null) return undefined
  const text = tree.text.trim()
  return text === '' ? undefined : text
}
