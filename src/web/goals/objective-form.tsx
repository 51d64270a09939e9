import { useState } from 'react'
import { type Level, levels, levelWords } from '../../core/goals/goals.ts'
import type { Window } from '../../core/time/window.ts'
import { people } from '../../core/workspace/workspace.ts'
import { ActForm } from '../parts/act-form.tsx'
import field from '../parts/field.module.css'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import css from './goals.module.css'

/** A new objective of the quarter that is shown. */
export function ObjectiveForm({ level: first, period, close }: { readonly level: Level; readonly period: Window; readonly close: () => void }) {
  const { state, actor } = useSeen()
  const act = useAct()
  const known = people.list(state).filter(({ erased }) => erased !== true)
  const [title, setTitle] = useState('')
  const [level, setLevel] = useState<Level>(first)
  const [owner, setOwner] = useState(actor.person ?? known[0]?.id ?? '')
  const send = () => act('objective.add', { title: title.trim(), level, owner, period }, { said: `Added *${title.trim()}*` })
  return (
    <ActForm className={css.form} send="Add the objective" isDisabled={title.trim() === '' || owner === ''} close={close} act={send}>
      <label data-wide>What is to be reached, short enough to remember<input className={field.input} autoFocus value={title} maxLength={300} placeholder="Canvas is the screen that finance opens first" onChange={(event) => setTitle(event.target.value)} /></label>
      <label>Whose goal<select className={field.input} value={level} onChange={(event) => setLevel(levels.find((one) => one === event.target.value) ?? first)}>{levels.map((one) => <option key={one} value={one}>{levelWords[one]}</option>)}</select></label>
      <label>Who answers for it<select className={field.input} value={owner} onChange={(event) => setOwner(event.target.value)}>{known.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
    </ActForm>
  )
}
