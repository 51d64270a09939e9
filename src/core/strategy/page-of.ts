import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Objective, objectives } from '../goals/goals.ts'
import { type Item, items } from '../plans/plans.ts'
import { type StrategySection, strategySections, type StrategyTheme, strategyThemes } from './strategy.ts'
import { strategyTemplate, type TemplateSection } from './template.ts'

/** One section as the page shows it. */
export interface SectionOf extends TemplateSection {
  readonly record?: StrategySection
  readonly isEmpty: boolean
  /** Empty, and the page is not whole without it (row C3). */
  readonly isGap: boolean
}

export interface ThemeOf {
  readonly theme: StrategyTheme
  readonly objectives: readonly Objective[]
  readonly items: readonly Item[]
}

/** A page as the template has it: every section, written or not, and its themes in their order. Gaps are worked out anew each time. */
export function pageOf(state: State, page: Id): { readonly sections: readonly SectionOf[]; readonly themes: readonly ThemeOf[]; readonly gaps: number } {
  const written = new Map(strategySections.list(state).filter((one) => one.page === page).map((one) => [one.section, one]))
  const themes = themesOf(state, page)
  const sections = strategyTemplate.map((section): SectionOf => {
    const record = written.get(section.section)
    const isEmpty = !holds(section, record, themes)
    return { ...section, ...(record === undefined ? {} : { record }), isEmpty, isGap: isEmpty && section.isNeeded }
  })
  return { sections, themes, gaps: sections.filter(({ isGap }) => isGap).length }
}

/** The themes of a page, what comes first first, those of one rank by their ids, with the objectives and items that are there. */
export function themesOf(state: State, page: Id): ThemeOf[] {
  return strategyThemes.list(state).filter((one) => one.page === page).sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1)).map((theme) => ({
    theme, objectives: (theme.objectives ?? []).flatMap((id) => objectives.get(state, id) ?? []), items: (theme.items ?? []).flatMap((id) => items.get(state, id) ?? []),
  }))
}

/** Goals are those that themes name: words alone do not fill that section. */
function holds({ kind }: TemplateSection, record: StrategySection | undefined, themes: readonly ThemeOf[]): boolean {
  if (kind === 'themes') return themes.length > 0
  if (kind === 'goals') return themes.some(({ objectives: named }) => named.length > 0)
  return (record?.text ?? '').trim() !== '' || (kind === 'not-now' && (record?.notNow ?? []).length > 0)
}

/** What was said to be likely in a quarter that is over by now: it is decided anew (DOMAIN 1.23). */
export function overdueLikely({ notNow = [] }: Pick<StrategySection, 'notNow'>, today: Day): string[] {
  return notNow.filter(({ likely }) => likely !== undefined && likely.end < today).map(({ what }) => what)
}
