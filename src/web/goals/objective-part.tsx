import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { mostKeyResults } from '../../core/goals/goals.ts'
import type { ObjectiveShown } from '../../core/goals/goals-of-quarter.ts'
import type { Asked } from '../../core/goals/said.ts'
import { itemsFor } from '../../core/goals/serves.ts'
import { activitiesFor } from '../../core/roadmap/goal-walk.ts'
import { strategyOfObjective } from '../../core/strategy/walk.ts'
import { dayAndMonth } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './goals.module.css'
import { KeyResultForm } from './key-result-form.tsx'
import { KeyResultLine } from './key-result-line.tsx'

/** One objective: who answers for it, why, how, and its key results. */
export function ObjectivePart({ shown: { objective, results }, asked }: { readonly shown: ObjectiveShown; readonly asked: readonly Asked[] }) {
  const { state } = useSeen()
  const { opened, open } = useOpened()
  const may = useMay('key-result.add')
  const [isAdding, setIsAdding] = useState(false)
  const { id, title, owner, strategy, closed } = objective
  const [from] = strategyOfObjective(state, id)
  return (
    <section className={css.objective} aria-label={title} data-closed={closed?.state}>
      <header data-opened={opened?.id === id || undefined}>
        <h2><button type="button" onClick={() => open('objectives', id)}>{title}</button> <span>{personName(state, owner)}</span></h2>
        <p className={css.links}>
          {closed === undefined ? null : <b>{closed.state === 'done' ? 'Done' : 'Cancelled'} {dayAndMonth(closed.on)} · </b>}
          {from !== undefined ? <>Why: <Link to={`/$ws/goals/strategy/${from.page.id}` as '.'} from="/$ws">{from.theme?.title ?? from.page.title}</Link> · </> : strategy === undefined ? null : <>Why: <span>{strategy}</span> · </>}How: <How results={results} />
        </p>
      </header>
      <ol>
        {results.map((one) => <KeyResultLine key={one.id} keyResult={one} asked={asked.find(({ keyResult }) => keyResult.id === one.id)} />)}
      </ol>
      {results.length === 0 ? <p className={css.nothing}>No key result yet: nobody could tell when this is reached.</p> : null}
      {!may || closed !== undefined || results.length >= mostKeyResults ? null : isAdding ? <KeyResultForm objective={objective} close={() => setIsAdding(false)} /> : (
        <p className={css.add}><Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Key result</Button></p>
      )}
    </section>
  )
}

/** The first thing that is done for it, and how many more. */
function How({ results }: Pick<ObjectiveShown, 'results'>) {
  const { state } = useSeen()
  const { open } = useOpened()
  const ways = new Map<string, readonly [string, string]>(results.flatMap((one) => [...activitiesFor(state, one).map(({ id, title }) => [id, ['activities', title]] as const), ...itemsFor(state, one).map(({ id, title }) => [id, ['items', title]] as const)]))
  const [first] = ways
  if (first === undefined) return <b className={css.none}>nothing on the roadmap yet</b>
  const [id, [collection, title]] = first
  return <><button type="button" onClick={() => open(collection, id)}>{title}</button>{ways.size > 1 ? ` and ${ways.size - 1} more` : ''}</>
}
