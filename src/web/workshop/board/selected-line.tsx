import { Button } from '../../parts/button.tsx'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { Menu } from '../../parts/menu.tsx'
import css from './board-tools.module.css'

/** What can be done with the notes that are selected together. */
export function SelectedLine({ count, moves, clear }: { readonly count: number; readonly moves: readonly MenuGroup[]; readonly clear: () => void }) {
  return (
    <div className={css.proposal} role="group" aria-label="What is selected">
      <span>{count} notes selected</span>
      {moves.length === 0 ? null : (
        <Menu label="Move them" groups={moves}>
          <Button>Move to …</Button>
        </Menu>
      )}
      <Button kind="bare" onPress={clear}>Select none</Button>
    </div>
  )
}
