import { useId, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Asking } from './asking.tsx'
import css from './asking.module.css'

/** Something that is kept with its reason: what the service says of it, and a line for why. */
export function ReasonAsking({ sentence, give, close }: { readonly sentence: string; readonly give: (reason: string) => void; readonly close: () => void }) {
  const [reason, setReason] = useState('')
  const id = useId()
  return (
    <Asking title="Say why" close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') give(reason.trim())
        }}
      >
        <p className={css.soft}>{sentence}</p>
        <label htmlFor={id}>Why</label>
        <input id={id} type="text" data-first dir="auto" value={reason} maxLength={2_000} onChange={(event) => setReason(event.target.value)} />
        <p className={css.acts}>
          <Button kind="main" type="submit">
            Do it
          </Button>
          <Button onPress={close}>Leave it as it was</Button>
        </p>
      </form>
    </Asking>
  )
}
