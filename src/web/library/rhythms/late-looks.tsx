import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LookOwed } from '../../../core/strategy/looks-owed.ts'
import { dayAndMonth } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { Face } from '../../parts/face.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './rhythms.module.css'

/** A strategy page that nobody looked through for a month: that nothing changed is said in one press, as of every turn. */
export function LateLook({ look: { page, reviewBy, people } }: { readonly look: LookOwed }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('strategy-review.confirm')
  const [sentence, setSentence] = useState<string>()
  const confirm = async () => {
    const outcome = await act('strategy-review.confirm', { page: page.id }, { said: `Looked *${page.title}* through` })
    setSentence(outcome.done ? undefined : outcome.sentence)
  }
  return (
    <li className={css.turn} data-stand="late">
      <span className={css.when}>{dayAndMonth(reviewBy)}</span>
      <b>{page.title}<Link className={css.cut} from="/$ws" to={`/$ws/goals/strategy/${page.id}` as '.'}>The page</Link></b>
      <span className={css.who}>{people.length === 0 ? <em>Nobody has it</em> : people.map((id) => <span key={id} className={css.who}><Face id={id} name={personName(state, id) ?? '?'} /> {personName(state, id)}</span>)}</span>
      <span className={css.stand}>Late</span>
      {may ? <span className={css.acts}><Button aria-label={`Looked through: ${page.title}`} onPress={() => void confirm()}>Looked through</Button></span> : null}
      {sentence === undefined ? null : <p role="alert">{sentence}</p>}
    </li>
  )
}
