import { type RefObject, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { Id } from '../../core/kernel/change.ts'
import { cellsOf } from '../../core/roadmap/empty-cells.ts'
import { buckets, type Roadmap } from '../../core/roadmap/roadmap.ts'
import type { Period } from '../../core/time/fiscal.ts'
import type { PeriodCell } from '../../core/time/period.ts'
import { overlaps } from '../../core/time/window.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './cell-box.module.css'

export interface CellBoxProps {
  readonly roadmap: Roadmap
  readonly bucket: Id
  readonly column: PeriodCell | undefined
  readonly period: Period
  readonly at: RefObject<Element | null>
  readonly close: () => void
}

/** One cell: fill it, leave it empty on purpose with the reason, or agree on what is there (row H14). */
export function CellBox({ roadmap, bucket, column, period, at, close }: CellBoxProps) {
  const { state, actor } = useSeen()
  const act = useAct()
  const may = useMay('activity.add')
  const [title, setTitle] = useState('')
  const [reason, setReason] = useState<string>()
  const [sentence, setSentence] = useState<string>()
  if (column === undefined) return null
  const name = buckets.get(state, bucket)?.title ?? ''
  // What is agreed, is agreed of the roadmap's own periods: here of those in the column.
  const cells = cellsOf(state, roadmap).filter((cell) => cell.bucket.id === bucket && overlaps(cell.period, column))
  const open = cells.filter(({ standing }) => standing === 'undecided')
  const filled = cells.filter(({ standing }) => standing === 'filled')
  const settled = cells.filter(({ standing }) => standing === 'empty' || standing === 'agreed')
  const done = (outcome: { readonly done: boolean; readonly sentence?: string }) => (outcome.done ? close() : setSentence(outcome.sentence))
  const add = async () => {
    const window = { start: column.start, end: column.end, precision: period }
    done(await act('activity.add', { roadmap: roadmap.id, bucket, title, window, status: 'planned', ...(actor.person === undefined ? {} : { owner: actor.person }) }, { said: `Added *${title.replaceAll('*', '∗')}* to ${name}, ${column.short}` }))
  }
  const each = async (list: typeof cells, command: string, more: object, said: string) => {
    const group = crypto.randomUUID()
    for (const cell of list) {
      const outcome = await act(command, { bucket, period: cell.period.start, ...more }, { group, said })
      if (!outcome.done) return setSentence(outcome.sentence)
    }
    return close()
  }
  return (
    <Popover className={css.popover ?? ''} placement="bottom start" offset={4} triggerRef={at} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Dialog className={css.box ?? ''} aria-label={`${name}, ${column.label}`}>
        <header>
          <b>{name}</b> {column.label}
        </header>
        {may ? (
          <form onSubmit={(event) => (event.preventDefault(), title.trim() === '' ? undefined : void add())}>
            <input autoFocus className={`${field.input} ${css.line}`} aria-label="A new activity here" placeholder="A new activity here" value={title} onChange={(event) => setTitle(event.target.value)} maxLength={300} />
            <Button type="submit" kind="main" isDisabled={title.trim() === ''}>
              Add
            </Button>
          </form>
        ) : null}
        {may && open.length > 0 && reason === undefined ? (
          <Button kind="go" onPress={() => setReason('')}>
            Leave it empty on purpose …
          </Button>
        ) : null}
        {reason === undefined ? null : (
          <form onSubmit={(event) => (event.preventDefault(), reason.trim() === '' ? undefined : void each(open, 'cell.empty', { reason }, `*${name}* is empty on purpose in ${column.short}`))}>
            <input autoFocus className={`${field.input} ${css.line}`} aria-label="Why is it empty?" placeholder="Why? It is read in the cell" value={reason} onChange={(event) => setReason(event.target.value)} maxLength={2_000} />
            <Button type="submit" kind="main" isDisabled={reason.trim() === ''}>
              Empty
            </Button>
          </form>
        )}
        {may && filled.length > 0 ? (
          <Button kind="go" onPress={() => void each(filled, 'cell.agree', {}, `Agreed on *${name}* in ${column.short}`)}>
            Agree on what is here
          </Button>
        ) : null}
        {settled.length === 0 ? null : (
          <div className={css.settled}>
            <p>{settled.some(({ standing }) => standing === 'empty') ? `Empty on purpose: ${settled.flatMap(({ agreement }) => agreement?.reason ?? []).join(' ')}` : 'The team has agreed on what is here.'}</p>
            {may ? (
              <Button kind="go" onPress={() => void each(settled, 'cell.reopen', {}, `*${name}* is open again in ${column.short}`)}>
                Open it again
              </Button>
            ) : null}
          </div>
        )}
        {sentence === undefined ? null : (
          <p className={field.refused} role="alert">
            {sentence}
          </p>
        )}
      </Dialog>
    </Popover>
  )
}
