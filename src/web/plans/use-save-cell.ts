import type { Outcome } from '../../client/live-workspace.ts'
import type { State } from '../../core/kernel/state.ts'
import { kindOf, kindWords } from '../../core/plans/kind-words.ts'
import { type Item, items, plans } from '../../core/plans/plans.ts'
import { readDate } from '../../core/time/read-date.ts'
import { people } from '../../core/workspace/workspace.ts'
import { statusWords } from '../parts/status-mark.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import type { TableColumn } from './table-columns.ts'
import type { MovingItem } from './use-move-item.ts'

interface SaveCell {
  /** What was typed, read as people write it: persons, plans and releases by their names. A date that moves asks for the reason. */
  readonly typed: (column: TableColumn, text: string) => Promise<Outcome>
  /** What was chosen from a list; an empty value takes away what is there. */
  readonly chosen: (column: TableColumn, value: string) => Promise<Outcome>
}

/** Keeps what was typed into a cell or chosen for it. */
export function useSaveCell(item: Item, moving: MovingItem): SaveCell {
  const { state } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  const chosen: SaveCell['chosen'] = (column, value) => act('item.change', { id: item.id, [column]: value === '' ? null : value })
  const keep: SaveCell['typed'] = async (column, typed) => {
    const text = typed.trim()
    if (column === 'window') {
      const read = text === '' ? { window: null, remarks: [] } : readDate(text, style)
      if (read.window === undefined) return refused(`${read.remarks[0]?.sentence ?? 'That is no date.'} Write it as "14 Sep 2026", "Sep 2026" or "Q3 2026".`)
      moving.move(item.id, read.window)
      return { done: true, group: '' }
    }
    const value = valueOf(state, column, text)
    return 'sentence' in value ? refused(value.sentence) : act('item.change', { id: item.id, [column]: value.value })
  }
  return { typed: keep, chosen }
}

/** What a text means in a column; a sentence where it means nothing there. */
function valueOf(state: State, column: Exclude<TableColumn, 'window'>, text: string): { readonly value: string | null } | { readonly sentence: string } {
  const plain = text.toLowerCase()
  if (column === 'owner') return named(text, people.list(state).find(({ name }) => name.toLowerCase() === plain)?.id, `There is nobody called "${text}" here.`)
  if (column === 'plan') return text === '' ? { sentence: 'An item stands on a plan: say which.' } : named(text, plans.list(state).find(({ title }) => title.toLowerCase() === plain)?.id, `There is no plan called "${text}" here.`)
  if (column === 'release') return named(text, items.list(state).find(({ kind, title }) => kind === 'release' && title.toLowerCase() === plain)?.id, `There is no release called "${text}" here.`)
  if (column === 'kind') {
    const kind = kindOf(text)
    return kind === undefined ? { sentence: `"${text}" is no kind of item: ${Object.values(kindWords).join(', ').toLowerCase()}.` } : { value: kind }
  }
  if (column === 'status') {
    const status = Object.entries(statusWords).find(([key, word]) => [key, word.toLowerCase()].includes(plain))?.[0]
    return status === undefined ? { sentence: `"${text}" is no status: ${Object.values(statusWords).join(', ').toLowerCase()}.` } : { value: status }
  }
  // A title that is empty is refused by the command, in its own sentence.
  return { value: text === '' && column !== 'title' ? null : text }
}

function named(text: string, id: string | undefined, sentence: string): { readonly value: string | null } | { readonly sentence: string } {
  if (text === '') return { value: null }
  return id === undefined ? { sentence } : { value: id }
}

function refused(sentence: string): Outcome {
  return { done: false, code: 'invalid', sentence }
}
