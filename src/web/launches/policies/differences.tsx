import type { PolicyDifference } from '../../../core/launches/policy-differences.ts'
import css from './policies.module.css'

/** What differs, each with what it was and what it is. */
export function Differences({ differences }: { readonly differences: readonly PolicyDifference[] }) {
  if (differences.length === 0) return <p className={css.quiet}>Nothing differs.</p>
  return (
    <ul className={css.differences}>
      {differences.map(({ part, what, was, is }) => (
        <li key={`${part} ${what}`}>
          <b>{part}</b>
          <span>{what ?? (was === undefined ? 'new' : is === undefined ? 'gone' : '')}</span>
          <p>
            {was === undefined ? null : <del>{was}</del>} {is === undefined ? null : <ins>{is}</ins>}
          </p>
        </li>
      ))}
    </ul>
  )
}
