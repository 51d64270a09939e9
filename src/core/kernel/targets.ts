import type { Id } from './change.ts'

/** Ids that a reference field holds: one, a list, or none. */
export function targetsOf(value: unknown): readonly Id[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}
