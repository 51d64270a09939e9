import { Check } from 'lucide-react'
import { type DutyOn, linesOf, troubleOf } from '../../../core/duties/duties-on.ts'
import { sideWords } from '../../../core/duties/who-decides.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Face } from '../../parts/face.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMay } from '../../workspace/use-may.ts'
import css from './duties.module.css'
import { DutyForm } from './duty-form.tsx'

/** One duty: which side decides it, what each does where both own it, and who has it. Opened, it shows what held when, and passes it on. */
export function DutyLine({ duty, isOpen, toggle }: { readonly duty: DutyOn; readonly isOpen: boolean; readonly toggle: () => void }) {
  const { state } = useSeen()
  const may = useMay('duty.set')
  const trouble = troubleOf(duty)
  const lines = linesOf(state, duty.duty)
  return (
    <li className={css.duty} data-open={isOpen || undefined}>
      <div className={css.line}>
        <button type="button" aria-expanded={isOpen} onClick={toggle}>{duty.title}</button>
        <span>{duty.side === 'both' ? <Part side="Product management" does={duty.productSide} /> : duty.side === 'product-management' ? <Decides side="Product management" /> : null}</span>
        <span>{duty.side === 'both' ? <Part side="Product marketing" does={duty.marketingSide} /> : duty.side === 'product-marketing' ? <Decides side="Product marketing" /> : null}</span>
        <span className={css.holders}>
          {duty.holders.map(({ id, person, product }) => {
            const name = personName(state, person) ?? 'Somebody who is gone'
            return <span key={id}><Face name={name} id={person} small /> {name}{product === undefined ? '' : ` (${product})`}</span>
          })}
          {trouble === undefined ? null : <em data-trouble={trouble}>{trouble === 'gap' ? 'Nobody' : 'Two, and none decides'}</em>}
        </span>
      </div>
      {!isOpen ? null : (
        <div className={css.more}>
          {lines.length === 0 ? <p>As it is built in: nobody has written another line.</p> : (
            <ol>
              {lines.map(({ id, from, side, why }) => (
                <li key={id}>{sideWords[side]} since {labelDays(from)}{why === undefined ? '' : `: ${why}`}</li>
              ))}
            </ol>
          )}
          {may ? <DutyForm duty={duty} /> : null}
        </div>
      )}
    </li>
  )
}

function Part({ side, does }: { readonly side: string; readonly does: string | undefined }) {
  return <><span className={css.side}>{side}: </span>{does}</>
}

function Decides({ side }: { readonly side: string }) {
  return (
    <b className={css.decides}>
      <Check size={14} strokeWidth={2.25} aria-hidden /> <span className={css.side}>{side} </span>decides
    </b>
  )
}
