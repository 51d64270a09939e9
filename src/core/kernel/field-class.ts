/** How far a value may go, widest first (DESIGN law 3). What has no class is internal. */
export const fieldClasses = ['public', 'customers', 'sales', 'internal', 'restricted'] as const
export type FieldClass = (typeof fieldClasses)[number]

const rank: Record<FieldClass, number> = { public: 0, customers: 1, sales: 2, internal: 3, restricted: 4 }

/** The narrowest of some classes; an absent one counts as internal. */
export function narrowest(...classes: (FieldClass | undefined)[]): FieldClass {
  let found: FieldClass = 'public'
  for (const one of classes) {
    const next = one ?? 'internal'
    if (rank[next] > rank[found]) found = next
  }
  return found
}
