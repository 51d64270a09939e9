import { useId, useState } from 'react'
import { Button } from './button.tsx'
import field from './field.module.css'
import css from './reason-field.module.css'

export interface ReasonFieldProps {
  /** What is about to be done: "Move *Beta of X* to Q4". */
  readonly label: string
  /** A reason must be given; else it may be skipped, and is told as "no reason given". */
  readonly isNeeded?: boolean
  readonly sentence?: string | undefined
  /** Asks in a second line, with this label, what others may be told; it may be left out. */
  readonly tells?: string
  readonly done: (reason: string | undefined, told: string | undefined) => void
  readonly cancel: () => void
}

/** One line that asks why, and another for what is told of it where others are told. Enter goes on, Escape leaves everything as it was. */
export function ReasonField({ label, isNeeded = false, sentence, tells, done, cancel }: ReasonFieldProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [told, setTold] = useState('')
  const said = reason.trim()
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '' || !isNeeded) done(said === '' ? undefined : said, told.trim() === '' ? undefined : told.trim())
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        cancel()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input id={id} autoFocus className={`${field.input} ${css.why}`} placeholder={isNeeded ? 'Why? It is kept with the change' : 'Why? You may leave this out'} value={reason} maxLength={2_000} onChange={(event) => setReason(event.target.value)} />
      {tells === undefined ? null : (
        <>
          <label htmlFor={`${id} told`}>{tells}</label>
          <input id={`${id} told`} className={`${field.input} ${css.why}`} placeholder="You may leave this out" value={told} maxLength={2_000} onChange={(event) => setTold(event.target.value)} />
        </>
      )}
      {sentence === undefined ? null : (
        <p className={field.refused} role="alert">
          {sentence}
        </p>
      )}
      <div className={css.acts}>
        <Button onPress={cancel} kind="bare">
          Cancel
        </Button>
        <Button type="submit" kind="main" isDisabled={isNeeded && said === ''}>
          {isNeeded || said !== '' ? 'Do it' : 'Without a reason'}
        </Button>
      </div>
    </form>
  )
}
