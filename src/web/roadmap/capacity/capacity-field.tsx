import { useId } from 'react'
import type { State } from '../../../core/kernel/state.ts'
import { daysIn, type Who } from '../../../core/roadmap/capacity-load.ts'
import { capacities } from '../../../core/roadmap/capacities.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import { overlaps } from '../../../core/time/window.ts'
import { Button } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useEdit } from '../../parts/use-edit.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import css from './cell-panel.module.css'
import { daysFrom, type Unit, workIn, workTold } from './work-units.ts'

export interface CapacityFieldProps {
  readonly roadmap: Roadmap
  readonly who: Who
  readonly name: string
  readonly period: PeriodCell
  readonly kept: number | undefined
  /** Periods to come of which nobody has said how much there is. */
  readonly unsaid: readonly PeriodCell[]
  readonly unit: Unit
  readonly isReadOnly: boolean
}

/** How much somebody has in a period, typed in place. Nothing typed: nobody knows any more. */
export function CapacityField({ roadmap, who, name, period, kept, unsaid, unit, isReadOnly }: CapacityFieldProps) {
  const { state } = useSeen()
  const act = useAct()
  const id = useId()
  const window = ({ start, end }: PeriodCell) => ({ start, end, precision: roadmap.period })
  const others = keptElsewhere(state, who, period)
  const set = (to: PeriodCell, days: number | null, group?: string) => act('capacity.set', { ...(who.person === undefined ? { team: who.team } : { person: who.person }), window: window(to), days }, { said: days === null ? `Nobody knows how much *${name}* has` : `*${name}* has ${workTold(days + (to === period ? (others ?? 0) : 0), unit)}`, ...(group === undefined ? {} : { group }) })
  const save = async (text: string) => {
    const days = text.trim() === '' ? null : daysFrom(text, unit)
    if (days === undefined) return { done: false, code: 'invalid', sentence: `Type how many ${unit} there are, such as ${unit === 'days' ? '25' : '5'}.` } as const
    if (others !== undefined && (days ?? 0) < others) return { done: false, code: 'invalid', sentence: `${workTold(others, unit)} of it are kept for a longer time than this period: no fewer can be said here.` } as const
    return set(period, days === null ? null : days - (others ?? 0))
  }
  const edit = useEdit(kept === undefined ? '' : String(workIn(kept, unit)), save)
  const fill = async () => {
    const group = crypto.randomUUID()
    for (const one of unsaid) if (!(await set(one, kept ?? 0, group)).done) return
  }
  return (
    <div className={css.capacity}>
      <label htmlFor={id}>Has, in {unit}</label>
      <input id={id} className={field.input} inputMode="decimal" placeholder={isReadOnly ? 'nobody has said' : 'how many?'} readOnly={isReadOnly} value={edit.text} aria-invalid={edit.sentence !== undefined} onChange={(event) => edit.type(event.target.value)} onBlur={edit.leave} onKeyDown={(event) => keys(event, edit)} />
      {edit.sentence === undefined ? null : <p role="alert">{edit.sentence}</p>}
      {isReadOnly || kept === undefined || unsaid.length === 0 ? null : (
        <Button kind="go" onPress={() => void fill()}>
          The same in {unsaid.length === 1 ? 'the period' : `the ${unsaid.length} periods`} of which nobody has said
        </Button>
      )}
    </div>
  )
}

function keys(event: React.KeyboardEvent<HTMLInputElement>, edit: ReturnType<typeof useEdit>): void {
  if (event.key === 'Enter') edit.leave()
  if (event.key === 'Escape') edit.drop()
  if (event.key !== 'Escape') event.stopPropagation()
}

/** What is kept for this period by records of other windows, which stay as they are; undefined where there are none. */
function keptElsewhere(state: State, who: Who, { start, end }: PeriodCell): number | undefined {
  const others = capacities.list(state).filter((one) => one.person === who.person && one.team === who.team && overlaps(one.window, { start, end }) && (one.window.start !== start || one.window.end !== end))
  return others.length === 0 ? undefined : others.reduce((sum, { window, days }) => sum + daysIn(window, days, { start, end }), 0)
}
