import { rankBetween } from '../../lib/rank.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { launchDays } from '../launches/launch-days.ts'
import type { Launch } from '../launches/launches.ts'
import type { DeckSlide } from './deck-slides.ts'
import { type Deck, decks } from './decks.ts'

/** The decks that are about a launch's release: the one that was made for the launch, and any other. */
export function decksOfLaunch(state: State, { release }: Pick<Launch, 'release'>): readonly Deck[] {
  return decks.list(state).filter((deck) => deck.release === release).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
}

const slides = [
  ['cover', 'Open'], ['what-to-expect', 'Open'], ['problems', 'Why'], ['releases', 'What comes'], ['assets', 'To show'], ['changes', 'Since last time'], ['closing', 'Close'],
] as const

/** The slides that the deck of a launch begins with: why, what comes, what there is to show. Their ids are those of a deck's slides at first. */
export function slidesOfLaunch(deck: string): DeckSlide[] {
  let rank: string | undefined
  return slides.map(([kind, section]) => ({ id: `${deck}.${kind}`, deck, kind, rank: (rank = rankBetween(rank)), section }))
}

/** Months that the deck of a launch looks ahead: until a quarter after it ships, six at least, thirty-six at most. */
export function monthsUntil(state: State, launch: Launch, today: Day): number {
  const { ship = today } = launchDays(state, launch)
  const [[year, month], [shipYear, shipMonth]] = [today, ship].map((day) => day.split('-').map(Number)) as [[number, number], [number, number]]
  return Math.min(36, Math.max(6, (shipYear - year) * 12 + shipMonth - month + 3))
}
