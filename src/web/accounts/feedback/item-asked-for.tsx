import { countAsked, feedbackOnItem } from '../../../core/customer-feedback/asked-for.ts'
import { gapOf, gapStatusWords, productGaps } from '../../../core/customer-feedback/product-gaps.ts'
import { Section } from '../../inspector/section.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import marketing from '../marketing.module.css'
import { askedWords } from './asked-words.ts'
import css from './feedback.module.css'

/** How often an item was asked for, in figures, and the gaps that it closes (row D5). */
export function ItemAskedFor({ id }: { readonly id: string }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const asked = countAsked(feedbackOnItem(state, id))
  const { submissions } = asked
  const gaps = productGaps.list(state).filter(({ items = [] }) => items.includes(id)).flatMap((gap) => gapOf(state, gap.id) ?? [])
  if (submissions === 0 && gaps.length === 0) return null
  return (
    <Section title="Asked for" count={submissions === 0 ? undefined : String(submissions)}>
      <p className={marketing.quiet}>{askedWords(asked)}{asked.bySeverity.P0 === 0 ? '' : `; ${asked.bySeverity.P0} P0`}. This stays inside.</p>
      <ul className={css.said}>{[...new Map(gaps.map((gap) => [gap.id, gap])).values()].map((gap) => <li key={gap.id}><button type="button" onClick={() => open('product-gaps', gap.id)}>{gap.title}</button><span>{gapStatusWords[gap.status]}</span></li>)}</ul>
    </Section>
  )
}
