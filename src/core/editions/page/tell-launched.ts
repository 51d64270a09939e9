import { standing } from '../../decks/deck-plan.ts'
import { isRecent } from '../../decks/window.ts'
import { type Maturity, maturityWords } from '../../plans/maturity.ts'
import type { PageLaunched } from './page-story.ts'
import type { PageContext } from './page-context.ts'

/** What came out in the last 90 days, furthest along first, then the latest: the features of releases, and levels reached on their own. */
export function tellLaunched({ plan, dates }: PageContext): PageLaunched[] {
  const found: (PageLaunched & { readonly rank: number; readonly end: string })[] = []
  const add = (title: string, value: string | undefined, where: string, end: string, level: Maturity | undefined) => {
    const told = level === undefined ? {} : { level: { label: maturityWords[level].label, mark: maturityWords[level].mark } }
    found.push({ title, value: value ?? '', where, end, rank: standing(level), ...told })
  }
  for (const { title, window, item, features } of plan.recent) {
    if (window === undefined) continue
    if (features.length === 0) add(title, item.value, dates.label(window), window.end, undefined)
    for (const { feature, level } of features) add(feature.title, feature.item.value, `${title}, ${dates.label(window)}`, window.end, level)
  }
  const told = new Set(plan.recent.map(({ id }) => id))
  for (const { title, item, steps } of plan.features) {
    const step = steps.findLast(({ window, release }) => window !== undefined && isRecent(window, plan.today) && !told.has(release ?? ''))
    if (step?.window !== undefined) add(title, item.value, dates.label(step.window), step.window.end, step.level)
  }
  found.sort((a, b) => b.rank - a.rank || (a.end < b.end ? 1 : a.end > b.end ? -1 : 0))
  return found.map(({ rank: _rank, end: _end, ...launched }) => launched)
}
