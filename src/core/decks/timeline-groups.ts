import type { DeckContext } from './deck-context.ts'
import type { Feature } from './deck-plan.ts'
import { toneAt, type Tone } from './marks.ts'
import type { DeckFinding } from './slide.ts'
import type { groupings } from './slide-kinds.ts'
import { byText } from './words.ts'

export type GroupBy = (typeof groupings)[number]
/** What features are put together from. */
type Grouped = Pick<DeckContext, 'view' | 'plan'>

interface Group {
  readonly id: string
  readonly title: string
  readonly tone: Tone
}

export interface TimelineGroups {
  readonly groups: readonly Group[]
  groupOf(feature: Feature): string | undefined
  readonly findings: readonly DeckFinding[]
}

/** The groups of a timeline. What an audience is not told, as customers are no teams, groups nothing for it: then it is grouped by problem, and says so. */
export function groupsOf(context: Grouped, asked: GroupBy): TimelineGroups {
  const byProblem: TimelineGroups = { groups: context.plan.themes, groupOf: (feature) => feature.theme, findings: [] }
  if (asked === 'problem') return byProblem
  const groupOf = asked === 'product' ? productOf(context) : teamOf(context)
  const titles = [...new Set(context.plan.features.flatMap((feature) => groupOf(feature) ?? []))].sort(byText)
  if (titles.length > 0) return { groups: titles.map((title, index) => ({ id: title, title, tone: toneAt(index) })), groupOf, findings: [] }
  return { ...byProblem, findings: [{ code: 'not-grouped', sentence: `No feature of the timeline has a ${asked} that this audience is told, so it is grouped by problem.` }] }
}

/** A feature's own product, else that of the first release that it ships in. */
function productOf({ plan }: Grouped): TimelineGroups['groupOf'] {
  const products = new Map([...plan.recent, ...plan.releases, ...plan.undated].map((release) => [release.id, release.product]))
  return ({ item, steps }) => item.product ?? steps.map((step) => products.get(step.release ?? '')).find((product) => product !== undefined && product !== '')
}

function teamOf({ view }: Grouped): TimelineGroups['groupOf'] {
  return ({ item }) => view.get<{ readonly title?: string }>('teams', item.teams?.[0])?.title
}
