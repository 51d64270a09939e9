import type { State } from '../../../core/kernel/state.ts'
import type { Nesting } from '../../../core/plans/item-tree.ts'
import { kindWords } from '../../../core/plans/kind-words.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import type { Option } from '../choose/options.ts'

/** What most things hang below comes first. */
const first: readonly Item['kind'][] = ['theme', 'epic', 'release', 'feature']

/** What an item can be put below, found by name or by kind; nothing, first of all. */
export function placesFor(state: State, item: Item, by: Nesting): readonly Option[] {
  const others = items.list(state).filter(({ id, kind, status }) => id !== item.id && status !== 'dropped' && (by === 'theme' || kind === 'release'))
  const sorted = others.sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, undefined, { numeric: true }))
  return [{ value: '', text: 'Nothing: to the top' }, ...sorted.map(({ id, title, kind }) => ({ value: id, text: by === 'release' ? title : `${title}, ${kindWords[kind].toLowerCase()}` }))]
}

function rank({ kind }: Item): number {
  const at = first.indexOf(kind)
  return at === -1 ? first.length : at
}
