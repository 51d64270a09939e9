import { standing } from '../../decks/deck-plan.ts'
import { maturityWords } from '../../plans/maturity.ts'
import type { PageContext } from './page-context.ts'
import type { PageLevelGroup } from './page-story.ts'

/** The features of a plan by how far along they are, furthest first. */
export function tellLevels({ plan }: PageContext): PageLevelGroup[] {
  const groups = new Map<string, { readonly rank: number; readonly group: PageLevelGroup; readonly features: { title: string; value: string }[] }>()
  for (const { title, item } of plan.features) {
    const words = item.maturity === undefined ? undefined : maturityWords[item.maturity]
    const features: { title: string; value: string }[] = []
    const group = { ...(words === undefined ? {} : { level: { label: words.label, mark: words.mark } }), features }
    const found = groups.get(words?.label ?? '') ?? { rank: standing(item.maturity), group, features }
    found.features.push({ title, value: item.value ?? '' })
    groups.set(words?.label ?? '', found)
  }
  return [...groups.values()].sort((a, b) => b.rank - a.rank).map(({ group }) => group)
}
