import { Check, TriangleAlert } from 'lucide-react'
import { valueGroups } from '../../../core/hand-overs/hand-overs.ts'
import type { WaitingHandOver } from '../../../core/hand-overs/standing.ts'
import { Told } from '../../accounts/told.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import css from './hand-overs.module.css'

/** One hand-over: what it is, between whom, whose turn it is, and for which of the three groups its value is written. */
export function HandOverLine({ handOver: { id, title, from, to, acknowledged, values = {} }, standing: { step, sentence } }: WaitingHandOver) {
  const { state } = useSeen()
  const { open } = useOpened()
  return (
    <li data-late={step === 'late' || undefined}>
      <button type="button" onClick={() => open('hand-overs', id)}><Told text={title} /></button>
      <span className={css.says}>{step === 'late' ? <TriangleAlert size={14} strokeWidth={2} role="img" aria-label="Late" /> : null}{sentence}</span>
      <span className={css.groups}>
        {acknowledged === undefined ? null : valueGroups.map((group) => (
          <span key={group} data-written={values[group] !== undefined || undefined}>
            {values[group] === undefined ? null : <Check size={12} strokeWidth={2.25} role="img" aria-label="Written for" />}{group}
          </span>
        ))}
      </span>
      <span className={css.between}>{personName(state, from) ?? 'Somebody'} to {personName(state, to) ?? 'somebody'}</span>
    </li>
  )
}
