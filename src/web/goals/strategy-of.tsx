import { Link } from '@tanstack/react-router'
import { type StrategyOf, strategyOfItem, strategyOfObjective } from '../../core/strategy/walk.ts'
import { Section } from '../inspector/section.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './check-in.module.css'

/** Where of the strategy an item comes from (row C8). */
export function ItemStrategy({ id }: { readonly id: string }) {
  return <Found strategy={strategyOfItem(useSeen().state, id)} />
}

/** Where of the strategy an objective comes from (row C8). */
export function ObjectiveStrategy({ id }: { readonly id: string }) {
  return <Found strategy={strategyOfObjective(useSeen().state, id)} />
}

function Found({ strategy }: { readonly strategy: readonly StrategyOf[] }) {
  if (strategy.length === 0) return null
  return (
    <Section title="Strategy it comes from">
      <ul className={css.results}>
        {strategy.map(({ page, theme, by }) => (
          <li key={`${page.id} ${theme?.id ?? ''}`}>
            <Link to={`/$ws/goals/strategy/${page.id}` as '.'} from="/$ws" search={((now: object) => ({ ...now, open: undefined })) as never}>{theme?.title ?? page.title}</Link>
            <p className={css.quiet}>{theme === undefined ? 'the page of its team' : page.title}{by === undefined ? '' : `, by “${by.title}”`}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
