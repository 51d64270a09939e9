import type { ColumnMapping, Draft, DraftReference, Reading } from '../core/plans/draft.ts'

type Said = { readonly [field: string]: Draft['fields'][string] }

/** A draft made by hand: `refs` are "collection:key", one or several a field. */
export function draft(collection: string, key: string, fields: Said, refs: { readonly [field: string]: string | readonly string[] } = {}, more: Partial<Draft> = {}): Draft {
  const references = Object.fromEntries(Object.entries(refs).map(([field, to]) => [field, typeof to === 'string' ? reference(to) : to.map(reference)]))
  return { collection, key, fields, references, place: { file: 'plan.yml', line: 1 }, ...more }
}

function reference(text: string): DraftReference {
  const at = text.indexOf(':')
  return { collection: text.slice(0, at), key: text.slice(at + 1) }
}

/** A feature on the product plan, as a known shape would draft it. */
export function feature(key: string, fields: Said, refs: { readonly [field: string]: string | readonly string[] } = {}, more: Partial<Draft> = {}): Draft {
  return draft('items', key, { kind: 'feature', ...fields }, { plan: 'plans:plan:product', ...refs }, more)
}

export const productPlan: Draft = draft('plans', 'plan:product', { title: 'Product', kind: 'product' }, {}, { shared: true })

export const featureColumns: { readonly [collection: string]: readonly ColumnMapping[] } = {
  items: [
    { column: 'title', field: 'title', class: 'customers' },
    { column: 'product_team', field: 'teams', class: 'internal' },
    { column: 'maturity', field: 'maturity', class: 'customers' },
    { column: 'documentation_link', field: 'documentationLink', class: 'customers' },
    { column: 'compatibility', field: 'compatibility', class: 'customers' },
  ],
  teams: [{ column: 'title', field: 'title', class: 'internal' }],
}

export function readingOf(drafts: readonly Draft[], more: Partial<Reading> = {}): Reading {
  return { shape: 'handbook', title: 'Product data', drafts: [productPlan, ...drafts], remarks: [], columns: featureColumns, files: ['plan.yml'], ...more }
}
