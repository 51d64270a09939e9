import type { SlideSpec } from '../../decks/deck-facts.ts'
import { assetsText, assetsTitle } from '../../decks/slides/assets.ts'
import { slideKindOf } from '../../decks/slide-kinds.ts'
import { slidesAtFirst } from '../../decks/slides-at-first.ts'
import type { GroupBy } from '../../decks/timeline-groups.ts'
import type { PageContext } from './page-context.ts'
import type { PagePart } from './page-story.ts'

/** What the slides of a deck make of its page: the parts in their order, and what some of them were told. */
export interface ToldParts {
  readonly parts: readonly PagePart[]
  readonly groupBy: GroupBy
  /** Releases that are told one by one; the others stand in the plan alone. */
  readonly mostReleases: number
}

/** The part of a page that a kind of slide stands for. The cover and what to expect are at the top and the foot of every page. */
const partOf: Readonly<Record<string, Exclude<PagePart['part'], 'own'>>> = {
  problems: 'problems', timeline: 'plan', releases: 'releases', 'recently-launched': 'launched', changes: 'changes', maturity: 'levels', compatibility: 'fits', closing: 'tell',
}

/** Told of a plan without dates, and of any where the slide says so. */
const whereUndated: ReadonlySet<string> = new Set(['levels', 'fits'])

/** A page follows its deck: what a deck does not tell is not told, and all stands in the order of the slides. A part that two slides tell is there once. */
export function tellParts({ deck, plan, view }: Pick<PageContext, 'deck' | 'plan' | 'view'>): ToldParts {
  const slides: readonly SlideSpec[] = deck.slides ?? slidesAtFirst['product-roadmap']
  const parts = new Map<string, PagePart>()
  const told = { groupBy: 'problem' as GroupBy, mostReleases: Infinity }
  for (const [index, slide] of slides.entries()) {
    const options = slideKindOf(slide.kind)?.options.safeParse(slide.options ?? {}).data ?? {}
    if (slide.kind === 'context') parts.set(`own ${index}`, { part: 'own', title: slide.title ?? '', text: slide.text ?? '' })
    const assets = slide.kind === 'assets' ? assetsText(view) : ''
    if (assets !== '') parts.set('assets', { part: 'own', title: assetsTitle, text: assets })
    const part = partOf[slide.kind]
    if (part === undefined || parts.has(part) || (whereUndated.has(part) && plan.dated && options['always'] !== true)) continue
    parts.set(part, { part })
    if (part === 'plan') told.groupBy = (options['groupBy'] as GroupBy | undefined) ?? told.groupBy
    if (part === 'releases') told.mostReleases = (options['most'] as number | undefined) ?? told.mostReleases
  }
  return { parts: [...parts.values()], ...told }
}
