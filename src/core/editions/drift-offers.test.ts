import { expect, test } from 'vitest'
import { fernhill } from '../../testing/fernhill-plan.ts'
import { stateOf } from '../../testing/plan-arbitrary.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { textTelling } from '../audiences/told-texts.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import type { Drift } from './drift.ts'
import { type DriftOffer, driftOffers } from './drift-offers.ts'
import { driftProposals } from './drift-origins.ts'
import { ownIdsFor } from './make-deck.ts'
import { rewritten } from './rewritten.ts'
import { takeDrift } from './take-drift.ts'

const key = 'the key of the workspace'
const customers = builtInAudience('customers')
const fields = { today: '2026-09-14', key }
const then = stateOf(fernhill)
const drift = (was: string, now: string): Drift => ({ page: 1, slide: 'A slide', shape: 'Value', was, now })

/** What is offered for one edited text, of an edition that customers were told `of` and `now` is today. */
function offered(was: string, to: string, asked: { of?: State; now?: State; audience?: typeof customers; role?: 'editor' | 'contributor' } = {}) {
  const { of = then, audience = customers, role = 'editor' } = asked
  const { now = of } = asked
  const view = redact(of, audience, fields)
  const [one] = driftOffers(driftProposals([drift(was, to)], view), { before: of, now, actor: { id: 'ann', role }, inside: audience.inside, tell: textTelling(of, audience).accounts.text, ownId: ownIdsFor(of, audience, key) })
  return one?.offers ?? []
}
const standing = (...asked: Parameters<typeof offered>) => offered(...asked).map(({ field, standing: how, becomes }) => [field, how, becomes])
const changed = (state: State, title: string, values: object): State => state.apply(items.update(items.list(state).find((one) => one.title === title) ?? items.need(state, title), values as never))
const release = items.list(then).find(({ value }) => value?.startsWith('Decide on today’s figures') === true)
const value = release?.value ?? ''

test('[DR4] what a field says, as a whole or once as a part, is offered to that field', () => {
  expect(standing('Someone connects it in an afternoon.', 'Anyone connects it in an hour.')).toEqual([['value', 'open', 'Anyone connects it in an hour.']])
  expect(standing('Decide on today’s figures', 'Decide on figures of this minute')).toEqual([
    ['title', 'open', 'Decide on figures of this minute'], ['value', 'open', 'Decide on figures of this minute. Live figures take the night out of reporting.'],
  ])
  expect(standing('Relay 4.2, Sep 2026', 'Relay 4.2, Oct 2026')).toEqual([])
})

test('[DR4] few letters are offered only to a field that says just that, what no person reads and what was emptied to none', () => {
  expect(offered('Relay', 'Relais').every(({ becomes }) => becomes === 'Relais')).toBe(true)
  expect(offered('release', 'launch')).toEqual([])
  expect(offered('Decide on today’s figures', '')).toEqual([])
})

test('[DR7] a title that was told in words for outside is offered to those words, and one that an audience is told otherwise to none', () => {
  const worded = changed(then, release?.title ?? '', { outsideTitle: 'Figures that are live, for everyone' })
  expect(standing('Figures that are live, for everyone', 'Live figures for everyone', { of: worded })).toEqual([['outsideTitle', 'open', 'Live figures for everyone']])
  const audience = { ...customers, wording: { figures: 'numbers' } }
  expect(standing('Decide on today’s numbers', 'Decide on numbers of today', { audience }).map(([field, how]) => [field, how])).toEqual([['title', 'told-otherwise'], ['value', 'told-otherwise']])
})

test('[DR7] the neutral code of a customer is the token that it was told for', () => {
  const of = changed(then, release?.title ?? '', { value: 'Asked for by {account:2}, and by {account:29} first.' })
  expect(standing('Asked for by Customer 2, and by Customer 29 first.', 'Customer 29 asked first, then Customer 2 did.', { of })).toEqual([['value', 'open', '{account:29} asked first, then {account:2} did.']])
})

test('[DR8] what somebody has written since is kept, and what was taken already is told', () => {
  const [was, to] = ['Decide on today’s figures', 'Decide on figures of this minute']
  const now = changed(changed(then, release?.title ?? '', { value: `New first. ${value}` }), was, { title: 'Quite another' })
  expect(standing(was, to, { now })).toEqual([['title', 'changed-since', undefined], ['value', 'open', `New first. ${value.replace(was, to)}`]])
  expect(standing(was, to, { now: changed(then, was, { title: to }) })[0]).toEqual(['title', 'taken', undefined])
  expect(standing(was, 'x'.repeat(301))[0]).toEqual(['title', 'does-not-fit', undefined])
  expect(standing(was, to, { role: 'contributor' }).map(([, how]) => how)).toEqual(['not-allowed', 'not-allowed'])
})

test('[DR8] only the words that differ are written anew, so that paragraphs stay', () => {
  const text = 'One two.\n\nThree  four\nfive.'
  expect(rewritten(text, 'One two. Three four five.', 'One two. Three 4 five.')).toBe('One two.\n\nThree  4\nfive.')
  expect(rewritten(text, 'Three four five.', 'Three four and five.')).toBe('One two.\n\nThree  four and\nfive.')
  expect(rewritten(text, 'two. Three four', 'two. Three')).toBe('One two.\n\nThree\nfive.')
  expect(rewritten(text, 'four five.', 'more four five.')).toBe('One two.\n\nThree  more four\nfive.')
  expect(rewritten('A self-made (small) one', 'self-made (small)', 'self-made (large)')).toBe('A self-made (large) one')
  expect(rewritten('one one', 'one', 'two')).toBeUndefined()
})

function taken(was: string, now: string, field: string): DriftOffer {
  const offer = offered(was, now).find((one) => one.field === field)
  if (offer === undefined) throw new Error(`Nothing is offered to ${field}.`)
  return offer
}

test('[DR9] texts of one field of several parts are taken as one', () => {
  const [before, after] = [taken('24 hours', 'A day', 'measure'), taken('5 minutes', 'Five minutes', 'measure')]
  expect([before.part, after.part]).toEqual(['before', 'after'])
  const { measure } = items.need(then, before.id)
  expect(takeDrift([before, after])).toEqual([{
    name: 'item.change', args: { id: before.id, measure: { ...measure, before: 'A day', after: 'Five minutes' } }, expects: [{ collection: 'items', id: before.id, field: 'measure', value: measure }],
  }])
})

test('[DR9] what is taken is a command a field that expects what was seen; two texts of a field go one after the other, and are refused when they cannot', () => {
  const first = taken('Decide on today’s figures', 'Decide on figures of this minute', 'value')
  const second = taken('take the night out of reporting', 'leave your nights to you', 'value')
  expect(takeDrift([first, second])).toEqual([{
    name: 'item.change', args: { id: release?.id, value: 'Decide on figures of this minute. Live figures leave your nights to you.' },
    expects: [{ collection: 'items', id: release?.id, field: 'value', value }],
  }])
  expect(() => takeDrift([first, taken('Decide on today’s figures', 'Decide by noon', 'value')])).toThrow('Two texts of the deck ask for other words in the value of')
})
