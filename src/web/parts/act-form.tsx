import { type ReactNode, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { FormFoot } from './form-foot.tsx'

export interface ActFormProps {
  readonly className: string | undefined
  /** What its button says: "Add the group". */
  readonly send: string
  /** Something is missing yet. */
  readonly isDisabled?: boolean
  readonly act: () => Promise<Outcome>
  readonly close: () => void
  readonly children: ReactNode
}

/** A small form for one act: done, it closes; refused, it stays and says why. Escape closes it. */
export function ActForm({ className, send, isDisabled = false, act, close, children }: ActFormProps) {
  const [sentence, setSentence] = useState<string>()
  const submit = async () => {
    const outcome = await act()
    if (outcome.done) close()
    else setSentence(outcome.sentence)
  }
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isDisabled) void submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      {children}
      <FormFoot send={send} isDisabled={isDisabled} cancel={close} sentence={sentence} />
    </form>
  )
}
