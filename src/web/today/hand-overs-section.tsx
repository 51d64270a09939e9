import { PackageOpen } from 'lucide-react'
import type { WaitingHandOver } from '../../core/hand-overs/standing.ts'
import { Told } from '../accounts/told.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { NeedSection } from './section.tsx'
import css from './today.module.css'

const stepWords = { waiting: 'to acknowledge', late: 'late', 'sent-back': 'came back', acknowledged: 'to write', 'turned-into-value': 'done' } as const

/** What was handed to me and waits, and what I handed over that came back or has a question. */
export function HandOversSection({ handOvers }: { readonly handOvers: readonly WaitingHandOver[] }) {
  const { open } = useOpened()
  return (
    <NeedSection
      title="Hand-overs"
      list={handOvers}
      row={({ handOver: { id, title }, standing: { step, hasQuestion, sentence } }) => (
        <li key={id} className={css.row}>
          <span className={css.kind} data-late={(step === 'late' && !hasQuestion) || undefined}>
            <PackageOpen size={14} strokeWidth={1.75} aria-hidden /> {hasQuestion ? 'to answer' : stepWords[step]}
          </span>
          <div className={css.what}>
            <p className={css.title}><Told text={title} /></p>
            <p>{sentence}</p>
          </div>
          <button type="button" className={css.name} onClick={() => open('hand-overs', id)}>Look at it</button>
        </li>
      )}
    />
  )
}
