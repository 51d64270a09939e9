import { type Audience, audiences } from '../audiences/audiences.ts'
import { redact } from '../audiences/redact.ts'
import { Dates } from '../decks/dates.ts'
import { decks, toldKinds } from '../decks/decks.ts'
import { editions, type Edition } from '../editions/editions.ts'
import { shareLinks, standingOf } from '../editions/share-links.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items, plans } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'
import type { EditionLine } from './slip-lines.ts'

/**
 * The current editions that tell the item's date, by what each audience's date policy tells: no longer true, still true; and for those that are read
 * through links, that what is read there corrects itself with the next edition. `before` and `after` are the states without and with the move.
 */
export function editionLines(before: State, after: State, today: Day, item: Item): EditionLine[] {
  const current = editions.list(after).filter(({ state }) => state === 'current').sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1))
  return current.flatMap((edition) => {
    const audience = audiences.get(after, edition.audience)
    if (audience === undefined || !isToldOf(after, edition, item)) return []
    const told = toldDate(before, audience, item, edition.day)
    if (told === undefined) return []
    const would = toldDate(after, audience, item, today) ?? 'no date'
    return [fileLine(edition, audience, told, would), ...linkLine(after, edition, audience, today, told, would)]
  })
}

function fileLine(edition: Edition, audience: Audience, told: string, would: string): EditionLine {
  const isTrue = told === would
  return {
    key: `edition:${edition.id}`, kind: 'edition', edition: edition.id, title: named(edition), audience: audience.title, stands: isTrue ? 'true' : 'wrong', told, would, fits: isTrue, breaks: [],
    says: isTrue ? '' : `Says ${told}, which would be ${would}; send a correction`,
    choices: isTrue ? [] : [{ id: `correct ${would}`, does: 'correct', label: 'Ask for a correction' }, { id: 'leave', does: 'leave', label: 'Send nothing' }],
  }
}

function linkLine(state: State, edition: Edition, audience: Audience, today: Day, told: string, would: string): EditionLine[] {
  const live = shareLinks.list(state).filter((link) => link.deck === edition.deck && link.audience === edition.audience && link.edition === undefined && standingOf(state, link, today) === 'live')
  if (live.length === 0 || told === would) return []
  return [{
    key: `links:${edition.id}`, kind: 'edition', edition: edition.id, title: `${edition.title}, ${live.length === 1 ? 'live page' : `${live.length} live pages`}`, audience: audience.title,
    stands: 'corrects', told, would, fits: false, breaks: [], says: 'Turns with the next edition; tell whoever reads it',
    choices: [{ id: `tell ${would}`, does: 'tell', label: 'Tell whoever has the link' }, { id: 'leave', does: 'leave', label: 'Tell nobody' }],
  }]
}

function named({ title, number }: Edition): string {
  return `${title}, edition ${number}`
}

/** Does the deck of an edition tell of such an item at all? */
function isToldOf(state: State, { deck: id }: Edition, item: Item): boolean {
  const deck = decks.get(state, id)
  if (deck?.kind !== 'product-roadmap') return false
  const isOfPlans = deck.plans === undefined ? plans.get(state, item.plan)?.kind === 'product' : deck.plans.includes(item.plan)
  const product = item.product ?? items.get(state, item.release)?.product
  return isOfPlans && (deck.kinds ?? toldKinds).some((kind) => kind === item.kind) && (deck.products === undefined || product === undefined || deck.products.includes(product))
}

/** The date of an item in the words that an audience is told it in on a day; nothing where it is not told of it. */
function toldDate(state: State, audience: Audience, item: Item, today: Day): string | undefined {
  const view = redact(withThese(state, item), audience, { today, key: 'slip' })
  const told = view.list('items').find((one) => (one as { readonly kind?: unknown }).kind === item.kind) as { readonly window?: Window } | undefined
  return told?.window === undefined ? undefined : new Dates(view).label(told.window).replaceAll('\u00a0', ' ')
}

/** The item without what it hangs on in its turn: whether and how it is told are its own. */
function withThese(state: State, { id }: Item): State {
  const item = items.get(state, id)
  if (item === undefined) return state
  const { parent: _parent, release: _release, accounts: _accounts, ...alone } = item
  let fewer = state.withCollection('items', [alone as never])
  for (const empty of ['stage-targets', 'talk-tracks', 'coverage', 'assets', 'feedback', 'trainings', 'launches']) fewer = fewer.withCollection(empty, [])
  return fewer
}
