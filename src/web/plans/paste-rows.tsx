import { useMemo, useState } from 'react'
import { labelWindow } from '../../core/time/label.ts'
import { people } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import type { Board } from './board.ts'
import { readPasted } from './pasted.ts'
import css from './table-view.module.css'

/** Rows from a spreadsheet, shown before they are kept: what comes, and what is odd. One act, one undo. */
export function PasteRows({ text, board, close }: { readonly text: string; readonly board: Board; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  const [plan, setPlan] = useState(board.groups[0]?.plan.id ?? '')
  const [sentence, setSentence] = useState<string>()
  const { rows, unused } = useMemo(() => readPasted(text, style, people.list(state)), [text, style, state])
  const good = rows.filter(({ title }) => title !== '')
  const keep = async () => {
    const group = crypto.randomUUID()
    for (const { title, kind, window, owner } of good) {
      const outcome = await act('item.add', { plan, title, kind, ...(window === undefined ? {} : { window }), ...(owner === undefined ? {} : { owner }) }, { group, said: `Pasted ${good.length} items` })
      if (!outcome.done) return setSentence(outcome.sentence)
    }
    return close()
  }
  return (
    <section className={css.paste} aria-label="Rows to paste">
      <header>
        <b>{good.length === 1 ? 'One row' : `${good.length} rows`}, not kept yet</b>
        <label>
          on the plan{' '}
          <select value={plan} onChange={(event) => setPlan(event.target.value)}>
            {board.groups.map((group) => (
              <option key={group.plan.id} value={group.plan.id}>
                {group.plan.title}
              </option>
            ))}
          </select>
        </label>
        <Button kind="main" onPress={() => void keep()} isDisabled={good.length === 0}>
          Keep them
        </Button>
        <Button kind="bare" onPress={close}>
          Leave it
        </Button>
      </header>
      {unused.length === 0 ? null : <p className={css.odd}>Not used: {unused.join(', ')}.</p>}
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
      <ol>
        {rows.slice(0, 200).map((row, at) => (
          <li key={at}>
            <b>{row.title === '' ? '—' : row.title}</b> {row.kind}, {row.window === undefined ? 'no date' : labelWindow(row.window, style)}
            {row.odd.map((one) => (
              <span key={one} className={css.odd}>
                {one}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
