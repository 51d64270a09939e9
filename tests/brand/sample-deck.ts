import { audiences } from '../../src/core/audiences/audiences.ts'
import type { Measure, SlideDeck } from '../../src/core/decks/slide.ts'
import { makeDeck } from '../../src/core/editions/make-deck.ts'
import { decide } from '../../src/core/kernel/decide.ts'
import { State } from '../../src/core/kernel/state.ts'
import { sampleCommands } from '../../src/core/sample/sample.ts'
import { contextOf } from '../../src/core/sample/script.ts'
import { must } from '../../src/lib/must.ts'

const today = '2026-11-12'
let states: { readonly now: State; readonly before: State } | undefined

function sample(): { readonly now: State; readonly before: State } {
  if (states !== undefined) return states
  let [now, before] = [State.empty, State.empty]
  for (const act of sampleCommands(today)) {
    now = now.apply(decide(now, act.command, contextOf(act)))
    if (act.effective < '2026-09-20') before = now
  }
  return (states = { now, before })
}

/** A deck of the sample company, with a change note and notes for presenters. */
export function sampleDeck(measure: Measure, { deck = 'roadmap', audience = 'customers' } = {}): SlideDeck {
  const { now, before } = sample()
  const options = { audience: must(audiences.list(now).find(({ key }) => key === audience)), today, key: 'k', measure, edition: { number: 7, day: today }, presenter: true }
  return makeDeck(now, deck, deck === 'roadmap' ? { ...options, since: { state: before, label: 'edition 6, 19 Sep 2026' } } : options).slides
}
