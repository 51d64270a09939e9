import { useState } from 'react'
import { activities } from '../../../core/roadmap/roadmap.ts'
import { type Deferral, stakeholderGroups } from '../../../core/stakeholders/stakeholders.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './deferrals.module.css'

const outcomes = { moved: 'Moved', deferred: 'Deferred', dropped: 'Dropped' } as const

/** One line of the ledger: what was put off, where to, who asked for it, what displaced it, why, what is over even so, and when to look again. */
export function DeferralLine({ deferral }: { readonly deferral: Deferral }) {
  const { state, today } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const { title, activity, outcome, from, to, on, group, askedBy, displacedBy, reason, stillOver, closed } = deferral
  const asked = [stakeholderGroups.get(state, group)?.title, askedBy].filter((part) => part !== undefined).join(', ')
  const isThere = activities.get(state, activity) !== undefined
  const told = (window: Deferral['from']) => (window === undefined ? 'no date' : labelWindow(window, style))
  const facts = [['Asked for by', asked === '' ? undefined : asked], ['Displaced by', displacedBy], ['Over even so', stillOver]] as const
  return (
    <li className={css.line} data-closed={closed === undefined ? undefined : ''}>
      <div className={css.head}>
        {isThere && activity !== undefined ? <button type="button" onClick={() => open('activities', activity)}>{title}</button> : <b>{title}</b>}
        <span>{outcomes[outcome]} on {labelDays(on)}{outcome === 'dropped' ? '' : <>, <s>{told(from)}</s> {told(to)}</>}</span>
      </div>
      <p>{reason}</p>
      <dl>
        {facts.map(([word, text]) => (text === undefined ? null : <div key={word}><dt>{word}</dt><dd>{text}</dd></div>))}
      </dl>
      {closed === undefined ? <Again deferral={deferral} isDue={deferral.lookAgain !== undefined && deferral.lookAgain <= today} /> : <p className={css.quiet}>Settled on {labelDays(closed.on)}{closed.note === undefined ? '' : `: ${closed.note}`}</p>}
    </li>
  )
}

/** When it is looked at again, and that it is settled. */
function Again({ deferral: { id, title, lookAgain }, isDue }: { readonly deferral: Deferral; readonly isDue: boolean }) {
  const act = useAct()
  const may = useMay('deferral.close')
  const [isSettling, setIsSettling] = useState(false)
  const [note, setNote] = useState('')
  if (!may) return <p className={css.quiet}>{lookAgain === undefined ? '' : `We look again on ${labelDays(lookAgain)}.`}</p>
  return (
    <div className={css.again} data-due={isDue ? '' : undefined}>
      <label>
        {isDue ? 'To be looked at again since' : 'Look again on'} <input type="date" value={lookAgain ?? ''} onChange={(event) => void act('deferral.change', { id, lookAgain: event.target.value === '' ? null : event.target.value })} />
      </label>
      {isSettling ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void act('deferral.close', { id, ...(note.trim() === '' ? {} : { note: note.trim() }) }, { said: `Settled *${title}*` })
          }}
        >
          <input autoFocus aria-label="What came of it" placeholder="What came of it" value={note} maxLength={2_000} onChange={(event) => setNote(event.target.value)} onKeyDown={(event) => event.key === 'Escape' && setIsSettling(false)} />
          <Button type="submit">Settled</Button>
        </form>
      ) : (
        <Button kind="go" onPress={() => setIsSettling(true)}>It is settled</Button>
      )}
    </div>
  )
}
