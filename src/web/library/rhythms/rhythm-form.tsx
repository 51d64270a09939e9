import { useState } from 'react'
import type { RhythmLine, TurnRule } from '../../../core/cadence/rhythms.ts'
import { dutiesOn } from '../../../core/duties/duties-on.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './rhythms.module.css'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const kinds = { day: 'every working day', week: 'every week', month: 'every month, on a day', 'working-month': 'every month, on a working day', quarter: 'every quarter', year: 'every year' } as const

/** What a rule begins with when another kind of period is chosen. */
const beginnings: Readonly<Record<TurnRule['every'], TurnRule>> = {
  day: { every: 'day' }, week: { every: 'week', weekday: 5 }, month: { every: 'month', day: 20, ifOff: 'before' }, 'working-month': { every: 'working-month', workingDay: 5 }, quarter: { every: 'quarter', week: 2, weekday: 5 }, year: { every: 'year', month: 1, day: 31 },
}

/** Says when something is due from a day on; without a line it is a new rhythm. */
export function RhythmForm({ line, close }: { readonly line?: RhythmLine; readonly close: () => void }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const act = useAct()
  const [title, setTitle] = useState(line?.title ?? '')
  const [due, setDue] = useState<TurnRule>(line?.due ?? beginnings.week)
  const [time, setTime] = useState(line?.time ?? '17:00')
  const [duty, setDuty] = useState(line?.duty ?? '')
  const [from, setFrom] = useState(today)
  const [kind, setKind] = useState('other')
  const rhythm = line?.rhythm ?? keyFor(title)
  const said = { said: line === undefined ? `Added the rhythm *${title.trim()}*` : `*${title.trim()}* is due anew from then on` }
  const save = () => act('rhythm.set', { rhythm, from, due, time, ...(line === undefined ? { kind } : {}), ...(title.trim() === line?.title ? {} : { title: title.trim() }), ...(duty === '' || duty === line?.duty ? {} : { duty }) }, said)
  return (
    <ActForm className={css.form} send={line === undefined ? 'Add the rhythm' : 'Save'} isDisabled={title.trim() === '' || rhythm === '' || from === '' || time === ''} close={close} act={save}>
      <label>What<input className={field.input} autoFocus value={title} maxLength={300} placeholder="Demo day" onChange={(event) => setTitle(event.target.value)} /></label>
      {line !== undefined ? null : (
        <label>It is
          <select className={field.input} value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="other">something to be done</option><option value="touch-point">a meeting on the roadmap: stand-up, staff meeting, business review, summit</option>
          </select>
        </label>
      )}
      <label>How often
        <select className={field.input} value={due.every} onChange={(event) => setDue(beginnings[event.target.value as TurnRule['every']])}>
          {Object.entries(kinds).map(([every, text]) => <option key={every} value={every}>{text}</option>)}
        </select>
      </label>
      <RuleFields due={due} set={setDue} />
      <label>At<input type="time" className={field.input} value={time} onChange={(event) => setTime(event.target.value)} /></label>
      <label>Whoever has the duty
        <select className={field.input} value={duty} onChange={(event) => setDuty(event.target.value)}>
          <option value="">{line?.people === undefined ? 'Nobody yet' : 'The people named'}</option>
          {dutiesOn(state, today).map((one) => <option key={one.duty} value={one.duty}>{one.title}</option>)}
        </select>
      </label>
      <label>From<input type="date" className={field.input} value={from} onChange={(event) => setFrom(event.target.value)} /></label>
    </ActForm>
  )
}

function RuleFields({ due, set }: { readonly due: TurnRule; readonly set: (due: TurnRule) => void }) {
  switch (due.every) {
    case 'day':
      return null
    case 'week':
      return <WeekdayField value={due.weekday} set={(value) => set({ ...due, weekday: value })} />
    case 'month':
      return (
        <>
          <NumberField label="Day of the month" value={due.day} most={31} set={(day) => set({ ...due, day })} />
          <label>If nobody works then
            <select className={field.input} value={due.ifOff} onChange={(event) => set({ ...due, ifOff: event.target.value as 'before' | 'after' | 'stay' })}>
              <option value="before">the working day before</option><option value="after">the working day after</option><option value="stay">that day all the same</option>
            </select>
          </label>
        </>
      )
    case 'working-month':
      return <NumberField label="Working day of the month" value={due.workingDay} most={20} set={(workingDay) => set({ ...due, workingDay })} />
    case 'quarter':
      return <><NumberField label="Week of the quarter" value={due.week} most={13} set={(week) => set({ ...due, week })} /><WeekdayField value={due.weekday} set={(value) => set({ ...due, weekday: value })} /></>
    case 'year':
      return <><NumberField label="Month" value={due.month} most={12} set={(month) => set({ ...due, month })} /><NumberField label="Day" value={due.day} most={31} set={(day) => set({ ...due, day })} /></>
  }
}

function NumberField({ label, value, most, set }: { readonly label: string; readonly value: number; readonly most: number; readonly set: (value: number) => void }) {
  return <label>{label}<input type="number" className={field.input} min={1} max={most} value={value} onChange={(event) => set(Math.min(most, Math.max(1, Math.round(Number(event.target.value)) || 1)))} /></label>
}

function WeekdayField({ value, set }: { readonly value: number; readonly set: (value: number) => void }) {
  return <label>Weekday<select className={field.input} value={value} onChange={(event) => set(Number(event.target.value))}>{weekdays.map((name, at) => <option key={name} value={at + 1}>{name}</option>)}</select></label>
}

/** The name of a new rhythm in addresses and on the command line. */
function keyFor(title: string): string {
  return title.normalize('NFKD').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '').slice(0, 100)
}
