import { gapsOf } from '../../../core/market/gaps.ts'
import type { MarketKind, MarketRecord } from '../../../core/market/market.ts'
import { reviewOf } from '../../../core/market/review-due.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Face } from '../../parts/face.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './market.module.css'

/** Who owns a record, and when it is looked at again; late in amber, and so is what is missing. */
export function KeptMarks({ record }: { readonly record: MarketRecord }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const name = personName(state, record.owner)
  const review = reviewOf(record, today)
  return (
    <div className={css.kept}>
      <span data-missing={name === undefined || undefined}>{name === undefined || record.owner === undefined ? 'Nobody owns it' : <><Face name={name} id={record.owner} small /> {name}</>}</span>
      {record.evidence === undefined || record.evidence.length === 0 ? <span data-missing>No evidence</span> : null}
      <span data-missing={review === 'unset' || review === 'late' || undefined}>{record.reviewOn === undefined ? 'No review day' : `Review ${review === 'late' ? 'was due' : review === 'due' ? 'by' : 'on'} ${labelDays(record.reviewOn)}`}</span>
    </div>
  )
}

/** What else is missing, in sentences: of its own kind. The rest is said by `KeptMarks`. */
export function Gaps({ kind, record }: { readonly kind: MarketKind; readonly record: MarketRecord }) {
  const gaps = gapsOf(kind, record).filter(({ gap }) => gap !== 'owner' && gap !== 'evidence' && gap !== 'review-day')
  return gaps.length === 0 ? null : <p className={css.gaps}>{gaps.map(({ says }) => says).join(' ')}</p>
}
