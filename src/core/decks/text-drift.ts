import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { coverage, type Item, items, plans } from '../plans/plans.ts'
import { talkTracks } from '../plans/talk-tracks.ts'
import { labelWindow } from '../time/label.ts'
import { overlaps } from '../time/window.ts'
import { dateStyle } from '../workspace/date-style.ts'
import { settings } from '../workspace/workspace.ts'
import { windowsIn } from './coverage-of-deck.ts'
import { slidesOf } from './deck-slides.ts'
import { type Deck, decks } from './decks.ts'
import { datesIn } from './dates-in-text.ts'

/** A sentence of a deck that somebody wrote by hand and that the tracker does not bear out (row B7). */
export interface TextDrift {
  readonly deck: Id
  /** Where it stands: "The slide “What we learned”", "The talk track of Relay 5". */
  readonly place: string
  readonly quote: string
  readonly item: Id
  /** What does not agree, in a sentence. */
  readonly sentence: string
}

interface HandWritten {
  readonly place: string
  readonly text: string
  /** The only item that it is held against; all of the deck's when unset. */
  readonly about?: Item
}

const known = new WeakMap<State, ReadonlyMap<Day, readonly TextDrift[]>>()

/** The words of every product roadmap deck that do not agree with the tracker any more: a month that is another by now, or something that was dropped, left out or has no date. */
export function textDrifts(state: State, today: Day): readonly TextDrift[] {
  const found = known.get(state)?.get(today) ?? decks.list(state).flatMap((deck) => textDriftOf(state, deck, today))
  known.set(state, new Map([[today, found]]))
  return found
}

/**
 * The words of one deck that do not agree with the tracker: its own words, its slides of own words, and the talk tracks of its items. Only a sentence that names an item is held against it, and
 * only by days that it names: nothing is guessed. What a slide says of the plan is made of the plan, so it always agrees.
 */
export function textDriftOf(state: State, deck: Deck, today: Day): TextDrift[] {
  if (deck.kind !== 'product-roadmap') return []
  const told = items.list(state).filter((item) => isOf(state, deck, item) && item.title.length > 2)
  const ofDeck = handWritten(state, deck)
  const byLength = [...told].sort((a, b) => b.title.length - a.title.length)
  const ofTracks = told.flatMap((item): HandWritten[] => trackTexts(state, item.id).map((text) => ({ place: `The talk track of ${item.title}`, text, about: item })))
  const judge = judgeOf(state, today)
  return [...ofDeck, ...ofTracks].flatMap(({ place, text, about }) => {
    const lower = text.toLowerCase()
    const near = (about === undefined ? byLength : [about]).filter(({ title }) => lower.includes(title.toLowerCase()))
    if (near.length === 0) return []
    return sentencesOf(text).flatMap((quote) => namedIn(quote, near).flatMap((item): TextDrift[] => {
      const sentence = judge(item, quote)
      return sentence === undefined ? [] : [{ deck: deck.id, place, quote, item: item.id, sentence }]
    }))
  })
}

function isOf(state: State, deck: Deck, { plan, kind }: Item): boolean {
  if (kind === 'theme') return false
  return deck.plans === undefined ? plans.get(state, plan)?.kind === 'product' : deck.plans.includes(plan)
}

function handWritten(state: State, deck: Deck): HandWritten[] {
  const own = ([['The subtitle', deck.subtitle], ['What is in it', deck.whatToExpect], ['The tips for presenters', deck.presenterTips]] as const).flatMap(([place, text]) => (text === undefined ? [] : [{ place, text }]))
  const slides = slidesOf(state, deck).flatMap(({ title, text }) => (title === undefined ? [] : [{ place: `The slide “${title}”`, text: `${title}\n${text ?? ''}` }]))
  return [...own, ...slides]
}

function trackTexts(state: State, item: Id): string[] {
  const track = tracksOf(state).get(item)
  return track === undefined ? [] : [track.say, ...(track.objections ?? []).map(({ answer }) => answer)].filter((text) => text !== undefined)
}

const tracksKnown = new WeakMap<State, ReadonlyMap<Id, ReturnType<typeof talkTracks.list>[number]>>()

function tracksOf(state: State): ReadonlyMap<Id, ReturnType<typeof talkTracks.list>[number]> {
  const found = tracksKnown.get(state) ?? new Map(talkTracks.list(state).map((track) => [track.item, track]))
  tracksKnown.set(state, found)
  return found
}

/** A sentence ends with its sign or its line; a sign between figures ("4.3") ends none. */
function sentencesOf(text: string): string[] {
  return [...text.matchAll(/[^.!?\n]+(?:\.(?=\w)[^.!?\n]*)*[.!?]*/g)].map(([sentence]) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** The items that a sentence names, the longest names first: "Relay 4" is not named by "Relay 4.3". */
function namedIn(quote: string, near: readonly Item[]): Item[] {
  let rest = quote
  return near.filter(({ title }) => {
    const name = new RegExp(`(?<![\\p{L}\\p{N}])${title.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}]|\\.\\d)`, 'giu')
    const left = rest.replace(name, ' ')
    const isNamed = left !== rest
    rest = left
    return isNamed
  })
}

function judgeOf(state: State, today: Day): (item: Item, quote: string) => string | undefined {
  const windowsOf = windowsIn(state)
  const leftOut = new Map(coverage.list(state).filter(({ decision }) => decision === 'left-out').map((one) => [one.item, one.reason]))
  const { fiscalYearStart } = settings.get(state, 'settings') ?? {}
  const style = dateStyle(fiscalYearStart)
  return (item, quote) => {
    if (item.status === 'dropped' || item.goneOn !== undefined) return `${item.title} was ${item.goneOn === undefined ? 'dropped' : 'taken out of its plan'}.`
    if (leftOut.has(item.id)) return `${item.title} is left out of the deck on purpose.`
    const said = datesIn(quote.replaceAll(item.title, ' '), { fiscalYearStart, today })
    if (said.length === 0) return undefined
    const windows = windowsOf(item)
    if (windows.length === 0) return `${item.title} has no date in the tracker.`
    // One that agrees is enough: the others may be of something else that the sentence tells.
    const isBorneOut = said.some(({ may }) => may.some((one) => windows.some((window) => overlaps(one, window))))
    return isBorneOut ? undefined : `It says ${said.map(({ words }) => words).join(' and ')}; in the tracker ${item.title} is ${[...new Set(windows.map((window) => labelWindow(window, style)))].join(' and ')}.`
  }
}
