import type { MadeDeck } from '../../core/editions/make-deck.ts'
import type { PageStory } from '../../core/editions/page/page-story.ts'
import { tellPage } from '../../core/editions/page/tell-page.ts'

/** What the web page of a deck tells, for an audience outside: whoever is inside has no page that could be passed on. */
export function pageOf(
  { view, was, facts, slides, outline }: MadeDeck,
  { edition, since }: { readonly edition?: { readonly number: number; readonly day: string } | undefined; readonly since: string | undefined },
): { readonly page?: PageStory } {
  if (view.audience.inside) return {}
  const told = outline === undefined || was === undefined || since === undefined ? undefined : { label: since, outline, views: [was, view] }
  return { page: tellPage(view, facts, { heading: slides.slides[0]?.title ?? slides.title, name: slides.title, edition, since: told }) }
}
