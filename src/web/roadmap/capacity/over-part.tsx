import { type CapacityMissing, type Overload } from '../../../core/roadmap/overload.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import type { Place } from './place.ts'
import css from './capacity.module.css'
import { OverList } from './over-list.tsx'
import { overHeadline } from './proposal-words.ts'
import { Searching } from './searching.tsx'
import type { Sought } from './use-proposal.ts'
import type { WorkHands } from './use-work-hands.ts'
import type { Unit } from './work-units.ts'

export interface OverPartProps {
  readonly roadmap: Roadmap
  readonly over: readonly Overload[]
  readonly missing: readonly CapacityMissing[]
  readonly sought: Sought
  readonly unit: Unit
  readonly hands: WorkHands
  readonly choose: (place: Place) => void
}

/** What is over as things stand, to be resolved by hand, or by a proposal that is asked for here. */
export function OverPart({ roadmap, over, missing, sought, unit, hands, choose }: OverPartProps) {
  const { asOf } = useSeen()
  const may = useMay('balance.take')
  return (
    <>
      <header className={css.head}>
        <h2>{overHeadline(over, roadmap.period)}</h2>
        <p>
          {over.length === 0
            ? `${missing.length === 0 ? 'Everybody’s work fits into the time that is there.' : 'Where it is said how much there is, the work fits.'} ${hands.may ? 'Choose a period above to see what asks for the time.' : ''}`
            : asOf !== undefined
              ? 'As it stood on that day, to be read only.'
              : hands.may
                ? 'Move work by hand to another period or person, or let the fewest moves be found that clear all of it. Nothing of those is saved before you take it.'
                : 'Whoever plans the work can move it or take a proposal.'}
        </p>
        {may && over.length > 0 && sought.search === undefined ? (
          <div className={css.take}>
            <Button kind="main" tall onPress={() => sought.seek()}>Propose a balance</Button>
          </div>
        ) : null}
        <Searching sought={sought} />
      </header>
      <OverList over={over} missing={missing} unit={unit} hands={hands} choose={choose} />
    </>
  )
}
