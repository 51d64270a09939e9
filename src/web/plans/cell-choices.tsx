import type { State } from '../../core/kernel/state.ts'
import { kindWords } from '../../core/plans/kind-words.ts'
import { type Item, itemKinds, items, plans } from '../../core/plans/plans.ts'
import { people } from '../../core/workspace/workspace.ts'
import { type Status, StatusMark, statusWords } from '../parts/status-mark.tsx'
import type { Option } from './choose/options.ts'
import type { TableColumn } from './table-columns.ts'

const choiceColumns = ['plan', 'kind', 'status', 'owner', 'product', 'release'] as const
/** A column whose cells are chosen from a list. */
export type ChoiceColumn = (typeof choiceColumns)[number]

/** Is a cell of this column chosen from a list? */
export function isChoice(column: TableColumn): column is ChoiceColumn {
  return choiceColumns.some((one) => one === column)
}

/** What a cell of a column can be, as things stand; an empty value takes away what is there. A product may also be a new word. */
export function choicesOf(state: State, column: ChoiceColumn): readonly Option[] {
  if (column === 'status') return Object.entries(statusWords).map(([value, text]) => ({ value, text, mark: <StatusMark status={value as Status} besideWord /> }))
  if (column === 'kind') return itemKinds.map((value) => ({ value, text: kindWords[value] }))
  if (column === 'plan') return plans.list(state).map(({ id, title }) => ({ value: id, text: title })).sort(byText)
  if (column === 'owner') return [{ value: '', text: 'Nobody' }, ...people.list(state).filter(({ erased }) => erased !== true).map(({ id, name }) => ({ value: id, text: name })).sort(byText)]
  const all = state.each('items') as Iterable<unknown> as Iterable<Item>
  if (column === 'product') return [{ value: '', text: 'None' }, ...[...new Set([...all].flatMap(({ product }) => product ?? []))].map((product) => ({ value: product, text: product })).sort(byText)]
  return [{ value: '', text: 'None' }, ...items.list(state).filter(({ kind }) => kind === 'release').map(({ id, title }) => ({ value: id, text: title })).sort(byText)]
}

function byText(a: Option, b: Option): number {
  return a.text.localeCompare(b.text, undefined, { numeric: true })
}
