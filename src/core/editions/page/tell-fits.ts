import { fitOf, hostsIn } from '../../decks/slides/fit-of.ts'
import type { PageContext } from './page-context.ts'
import type { PageFitGroup } from './page-story.ts'

/** Features of which the same is true together: what they work with, and what they are said not to work with. What nobody has said is told of none. */
export function tellFits({ view, plan }: Pick<PageContext, 'view' | 'plan'>): PageFitGroup[] {
  const hosts = hostsIn({ view, plan })
  const groups = new Map<string, PageFitGroup & { readonly features: string[] }>()
  for (const feature of plan.features) {
    const thoseThat = (fit: 'works' | 'does-not') => hosts.filter(({ key }) => fitOf(feature, key) === fit).map(({ title }) => title)
    const [works, not] = [thoseThat('works'), thoseThat('does-not')]
    if (works.length + not.length === 0) continue
    const key = `${works.join('\n')}\n\n${not.join('\n')}`
    const group = groups.get(key) ?? { works, not, features: [] }
    group.features.push(feature.title)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => b.works.length - a.works.length || b.features.length - a.features.length)
}
