import type { Item } from '../../core/plans/plans.ts'
import { fitsRegions } from '../../core/plans/regions.ts'
import { valuesOf } from '../parts/address-values.ts'
import type { PlansSearch } from './search.ts'

export const filterFields = ['plan', 'kind', 'status', 'owner', 'product', 'region'] as const
export type FilterField = (typeof filterFields)[number]

/** How many filters hold. */
export function filterCount(search: PlansSearch): number {
  return filterFields.filter((field) => search[field] !== undefined).length + (search.q === undefined ? 0 : 1)
}

/** The address without any filter. */
export const noFilter: { readonly [field in FilterField | 'q']: undefined } = { plan: undefined, kind: undefined, status: undefined, owner: undefined, product: undefined, region: undefined, q: undefined }

/** What a product is called in the address: commas part values there. */
export function productKey(product: string): string {
  return product.replaceAll(',', ' ')
}

/** Does an item stand when these filters hold? What was dropped or is gone stands only when its status is asked for. */
export function itemFilter(search: PlansSearch): (item: Item) => boolean {
  const asked = Object.fromEntries(filterFields.map((field) => [field, search[field] === undefined ? undefined : new Set(valuesOf(search[field]))])) as { [K in FilterField]: ReadonlySet<string> | undefined }
  const words = (search.q ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '')
  return (item) => {
    if (asked.status === undefined ? item.status === 'dropped' || item.goneOn !== undefined : !asked.status.has(item.status ?? 'planned')) return false
    if (asked.plan?.has(item.plan) === false || asked.kind?.has(item.kind) === false) return false
    if (asked.owner?.has(item.owner ?? 'nobody') === false || asked.product?.has(productKey(item.product ?? '')) === false) return false
    if (asked.region !== undefined && !fitsRegions(item.regions, asked.region)) return false
    if (words.length === 0) return true
    const title = item.title.toLowerCase()
    return words.every((word) => title.includes(word))
  }
}
