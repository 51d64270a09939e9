import { useId, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { useBoard } from '../use-board.ts'
import { Asking } from './asking.tsx'
import css from './asking.module.css'
import { useRoom } from './room-hands.tsx'

/** The end of the day: a word of thanks that every window shows. */
export function CloseAsking({ close }: { readonly close: () => void }) {
  const { board: { workshop } } = useBoard()
  const { act, said } = useRoom()
  const [thanks, setThanks] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const id = useId()
  const end = async () => {
    const words = thanks.trim()
    if (await act('workshop.close', { id: workshop.id, ...(words === '' ? {} : { thanks: words }) })) close()
    else setIsRefused(true)
  }
  return (
    <Asking title="Close with thanks" close={close}>
      <label htmlFor={id}>What you would like to say to the room</label>
      <textarea id={id} data-first rows={3} dir="auto" value={thanks} maxLength={2_000} onChange={(event) => setThanks(event.target.value)} placeholder="Thank you. The roadmap is yours, and so is the evening." />
      <p className={css.soft}>Then: guests leave and the join code ends, the notes stay as the activity roadmap, and the day can be looked at again in its replay.</p>
      {isRefused ? <p role="alert">{said}</p> : null}
      <p className={css.acts}>
        <Button kind="main" onPress={() => void end()}>
          Close the workshop
        </Button>
        <Button onPress={close}>Not yet</Button>
      </p>
    </Asking>
  )
}
