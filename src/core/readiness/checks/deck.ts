import { decksOfLaunch } from '../../decks/launch-deck.ts'
import { editions } from '../../editions/editions.ts'
import { addDays } from '../../time/days.ts'
import { dayAndMonth } from '../../time/label.ts'
import type { Check, Ground } from '../check.ts'

/** Days of the calendar before the announcement by which there is a deck to talk with. */
const deckDays = 28

/** A launch has its deck in time, and an edition of it on its day. An L3 is told by a line of the product roadmap. */
export function deckChecks({ state, launch, today, days: { announce } }: Ground): readonly Check[] {
  if (launch.tier === undefined || launch.tier === 'L3' || announce === undefined) return []
  const found = decksOfLaunch(state, launch)
  const base = { key: 'deck', title: 'It has its deck' }
  const by = addDays(announce, -deckDays)
  if (found.length === 0) {
    if (today < by) return [{ ...base, passes: true }]
    return [{ ...base, passes: false, fails: 'risks', facts: 'none', by, sentence: `It was to be there by ${dayAndMonth(by)}, four weeks before it is announced.`, acts: [{ label: 'Make its deck', command: 'deck.for-launch', args: { launch: launch.id } }] }]
  }
  const isOut = editions.list(state).some(({ deck, state: stands }) => stands === 'current' && found.some(({ id }) => id === deck))
  if (isOut || today < announce) return [{ ...base, passes: true }]
  return [{ ...base, passes: false, fails: 'risks', facts: 'not published', by: announce, sentence: 'No edition of it is published.', acts: [{ label: 'Open the deck', page: 'deck' }] }]
}
