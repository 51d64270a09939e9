import type { Level } from '../../core/goals/goals.ts'
import { nextItems } from '../../core/goals/next-items.ts'
import type { State } from '../../core/kernel/state.ts'
import { labelWindow } from '../../core/time/label.ts'
import { overlaps, type Window } from '../../core/time/window.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import css from './goals.module.css'

/** What comes next for the goals of a level and quarter (DOMAIN 1.1). */
export function nextOf(state: State, level: Level, quarter: Window) {
  return nextItems(state, (one) => one.level === level && overlaps(one.period, quarter))
}

/** The next items for goals; a key result with none yet stands here itself. */
export function NextItemsView({ level, quarter }: { readonly level: Level; readonly quarter: Window }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const style = useDateStyle()
  const lines = nextOf(state, level, quarter)
  return (
    <ul className={css.next} aria-label="Next items">
      {lines.map((line) => line.kind === 'item' ? (
        <li key={line.item.id}>
          <button type="button" onClick={() => open('items', line.item.id)}>{line.item.title}</button>
          <span>{line.item.window === undefined ? 'no date yet' : labelWindow(line.item.window, style)}</span>
          <span>{line.serves.map(({ title }) => title).join(', ')}</span>
        </li>
      ) : (
        <li key={line.keyResult.id} data-bare>
          <button type="button" onClick={() => open('key-results', line.keyResult.id)}>{line.keyResult.title}</button>
          <span>nothing on the roadmap yet</span>
          <span>{line.objective.title}</span>
        </li>
      ))}
    </ul>
  )
}
