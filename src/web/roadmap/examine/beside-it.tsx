import { periodName } from '../../../core/roadmap/overload.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import css from './cell.module.css'
import type { WalkCell } from './walk-cells.ts'

const standings = { agreed: 'agreed', filled: 'not agreed', empty: 'empty on purpose', undecided: 'undecided' } as const

/** What stands before and after a blank cell in its row. */
export function BesideIt({ row, at }: { readonly row: readonly WalkCell[]; readonly at: number }) {
  const shown = [row[at - 1], row[at], row[at + 1]].filter((one) => one !== undefined)
  return (
    <section className={css.beside}>
      <header>
        <h2>Beside it</h2>
        <span>the same row, a period each way</span>
      </header>
      <div>
        {shown.map((one) => (
          <Neighbour key={one.key} cell={one} isHere={one === row[at]} />
        ))}
      </div>
    </section>
  )
}

function Neighbour({ cell: { period, activities, standing, agreement }, isHere }: { readonly cell: WalkCell; readonly isHere: boolean }) {
  const { state } = useSeen()
  const [first] = activities
  return (
    <div data-here={isHere ? '' : undefined} data-blank={first === undefined ? '' : undefined}>
      <p>{periodName(period)}</p>
      {first === undefined ? <span>{standing === 'empty' ? `Empty on purpose: ${agreement?.reason ?? ''}` : 'undecided'}</span> : (
        <>
          <b>{first.title}</b>
          <span>{[personName(state, first.owner), activities.length > 1 ? `and ${activities.length - 1} more` : undefined, standings[standing]].filter((part) => part !== undefined).join(', ')}</span>
        </>
      )}
    </div>
  )
}
