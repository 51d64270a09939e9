import { Button } from '../../parts/button.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './cell.module.css'
import type { Sitting } from './room.ts'
import { countOf, type WalkCell } from './walk-cells.ts'
import { watchSaid } from './watches-for.ts'

export interface AgreePartProps {
  readonly cell: WalkCell
  readonly sitting: Sitting
  readonly mayAct: boolean
  readonly agree: () => void
  readonly sentence: string | undefined
}

/** Agrees on a cell with those in the room; a decided one says what opens it again. */
export function AgreePart({ cell, sitting: { people }, mayAct, agree, sentence }: AgreePartProps) {
  const { state } = useSeen()
  const act = useAct()
  const { isOpen, standing, bucket, period, name, agreement } = cell
  const wanted = standing === 'undecided' ? 1 : countOf(cell)
  if (!isOpen) {
    const watched = agreement?.watches ?? []
    return (
      <div className={css.agree}>
        <p>{watched.length === 0 ? 'Nothing opens it by itself.' : `It reopens by itself if ${watched.map((watch) => watchSaid(state, watch)).join(', or ')}.`}</p>
        {mayAct ? <Button onPress={() => void act('cell.reopen', { bucket: bucket.id, period: period.start }, { said: `*${name}* is open again` })}>Open it again</Button> : null}
      </div>
    )
  }
  return (
    <div className={css.agree}>
      <p>{sentence === undefined ? (wanted > 0 ? `Answer ${wanted} ${wanted === 1 ? 'question' : 'questions'} to agree` : mayAct ? 'Nothing is open: Enter agrees' : 'Nothing is open') : <span role="alert" className={css.refused}>{sentence}</span>}</p>
      {mayAct ? <Button kind="main" tall isDisabled={wanted > 0} onPress={agree}>{people.length < 2 ? 'Agree' : `Agree with ${people.length} here`}</Button> : null}
    </div>
  )
}
