import type { OkrStep } from '../../core/goals/okr-history.ts'
import { amountWords, wayWords } from '../../core/goals/progress.ts'
import { statusWords } from '../../core/goals/status.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import css from './okr-deck.module.css'
import { StatusMark } from './status-mark.tsx'

/** A key result in an OKR deck: where it stands, how sure its person is against the deck before, and the words of the week. */
export function OkrDeckLine({ step, isSaidSince, isHeld }: { readonly step: OkrStep; readonly isSaidSince: boolean; readonly isHeld: boolean }) {
  const { state } = useSeen()
  const { line } = step
  const isSaid = line.said === 'in-time' || line.said === 'said-late'
  const words = ([['Wins', line.wins], ['Risks', line.risks], ['Next', line.nextSteps]] as const).filter(([, text]) => text !== undefined && text !== '')
  return (
    <li data-late={line.said === 'late' || undefined}>
      <div>
        <b><Told text={line.title} /></b>
        <span>{personName(state, line.owner) ?? 'Somebody who is gone'}</span>
      </div>
      <div>
        <span>{amountWords(line.current, line.unit === '%' ? '%' : '')}, {wayWords(line)}</span>
        {line.status === undefined || !isSaid ? null : <span className={css.sure}><b>{line.confidence}%</b> <StatusMark status={line.status} /> <ChangeWords step={step} isHeld={isHeld} /></span>}
        {line.said === 'late' ? <em>Late{line.lastSaid === undefined ? ', never said yet' : `, last said in the week of ${dayAndMonth(line.lastSaid)}`}</em> : line.said === 'said-late' ? <em>Said late</em> : line.said === 'open' && line.closed === undefined ? <span>Not said yet</span> : null}
        {isSaidSince ? <span>Said since this deck was kept</span> : null}
      </div>
      <dl>
        {words.map(([label, text]) => <div key={label}><dt>{label}</dt><dd><Told text={text ?? ''} /></dd></div>)}
        {line.noChange === true ? <div><dt>Week</dt><dd>Nothing changed</dd></div> : null}
      </dl>
    </li>
  )
}

function ChangeWords({ step: { was, surer, isNewStatus }, isHeld }: { readonly step: OkrStep; readonly isHeld: boolean }) {
  if (!isHeld) return null
  if (was === undefined) return <span>new</span>
  if (surer === undefined || surer === 0) return <span>as before</span>
  return <span data-down={surer < 0 || undefined}>{surer > 0 ? `${surer} surer` : `${-surer} less sure`}{isNewStatus && was.status !== undefined ? `, was ${statusWords[was.status].toLowerCase()}` : ''}</span>
}
