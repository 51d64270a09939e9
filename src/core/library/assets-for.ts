import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { type Asset, assets } from './assets.ts'

/** What was made for a release or for a feature that ships in it, by title (row E7). */
export function assetsFor(state: State, release: Id): readonly Asset[] {
  return assets.list(state).filter(({ item }) => item === release || (item !== undefined && items.get(state, item)?.release === release)).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
}
