import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { intakeOf } from '../../../core/intake/against-capacity.ts'
import { intakeLimits } from '../../../core/intake/intake-limits.ts'
import { addMonths, monthStart } from '../../../core/time/days.ts'
import { ActForm } from '../../parts/act-form.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import field from '../../parts/field.module.css'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './requests.module.css'
import { daysText, monthText } from './words.ts'

/** The days of a month for one deal or team at a time: what takes them, request by request, and what is left. */
export function MonthBar() {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open } = useOpened()
  const mayLimit = useMay('intake-limit.add')
  const [month, setMonth] = useState(monthStart(today))
  const [isSaying, setIsSaying] = useState(false)
  const { days, taken, left, requests } = intakeOf(state, month)
  // What goes beyond the month's days makes the bar longer, and the days end at a mark within it.
  const whole = Math.max(days ?? 0, taken, 1)
  const says = days === undefined ? `${daysText(taken)} taken, and nobody has said how many there are` : left !== undefined && left < 0 ? `${daysText(taken)} taken of ${days}: ${daysText(-left)} more than there are` : `${daysText(taken)} taken of ${days}, ${left} left`
  return (
    <section className={css.month} aria-label="Days of the month">
      <div className={css.monthHead}>
        <IconButton label="The month before" icon={ChevronLeft} onPress={() => setMonth(addMonths(month, -1))} />
        <h2 aria-live="polite">{monthText(month)}</h2>
        <IconButton label="The next month" icon={ChevronRight} onPress={() => setMonth(addMonths(month, 1))} />
        <p data-over={(left !== undefined && left < 0) || undefined}>For one deal or team: {says}.</p>
        {mayLimit && !isSaying ? <Button kind="go" onPress={() => setIsSaying(true)}>{days === undefined ? 'Say how many there are' : 'Change it'}</Button> : null}
      </div>
      <div className={css.bar} data-unknown={days === undefined || undefined}>
        {requests.map(({ id, title, effort = 0, done, taken: how }) => (
          <button key={id} type="button" style={{ width: `${(effort / whole) * 100}%` }} data-done={done !== undefined || undefined} data-beyond={how?.beyond !== undefined || undefined} title={`${title}, ${daysText(effort)}${done === undefined ? '' : ', done'}`} onClick={() => open('support-requests', id)}>
            <span>{title}</span>
          </button>
        ))}
        {days !== undefined && left !== undefined && left < 0 ? <i style={{ left: `${(days / whole) * 100}%` }} aria-hidden /> : null}
      </div>
      {isSaying ? <LimitForm key={month} month={month} days={days} close={() => setIsSaying(false)} /> : null}
    </section>
  )
}

function LimitForm({ month, days, close }: { readonly month: string; readonly days: number | undefined; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const [text, setText] = useState(days === undefined ? '' : String(days))
  const number = Number(text)
  const there = intakeLimits.list(state).find(({ from }) => from === month)
  const said = { said: `Said that ${monthText(month)} and later have *${daysText(number)}*` }
  return (
    <ActForm className={css.limit} send="Keep it" isDisabled={text.trim() === '' || !Number.isFinite(number) || number < 0} close={close} act={() => (there === undefined ? act('intake-limit.add', { from: month, days: number }, said) : act('intake-limit.change', { id: there.id, days: number }, said))}>
      <label>Days a month, from {monthText(month)} on<input type="number" min={0} step={0.5} className={field.input} autoFocus value={text} onChange={(event) => setText(event.target.value)} /></label>
    </ActForm>
  )
}
