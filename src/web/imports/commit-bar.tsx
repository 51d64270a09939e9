import { useState } from 'react'
import { atFoot } from '../parts/foot.ts'
import { Button } from '../parts/button.tsx'
import field from '../parts/field.module.css'
import css from './review.module.css'

export interface CommitBarProps {
  readonly many: number
  readonly left: number
  readonly rejected: number
  readonly moved: number
  readonly today: string
  /** Present while it has to wait: what it waits for. */
  readonly waits?: string | undefined
  readonly sentence: string | undefined
  readonly commit: (asked: { readonly reason?: string; readonly asOf?: string }) => void
  readonly back: () => void
  readonly download: (() => void) | undefined
}

/** What committing would do, the day and the reason it is kept with, and the one button that does it. */
export function CommitBar({ many, left, rejected, moved, today, waits, sentence, commit, back, download }: CommitBarProps) {
  const [reason, setReason] = useState('')
  const [asOf, setAsOf] = useState('')
  return (
    <form
      className={css.commit}
      ref={atFoot}
      onSubmit={(event) => {
        event.preventDefault()
        if (waits === undefined && many > 0) commit({ ...(reason.trim() === '' ? {} : { reason: reason.trim() }), ...(asOf === '' || asOf === today ? {} : { asOf }) })
      }}
    >
      <p>
        <b>{many === 1 ? 'One change' : `${many.toLocaleString('en')} changes`}</b>, made and undone as one step.
        {left === 0 ? '' : ` ${left.toLocaleString('en')} left out.`}
        {rejected === 0 ? '' : ` ${rejected === 1 ? 'One row' : `${rejected.toLocaleString('en')} rows`} not taken.`}
        {moved === 0 ? '' : ` ${moved === 1 ? 'One date moves' : `${moved.toLocaleString('en')} dates move`}; what they reach waits under Slips.`}
      </p>
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
      <label className={css.day}>
        as of <input className={field.input} type="date" max={today} value={asOf === '' ? today : asOf} onChange={(event) => setAsOf(event.target.value)} />
      </label>
      <input className={`${field.input} ${css.reason}`} aria-label="Reason" placeholder="Why? You may leave this out" maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      {download === undefined ? null : <Button onPress={download}>Rows not taken</Button>}
      <Button onPress={back}>Other files</Button>
      <Button type="submit" kind="main" isDisabled={waits !== undefined || many === 0}>
        {waits ?? 'Commit'}
      </Button>
    </form>
  )
}
