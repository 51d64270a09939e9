import type { DeckContext } from './deck-context.ts'
import type { Release } from './deck-plan.ts'

/** "Canvas 7", with its product before it where the title does not say it. */
export function releaseName({ product, title }: Pick<Release, 'product' | 'title'>): string {
  return product !== '' && !title.toLowerCase().includes(product.toLowerCase()) ? `${product} ${title}` : title
}

/** "planned for Dec 2026–Jan 2027", "no date yet". */
export function releaseTime({ dates }: Pick<DeckContext, 'dates'>, { window }: Pick<Release, 'window'>): string {
  return window === undefined ? 'no date yet' : dates.planned(window)
}

/** The release that the deck of a launch is about (LU3); undefined for a deck about a plan. */
export function releaseAbout({ deck, plan }: Pick<DeckContext, 'deck' | 'plan'>): Release | undefined {
  return deck.release === undefined ? undefined : plan.releases.find(({ id }) => id === deck.release)
}
