import type { Id } from './change.ts'

/** Ids that a reference field holds: one, a list, or none. */
export function targetsOf(value: unknown): readonly Id[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/** Ids that the objects of a field name by a key. */
export function namedIn(value: unknown, by: string): readonly Id[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => {
    const id = typeof one === 'object' && one !== null ? (one as Readonly<Record<string, unknown>>)[by] : undefined
    return typeof id === 'string' ? [id] : []
  })
}
