import { everywhere, regionKey } from '../../core/plans/regions.ts'

/** What a region filter offers: each region that is named, and what is for everywhere. Where none is named there is nothing to choose. */
export function regionOptions(regions: readonly string[]): { readonly value: string; readonly text: string }[] {
  return regions.length === 0 ? [] : [...regions.map((region) => ({ value: regionKey(region), text: region })), { value: everywhere, text: 'Everywhere' }]
}
