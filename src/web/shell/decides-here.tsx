import { Link } from '@tanstack/react-router'
import { dutiesOn } from '../../core/duties/duties-on.ts'
import { decidesSentence } from '../../core/duties/who-decides.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './who-decides.module.css'

/** Who decides what a page is about, each in a sentence; where both sides own it, what either does. */
export function DecidesHere({ duties, close }: { readonly duties: readonly string[]; readonly close: () => void }) {
  const { state, today, asOf } = useSeen()
  const all = dutiesOn(state, asOf ?? today)
  return (
    <div className={css.box}>
      <ul>
        {duties.flatMap((key) => all.find(({ duty }) => duty === key) ?? []).map((duty) => (
          <li key={duty.duty}>
            <b>{duty.title}</b>
            <p>{decidesSentence(state, duty)}</p>
          </li>
        ))}
      </ul>
      <Link from="/$ws" to={'/$ws/library/duties' as '.'} onClick={close}>Every duty, and since when</Link>
    </div>
  )
}
