import { useId, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { BoardNote } from '../../../core/workshop/board.ts'
import { Button } from '../../parts/button.tsx'
import css from './phone-room.module.css'
import { useRoom } from './room-hands.tsx'

/** When an activity counts as done, in a line (row H13). */
export function GoalField({ id, note: { placed }, done }: { readonly id: Id; readonly note: BoardNote; readonly done: () => void }) {
  const { act } = useRoom()
  const [goal, setGoal] = useState(placed?.goal ?? '')
  const box = useId()
  const window = placed?.window === undefined ? null : { start: placed.window.start, end: placed.window.end, precision: placed.window.precision }
  return (
    <form
      className={css.aim}
      onSubmit={(event) => {
        event.preventDefault()
        void act('note.date', { notes: [id], window, goal: goal.trim() === '' ? null : goal.trim() }).then((isDone) => isDone && done())
      }}
    >
      <label htmlFor={box}>Done when</label>
      <input id={box} dir="auto" autoFocus value={goal} maxLength={300} placeholder="Two stories are public" onChange={(event) => setGoal(event.target.value)} />
      <span>
        <Button kind="main" type="submit">
          Keep
        </Button>
        <Button onPress={done}>Never mind</Button>
      </span>
    </form>
  )
}
