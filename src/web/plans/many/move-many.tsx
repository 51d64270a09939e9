import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Popover } from '../../parts/popover.tsx'
import css from '../plans.module.css'
import type { Step } from '../timeline/steps.ts'

export interface MoveManyProps {
  readonly many: string
  readonly move: (unit: Step, count: number, reason: string | undefined) => void
}

/** Moves many items by a length of time, with one reason for all of them. */
export function MoveMany({ many, move }: MoveManyProps) {
  const [count, setCount] = useState('2')
  const [unit, setUnit] = useState<Step>('week')
  const [way, setWay] = useState<'later' | 'earlier'>('later')
  const [reason, setReason] = useState('')
  const by = Number(count)
  const isGood = Number.isInteger(by) && by > 0 && by <= 1_000
  return (
    <Popover label={`Move ${many}`} button={<Button>Move …</Button>}>
      {(close) => (
        <form
          className={`${css.filters} ${css.form}`}
          onSubmit={(event) => {
            event.preventDefault()
            if (!isGood) return
            close()
            move(unit, way === 'later' ? by : -by, reason.trim() === '' ? undefined : reason.trim())
          }}
        >
          <div className={css.by}>
            <input type="number" inputMode="numeric" min={1} max={1_000} autoFocus aria-label="How many" value={count} onChange={(event) => setCount(event.target.value)} />
            <select aria-label="Days, weeks or months" value={unit} onChange={(event) => setUnit(event.target.value as Step)}>
              <option value="day">days</option>
              <option value="week">weeks</option>
              <option value="month">months</option>
            </select>
            <select aria-label="Later or earlier" value={way} onChange={(event) => setWay(event.target.value as typeof way)}>
              <option value="later">later</option>
              <option value="earlier">earlier</option>
            </select>
          </div>
          <label>
            Why <input value={reason} maxLength={2_000} placeholder="You may leave this out" onChange={(event) => setReason(event.target.value)} />
          </label>
          <p className={css.note}>What is known only to the month or the quarter moves by whole ones, to the nearest.</p>
          <Button type="submit" kind="main" isDisabled={!isGood}>
            Move {many}
          </Button>
        </form>
      )}
    </Popover>
  )
}
