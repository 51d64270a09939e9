import { useState } from 'react'
import { type DutyOn, dutiesOn } from '../../../core/duties/duties-on.ts'
import { whoDecides } from '../../../core/duties/who-decides.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import field from '../../parts/field.module.css'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { LibraryFrame } from '../library-frame.tsx'
import css from './duties.module.css'
import { DutyLine } from './duty-line.tsx'
import { RoleMatrix } from './role-matrix.tsx'

/** Who decides what between product and market, who has which duty, and where nobody or two do (rows F1, F2, F6). */
export function DutiesScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const [question, setQuestion] = useState('')
  const found = whoDecides(state, question, today).map(({ duty }) => duty)
  const all = dutiesOn(state, today)
  const [single, shared] = [found.filter(({ side }) => side !== 'both'), found.filter(({ side }) => side === 'both')]
  return (
    <LibraryFrame current="duties">
      <div className={css.page}>
        <header>
          <div>
            <h1>Who decides what</h1>
            <p>One side decides each duty; five areas are both sides’. What holds has a day since when, and what held before stays to be read.</p>
          </div>
          <input type="search" className={field.input} aria-label="Who decides" placeholder="Who decides …" value={question} onChange={(event) => setQuestion(event.target.value)} />
        </header>
        {found.length === 0 ? <p className={css.quiet}>No duty has these words. Its title and the other words it is known by are looked at.</p> : null}
        {single.length === 0 ? null : <Table title="One side decides" duties={single} />}
        {shared.length === 0 ? null : <Table title="Both own it" duties={shared} />}
        {question === '' ? <RoleMatrix duties={all} /> : null}
      </div>
    </LibraryFrame>
  )
}

function Table({ title, duties }: { readonly title: string; readonly duties: readonly DutyOn[] }) {
  const [open, setOpen] = useState<string>()
  return (
    <section className={css.table} aria-label={title}>
      <div className={css.headings} aria-hidden>
        <h2>{title}</h2>
        <span>Product management</span>
        <span>Product marketing</span>
        <span>Who has it</span>
      </div>
      <ul>
        {duties.map((duty) => (
          <DutyLine key={duty.duty} duty={duty} isOpen={open === duty.duty} toggle={() => setOpen(open === duty.duty ? undefined : duty.duty)} />
        ))}
      </ul>
    </section>
  )
}
