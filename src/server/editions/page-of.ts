import type { MadeDeck } from '../../core/editions/make-deck.ts'
import type { PageChanges, PageStory } from '../../core/editions/page/page-story.ts'
import { tellChanges, type ToldSince } from '../../core/editions/page/tell-changes.ts'
import { tellPage } from '../../core/editions/page/tell-page.ts'

/** What the web page of a deck tells, for an audience outside: whoever is inside has no page that could be passed on. */
export function pageOf(
  { view, was, facts, slides, outline }: MadeDeck,
  { edition, since }: { readonly edition?: { readonly number: number; readonly day: string } | undefined; readonly since: string | undefined },
): { readonly page?: PageStory } {
  if (view.audience.inside) return {}
  return { page: tellPage(view, facts, { heading: slides.slides[0]?.title ?? slides.title, name: slides.title, edition, since: toldSince({ view, was, outline }, since) }) }
}

/** What changed, for an audience that has no page. */
export function changesOf({ view, was, outline, since }: MadeDeck & { readonly since: string | undefined }): { readonly changes?: PageChanges } {
  const told = toldSince({ view, was, outline }, since)
  return told === undefined ? {} : { changes: tellChanges(told) }
}

function toldSince({ view, was, outline }: Pick<MadeDeck, 'view' | 'was' | 'outline'>, since: string | undefined): ToldSince | undefined {
  return outline === undefined || was === undefined || since === undefined ? undefined : { label: since, outline, views: [was, view] }
}
