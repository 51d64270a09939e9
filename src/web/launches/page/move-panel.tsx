import { useState } from 'react'
import { shiftsOf } from '../../../core/launches/back-plan.ts'
import { collisionsOf, collisionsWith } from '../../../core/launches/collisions.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import { items } from '../../../core/plans/plans.ts'
import { dayAndMonth, labelDays, labelWindow } from '../../../core/time/label.ts'
import { readDate } from '../../../core/time/read-date.ts'
import { dayWindow, type Window } from '../../../core/time/window.ts'
import { ActForm } from '../../parts/act-form.tsx'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { ReleaseDays } from '../calendar/release-days.tsx'
import css from './move-panel.module.css'

/** Other days for a launch: what each task would become, and what would come too late, before anything is kept (row E2). */
export function MovePanel({ launch, today, close }: { readonly launch: Launch; readonly today: string; readonly close: () => void }) {
  const { state } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  const release = items.need(state, launch.release)
  const [ship, setShip] = useState(release.window === undefined ? '' : labelWindow(release.window, style))
  const [announce, setAnnounce] = useState(launch.announce === undefined ? '' : labelWindow(dayWindow(launch.announce), style))
  const [reason, setReason] = useState('')
  const [ships, told] = [readWindow(ship, style), readWindow(announce, style)]
  const wrong = ships === 'unread' || told === 'unread' || (told !== null && told.precision !== 'day')
  const move = wrong ? {} : { ...(sameWindow(ships, release.window) ? {} : { ship: ships }), ...(told?.start === launch.announce ? {} : { announce: told?.start ?? null }) }
  const isSame = Object.keys(move).length === 0
  const shifts = shiftsOf(state, launch, move, today)
  const late = shifts.filter((shift) => shift.late !== undefined)
  const near = isSame ? [] : collisionsWith(collisionsOf(state, today, { launch: launch.id, ...move }), launch.id)
  return (
    <ActForm
      className={css.panel} send="Move it" isDisabled={wrong || isSame} close={close}
      act={() => act('launch.move', { launch: launch.id, ...move }, { said: `Moved *${release.title}*`, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })}
    >
      <div className={css.fields}>
        <label>
          Ships
          <input className={field.input} value={ship} placeholder="No date" onChange={(event) => setShip(event.target.value)} aria-invalid={ships === 'unread'} />
        </label>
        <label>
          Announced
          <input className={field.input} value={announce} placeholder="On the day it ships" onChange={(event) => setAnnounce(event.target.value)} aria-invalid={told === 'unread' || (told !== null && told.precision !== 'day')} />
        </label>
        <label className={css.why}>
          Why
          <input className={field.input} value={reason} placeholder="You may leave this out" maxLength={2_000} onChange={(event) => setReason(event.target.value)} />
        </label>
      </div>
      <ReleaseDays today={today} take={(day) => setShip(labelDays(day))} />
      <p role="status">
        {wrong ? 'Write days as “14 Sep 2026”; the release may be as rough as “Q3 2026”, the announcement is a day.' : isSame ? 'Say another day, and see here what it does to every task.' : `Not saved yet. ${shifts.length} tasks move${late.length === 0 ? ', none of them too late.' : `; ${late.length} would be too late or should have begun.`}`}
      </p>
      {shifts.length === 0 ? null : (
        <ul className={css.shifts} aria-label="What moves">
          {shifts.map(({ task, from, to, late: how }) => (
            <li key={task.id} data-late={how}>
              <span>{task.title}</span>
              <s>{from === undefined ? 'No date' : dayAndMonth(from)}</s>
              <b>{to === undefined ? 'No date' : dayAndMonth(to)}</b>
              <small>{how === 'late' ? 'too late' : how === 'not-begun' ? 'should have begun' : ''}</small>
            </li>
          ))}
        </ul>
      )}
      {near.length === 0 ? null : (
        <ul className={css.near} aria-label="What it would collide with">
          {near.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </ActForm>
  )
}

function readWindow(text: string, style: ReturnType<typeof useDateStyle>): Window | null | 'unread' {
  return text.trim() === '' ? null : (readDate(text, style).window ?? 'unread')
}

function sameWindow(a: Window | null | 'unread', b: Window | undefined): boolean {
  return a === null ? b === undefined : a !== 'unread' && b !== undefined && a.start === b.start && a.end === b.end && a.precision === b.precision
}
