import { z } from 'zod'
import { openFieldsFor } from '../audiences/classes.ts'
import type { Id, Name } from '../kernel/change.ts'
import { type Context, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { coverage, type Item, items, plans } from '../plans/plans.ts'
import { line } from '../workspace/workspace.ts'
import { deckSlides } from './deck-slides.ts'
import { decks } from './decks.ts'
import { decksOfLaunch, monthsUntil, slidesOfLaunch } from './launch-deck.ts'

/** Makes the deck of a launch (row E2): about its release alone. A deck's title is told wherever the deck is, so it is taken from a release that may be told, else it is asked for. */
export const deckForLaunch = defineCommand({
  name: 'deck.for-launch',
  summary: 'Makes the deck of a launch: about its release and what ships in it, with slides to begin with.',
  may: 'edit',
  args: z.strictObject({ launch: id, title: line.optional() }),
  decide(state, { launch: which, title }, { newId, today, typeOf }) {
    const launch = launches.need(state, which)
    const [there] = decksOfLaunch(state, launch)
    if (there !== undefined) throw new Refusal('exists', `This launch has a deck already: “${there.title}”.`)
    const release = items.need(state, launch.release)
    if (title === undefined && staysInside(state, release, typeOf)) throw new Refusal('invalid', 'This release stays inside, and the title of a deck is told with it: say what the deck is called.', { at: 'args.title' })
    const deck = newId('deck')
    const called = title ?? release.outsideTitle ?? release.title
    return [
      decks.create(deck, { key: keyFor(state, called), title: called, kind: 'product-roadmap', months: monthsUntil(state, launch, today), release: release.id }),
      ...slidesOfLaunch(deck).map(({ id: slide, ...fields }) => deckSlides.create(slide, fields)),
    ]
  },
})

/** Does anything keep its title from customers: its mark or its plan's, the column that it was read from, or that it was dropped or left out? */
function staysInside(state: State, release: Item, typeOf: Context['typeOf']): boolean {
  const open = openFieldsFor(state, new Set(['public', 'customers'] as const))
  const toldOf = (collection: Name, id: Id) => {
    const [type, record] = [typeOf(collection), state.get(collection, id)]
    return type === undefined || record === undefined ? undefined : open(type, record)?.names
  }
  const isTold = toldOf(plans.collection, release.plan) !== undefined && toldOf(items.collection, release.id)?.includes(release.outsideTitle === undefined ? 'title' : 'outsideTitle') === true
  return !isTold || release.status === 'dropped' || release.goneOn !== undefined || coverage.list(state).some(({ item, decision }) => item === release.id && decision === 'left-out')
}

/** The name in addresses: the title's letters and digits, and a number where another deck has it. */
function keyFor(state: State, title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '').slice(0, 50)
  const base = plain === '' ? 'launch' : plain
  const taken = new Set(decks.list(state).map(({ key }) => key))
  for (let at = 1; ; at += 1) {
    const key = at === 1 ? base : `${base}-${at}`
    if (!taken.has(key)) return key
  }
}
