import { activityKindWords, workWords } from '../../../core/roadmap/kind-words.ts'
import type { KindOfWork } from '../../../core/roadmap/work-by-kind.ts'
import { works } from '../../../core/roadmap/work-shares.ts'
import { amountWords } from '../../parts/amount.ts'
import css from './kinds.module.css'

const groups = [...works, 'unsaid'] as const

/** The kinds of work that something is planned of, by what work they are, each with its days as a bar; and the kinds that have nothing. */
export function KindsTable({ kinds, none }: { readonly kinds: readonly KindOfWork[]; readonly none: readonly KindOfWork[] }) {
  const most = Math.max(1, ...kinds.map(({ effort }) => effort))
  return (
    <>
      {kinds.length === 0 ? null : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Kind</th><th scope="col">Activities</th><th scope="col">Done</th><th scope="col">Days of work</th><th scope="col">Budget</th><th scope="col">Spent</th>
            </tr>
          </thead>
          {groups.map((work) => {
            const of = kinds.filter((kind) => kind.work === work)
            if (of.length === 0) return null
            return (
              <tbody key={work}>
                <tr className={css.group}>
                  <th scope="rowgroup" colSpan={6}>{workWords[work]}</th>
                </tr>
                {of.map((kind) => <Row key={kind.kind} of={kind} most={most} />)}
              </tbody>
            )
          })}
        </table>
      )}
      {none.length === 0 ? null : <p className={css.none}>Nothing is planned of: {none.map(({ kind }) => (kind === 'unsaid' ? '' : activityKindWords[kind].toLowerCase())).join(', ')}.</p>}
    </>
  )
}

function Row({ of: { kind, activities, done, effort, withoutEffort, money }, most }: { readonly of: KindOfWork; readonly most: number }) {
  return (
    <tr>
      <th scope="row">{kind === 'unsaid' ? 'To be said' : activityKindWords[kind]}</th>
      <td>{activities}</td>
      <td>{done === 0 ? <span>none</span> : done}</td>
      <td className={css.days}>
        <b>{effort === 0 ? '' : Math.round(effort * 10) / 10}</b>
        <i aria-hidden style={{ inlineSize: `${(effort / most) * 96}px` }} />
        {withoutEffort === 0 ? null : <small>{withoutEffort} without</small>}
      </td>
      <td>{money.unsaid === activities ? <span>not said</span> : amountWords(money.budget)}</td>
      <td>{money.spent === 0 ? <span>nothing</span> : amountWords(money.spent)}</td>
    </tr>
  )
}
