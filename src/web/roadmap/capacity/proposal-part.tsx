import { useMemo, useState } from 'react'
import { brokenBy } from '../../../core/balance/holds.ts'
import type { Proposal } from '../../../core/balance/proposal.ts'
import { type ActivityMove, reasonFor } from '../../../core/roadmap/activity-moves.ts'
import type { Band } from '../../../core/roadmap/capacity-load.ts'
import type { Overload } from '../../../core/roadmap/overload.ts'
import { activities, type Roadmap } from '../../../core/roadmap/roadmap.ts'
import { Button } from '../../parts/button.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { MoveAsking } from '../move-asking.tsx'
import css from './capacity.module.css'
import { MoveList } from './move-list.tsx'
import { headline, standing } from './proposal-words.ts'
import { Searching } from './searching.tsx'
import { asMoving, type Sought } from './use-proposal.ts'
import type { Unit } from './work-units.ts'

export interface ProposalPartProps {
  readonly roadmap: Roadmap
  readonly proposal: Proposal
  readonly sought: Sought
  /** How many overloads there are as things stand. */
  readonly over: number
  /** Who would be over with what is ticked. */
  readonly left: readonly Overload[]
  readonly after: readonly Band[]
  readonly unit: Unit
}

/** A proposal: what it comes to, each move with its tick, and one button that takes what is ticked. */
export function ProposalPart({ roadmap, proposal, sought, over, left, after, unit }: ProposalPartProps) {
  const { state, today } = useSeen()
  const may = useMay('balance.take')
  const { taken } = sought
  const taking = useTaking(roadmap, sought)
  const all = proposal.moves.length
  const broken = useMemo(() => (taken.length === 0 ? [] : brokenBy(state, roadmap, today, taken.map(asMoving))), [state, roadmap, today, taken])
  const isLost = proposal.moves.some(sought.isStale)
  return (
    <>
      <header className={css.head}>
        <h2>{headline(proposal, over)}</h2>
        <p role="status">{standing(proposal, taken.length, left)}</p>
        <div className={css.take}>
          {all === 0 ? null : (
            <>
              <Switch
                label="Take"
                options={[{ value: 'all', text: `All ${all}` }, ...(taken.length > 0 && taken.length < all ? [{ value: 'some', text: `${taken.length} of ${all}` }] : []), { value: 'none', text: 'None' }]}
                value={taken.length === all ? 'all' : taken.length === 0 ? 'none' : 'some'}
                onChange={(value) => (value === 'some' ? undefined : sought.tickAll(value === 'all'))}
              />
              {may ? <Button kind="main" tall isDisabled={taken.length === 0 || broken.length > 0 || sought.search !== undefined} onPress={() => taking.take()}>{taken.length === 1 ? 'Take 1 move' : `Take ${taken.length} moves`}</Button> : null}
            </>
          )}
          {proposal.status === 'ran-out' || proposal.status === 'found' || isLost ? <Button tall onPress={() => sought.seek({ isLonger: !isLost })}>{isLost ? 'Ask again' : 'Look for longer'}</Button> : null}
          <Button kind="bare" onPress={sought.drop}>Put it away</Button>
        </div>
        {broken.length === 0 ? null : <p className={css.refused} role="alert">{broken.slice(0, 2).map(({ sentence }) => sentence).join(' ')}</p>}
        <Searching sought={sought} />
      </header>
      {all === 0 ? null : <MoveList sought={sought} after={after} unit={unit} isReadOnly={!may} />}
      <MoveAsking moves={taking} />
    </>
  )
}

interface Asked {
  readonly said: string
  readonly question: string
  readonly isNeeded: boolean
  readonly sentence?: string
}

/** Takes what is ticked, in one act with one undo; where agreed cells are opened again it asks why first. */
function useTaking(roadmap: Roadmap, { taken, drop }: Sought) {
  const { state } = useSeen()
  const act = useAct()
  const [asked, setAsked] = useState<Asked>()
  const said = `Took *${taken.length === 1 ? '1 move' : `${taken.length} moves`}*`
  const send = async (reason: string | undefined) => {
    const moves = taken.map((move) => ({ ...asMoving(move), why: move.why }))
    const outcome = await act('balance.take', { roadmap: roadmap.id, moves }, { said, ...(reason === undefined ? {} : { reason }) })
    if (outcome.done) return drop()
    setAsked(outcome.code === 'needs-reason' ? { said, question: 'Why are they taken?', isNeeded: true, sentence: outcome.sentence } : undefined)
  }
  const isAgreed = () => reasonFor(state, taken.flatMap((move): ActivityMove[] => {
    const activity = activities.get(state, move.activity)
    return activity === undefined || move.window === undefined ? [] : [{ activity, window: move.window }]
  })) === 'always'
  return {
    take: () => (isAgreed() ? setAsked({ said: `${said.replace('Took', 'Take')}, which opens agreed cells again`, question: 'Why are they taken?', isNeeded: true }) : void send(undefined)),
    asked, answer: (reason: string | undefined) => void (setAsked(undefined), send(reason)), cancel: () => setAsked(undefined),
  }
}
