import { useMemo, useState } from 'react'
import { kindWords } from '../../core/plans/kind-words.ts'
import { type Item, items } from '../../core/plans/plans.ts'
import { labelWindow, type LabelStyle } from '../../core/time/label.ts'
import type { Window } from '../../core/time/window.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { Json } from '../../lib/json.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { say } from '../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import type { Board } from './board.ts'
import { type PastedRow, placed, type PlacedRow, readPasted } from './pasted.ts'
import css from './table-view.module.css'

/** Rows from a spreadsheet, shown before they are kept: what comes, and what is odd. One act, one undo. */
export function PasteRows({ text, board, close }: { readonly text: string; readonly board: Board; readonly close: () => void }) {
  const { state } = useSeen()
  const workspace = useWorkspace()
  const style = useDateStyle()
  const [plan, setPlan] = useState(board.groups[0]?.plan.id ?? '')
  const [sentence, setSentence] = useState<string>()
  const [isAtIt, setIsAtIt] = useState(false)
  const { rows, unused } = useMemo(() => readPasted(text, style, people.list(state)), [text, style, state])
  const all = useMemo(() => placed(rows, items.list(state).filter((item) => item.plan === plan)), [rows, state, plan])
  const good = all.filter(({ row, item, changes }) => row.title !== '' && (item === undefined || Object.keys(changes).length > 0))
  const made = good.filter(({ item }) => item === undefined).length
  // All of them go at once: many rows would otherwise wait for each other's answers.
  const keep = async () => {
    const group = crypto.randomUUID()
    setIsAtIt(true)
    const outcomes = await Promise.all(good.flatMap((one) => commandsFor(one, plan).map(async ([name, args]) => ({ title: one.row.title, outcome: await workspace.send(name, args, { group }) }))))
    setIsAtIt(false)
    const refused = outcomes.flatMap(({ title, outcome }) => (outcome.done ? [] : [`${title}: ${outcome.sentence}`]))
    if (refused.length < outcomes.length) say({ key: group, sentence: `Pasted ${good.length === 1 ? 'one row' : `${good.length} rows`}`, undo: () => workspace.undo(group) })
    if (refused[0] === undefined) close()
    else setSentence(refused.length === 1 ? refused[0] : `${refused[0]} The same or the like for ${refused.length - 1} more.`)
  }
  return (
    <section className={css.paste} aria-label="Rows to paste">
      <header>
        <b>
          {made} new, {good.length - made} changed, not kept yet
        </b>
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
        <Button kind="main" onPress={() => void keep()} isDisabled={good.length === 0 || isAtIt}>
          {isAtIt ? `Keeping ${good.length} …` : 'Keep them'}
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
        {all.slice(0, mostShown).map(({ row, item, changes, odd }, at) => (
          <li key={at}>
            <b>{row.title === '' ? '—' : row.title}</b> {toldRow(row, item, changes, style)}
            {odd.map((one) => (
              <span key={one} className={css.odd}>
                {one}
              </span>
            ))}
          </li>
        ))}
        {all.length > mostShown ? <li>and {all.length - mostShown} more rows</li> : null}
      </ol>
    </section>
  )
}

/** Rows that are shown before they are kept; all of them are kept. */
const mostShown = 200

/** "new: campaign, Mar 2027", "Mar 2027, was Feb 2027", "as it is". */
function toldRow(row: PastedRow, item: Item | undefined, changes: PlacedRow['changes'], style: LabelStyle): string {
  const when = (window: Window | undefined) => (window === undefined ? 'no date' : labelWindow(window, style))
  if (item === undefined) return row.title === '' ? '' : `new: ${kindWords[row.kind]}, ${when(row.window)}`
  const told = [changes.kind === undefined ? [] : `${kindWords[changes.kind]}, was ${kindWords[item.kind]}`, changes.window === undefined ? [] : `${when(changes.window)}, was ${when(item.window)}`, changes.owner === undefined ? [] : 'another owner'].flat()
  return told.length === 0 ? 'as it is' : told.join('; ')
}

function commandsFor({ row, item, changes }: PlacedRow, plan: string): (readonly [string, Json])[] {
  const { title, kind, window, owner } = row
  if (item === undefined) return [['item.add', { plan, title, kind, ...(window === undefined ? {} : { window }), ...(owner === undefined ? {} : { owner }) }]]
  const { window: moved, ...fields } = changes
  return [...(Object.keys(fields).length === 0 ? [] : [['item.change', { id: item.id, ...fields }] as const]), ...(moved === undefined ? [] : [['item.move', { id: item.id, window: moved }] as const])]
}
