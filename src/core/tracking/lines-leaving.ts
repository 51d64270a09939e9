import type { LeavingFields } from '../kernel/record-type.ts'
import { amongSiblings } from './siblings.ts'

/**
 * Places told lines anew among what readers are told of (row D3, TK9): page by page from nought, bare lines after their siblings by the ids that these readers have of them. Where a line was put
 * by its title, which they are not told, it would say something of that.
 */
export function placeAnew(lines: readonly LeavingFields[]): void {
  const pages = new Map<unknown, { readonly fields: Record<string, unknown>; readonly id: string; readonly depth: number; readonly place: number; readonly bare: number }[]>()
  for (const { id, fields } of lines) {
    const bare = Number(fields['item'] === undefined && fields['below'] === undefined)
    pages.set(fields['page'], [...(pages.get(fields['page']) ?? []), { id, fields, depth: Number(fields['depth']), place: Number(fields['place']), bare }])
  }
  for (const page of pages.values()) {
    const told = amongSiblings(page.toSorted((a, b) => a.place - b.place), (a, b) => a.bare - b.bare || (a.bare === 0 || a.id === b.id ? 0 : a.id < b.id ? -1 : 1))
    for (const [place, { fields }] of told.entries()) fields['place'] = place
  }
}
