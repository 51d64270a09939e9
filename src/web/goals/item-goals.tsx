import { goalsOf, type ServedGoal } from '../../core/goals/serves.ts'
import { goalsOfActivity } from '../../core/roadmap/goal-walk.ts'
import { Section } from '../inspector/section.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './check-in.module.css'

/** The goals that an item serves, up to the company's (row C8). */
export function ItemGoals({ id }: { readonly id: string }) {
  return <Served goals={goalsOf(useSeen().state, id)} />
}

/** The goals that an activity works for, by the items it is built on (row C8). */
export function ActivityGoals({ id }: { readonly id: string }) {
  return <Served goals={goalsOfActivity(useSeen().state, id)} />
}

function Served({ goals }: { readonly goals: readonly ServedGoal[] }) {
  const { open } = useOpened()
  if (goals.length === 0) return null
  return (
    <Section title="Goals it serves">
      <ul className={css.results}>
        {goals.map(({ keyResult, objective, above }) => (
          <li key={keyResult.id}>
            <button type="button" onClick={() => open('key-results', keyResult.id)}>{keyResult.title}</button>
            <p className={css.quiet}>{[objective, ...above].map(({ title }) => title).join(', for ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
