import { useNavigate } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { labelDays } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import css from './as-of-picker.module.css'
import { knownDays } from './known-days.ts'

/** The day that the whole app shows (row J7): today, or any day of the past, which is only read. */
export function AsOfPicker() {
  const { asOf, today } = useSeen()
  const now = useWorkspace().shown()
  const navigate = useNavigate()
  const go = (day: string | undefined) => void navigate({ to: '.', search: ((search: object) => ({ ...search, asOf: day === today ? undefined : day })) as never })
  const steps = knownDays(now.state, today)
  if (asOf !== undefined) {
    return (
      <span className={css.past}>
        <History size={14} strokeWidth={1.75} aria-hidden />
        <span className={css.said}>
          As of <b>{labelDays(asOf)}</b>, <span className={css.words}>read-only</span>
        </span>
        <input type="date" aria-label="The day that is shown" value={asOf} max={today} onChange={(event) => event.target.value !== '' && go(event.target.value)} />
        <Button kind="go" onPress={() => go(undefined)}>
          Back to today
        </Button>
      </span>
    )
  }
  return (
    <Popover
      label="Another day"
      button={
        <Button kind="bare" icon={History} aria-label={`As of today, ${labelDays(today)}: choose another day`}>
          <span className={css.words}>
            As of <b className={css.today}>Today, {labelDays(today)}</b>
          </span>
        </Button>
      }
    >
      {(close) => (
        <div className={css.choose}>
          <p>See the whole app as it stood at the end of another day. Nothing can be changed there.</p>
          <ul>
            {steps.map(({ text, day }) => (
              <li key={text}>
                <button type="button" onClick={() => (close(), go(day))}>
                  {text} <span>{labelDays(day)}</span>
                </button>
              </li>
            ))}
          </ul>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              const day = new FormData(event.currentTarget).get('day')
              if (typeof day !== 'string' || day === '') return
              close()
              go(day)
            }}
          >
            <input type="date" name="day" aria-label="A day" max={today} required />
            <Button type="submit">Show it</Button>
          </form>
        </div>
      )}
    </Popover>
  )
}
