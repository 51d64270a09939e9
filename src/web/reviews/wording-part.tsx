import { labelledNames } from '../../core/reviews/labelled.ts'
import { wordingFindings } from '../../core/reviews/wording-check.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './reviews.module.css'

/** What to look at in words that go out (row G4): each with its place. None of it stops anything. */
export function WordingPart({ text }: { readonly text: string }) {
  const { state } = useSeen()
  const found = text.trim() === '' ? [] : wordingFindings(text, labelledNames(state))
  if (found.length === 0) return null
  return (
    <section className={css.wording} aria-label="Words to look at">
      <h2>Words to look at <span>{found.length}</span></h2>
      <ul>
        {found.map(({ kind, line, column, start, quote, sentence }) => (
          <li key={`${kind} ${start}`}>
            <q>{quote}</q> <small>line {line}, column {column}</small>
            <p>{sentence}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
