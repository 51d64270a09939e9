import { goalsOf } from '../../core/goals/serves.ts'
import { Section } from '../inspector/section.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'

/** The goals that an item serves, up to the company's (row C8). */
export function ItemGoals({ id, className }: { readonly id: string; readonly className: string | undefined }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const goals = goalsOf(state, id)
  if (goals.length === 0) return null
  return (
    <Section title="Goals it serves">
      <ul className={className}>
        {goals.map(({ keyResult, objective, above }) => (
          <li key={keyResult.id}>
            <button type="button" onClick={() => open('key-results', keyResult.id)}>{keyResult.title}</button> <span>{[objective, ...above].map(({ title }) => title).join(', for ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
