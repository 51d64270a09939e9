import type { Id } from '../../../core/kernel/change.ts'
import { ownNamesOf } from '../../../core/product-data/features.ts'
import type { Matrix, MatrixGroup, MatrixRow } from '../../../core/product-data/matrix.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { valuesOf } from '../../parts/address-values.ts'
import type { ProductDataSearch } from './search.ts'

/** How a filter names a group: its team, or what it is a group of. */
export function groupKey({ kind, team }: Pick<MatrixGroup, 'kind' | 'team'>): string {
  return team?.id ?? kind
}

/** The groups of a matrix as the address cuts them; a group of which nothing is left is not shown. `open` are the features with something open. */
export function shownGroups({ groups }: Pick<Matrix, 'groups'>, { team, level, works, only }: ProductDataSearch, open: ReadonlySet<Id>): MatrixGroup[] {
  const [teams, levels, fits] = [new Set(valuesOf(team)), new Set(valuesOf(level)), valuesOf(works)]
  const isShown = (row: MatrixRow) => (levels.size === 0 || levels.has(row.level ?? 'none')) && fits.every((key) => row.boxes.get(key) === 'works') && (only === undefined || open.has(row.feature.id))
  return groups.filter((group) => teams.size === 0 || teams.has(groupKey(group))).map((group) => ({ ...group, rows: group.rows.filter(isShown) })).filter(({ rows }) => rows.length > 0)
}

/** The own fields of a feature without what its source said of a field that is mended now; null where nothing is left. */
export function ownWithout({ own }: Pick<Item, 'own'>, field: Parameters<typeof ownNamesOf>[0], key?: string): Item['own'] | null {
  const names = new Set(ownNamesOf(field))
  const left = Object.entries(own ?? {}).flatMap(([name, value]) => {
    if (!names.has(name)) return [[name, value] as const]
    if (key === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) return []
    const others = Object.fromEntries(Object.entries(value).filter(([one]) => one !== key))
    return Object.keys(others).length === 0 ? [] : [[name, others] as const]
  })
  return left.length === 0 ? null : Object.fromEntries(left)
}
