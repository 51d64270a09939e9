import type { Release } from '../../decks/deck-plan.ts'
import type { PageContext } from './page-context.ts'
import type { PageEvent } from './page-story.ts'

/** The releases of a plan that are just out or ahead, with their days. An audience that hears "now, next, later" gets what is over: a day in a calendar would say more. */
export function tellCalendar({ plan, dates }: PageContext): PageEvent[] {
  return [...plan.recent.toReversed(), ...plan.releases].flatMap((release) => {
    const { id, window, item } = release
    if (window === undefined || (dates.labels === 'now-next-later' && window.end >= plan.today)) return []
    return [{ id, title: releaseName(release), when: dates.label(window), window, value: item.value ?? '' }]
  })
}

/** A release with its product, where its own title does not say which. */
export function releaseName({ title, product }: Release): string {
  return product !== '' && !title.toLowerCase().includes(product.toLowerCase()) ? `${product} ${title}` : title
}
