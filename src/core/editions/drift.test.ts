import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fernhill } from '../../testing/fernhill-plan.ts'
import { handMadeDeck } from '../../testing/hand-made-deck.ts'
import { stateOf } from '../../testing/plan-arbitrary.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { type Drift, driftOf, driftProposals, slideTexts, type SlideText } from './drift.ts'

const { slides } = handMadeDeck
const asMade = () => slides.map(slideTexts)

function edited(page: number, shape: string, text: string): SlideText[][] {
  return asMade().map((texts, at) => texts.map((one) => (at + 1 === page && one.name === shape ? { ...one, text } : one)))
}

test('[DR1] a deck that comes back as it was made has no drift, however its slides were moved and whatever was added or left out', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(slides.map((_, at) => at), { minLength: 0 }), fc.array(fc.string()), (order, added) => {
      const returned = order.map((at) => asMade()[at] as SlideText[])
      expect(driftOf(slides, [...returned, added.map((text, at) => ({ name: `New ${at}`, text }))])).toEqual([])
    }),
  )
})

test('[DR2] words that were edited are told with their page and shape, also on a slide that was moved', () => {
  const returned = edited(2, 'Title', 'Live  figures you\u00a0can trust').reverse()
  const [{ title } = { title: '' }] = slides.slice(1)
  expect(driftOf(slides, returned)).toEqual([{ page: 2, slide: title, shape: 'Title', was: 'Live figures you can trust this autumn, new sources in an afternoon this winter', now: 'Live figures you can trust' }])
})

test('[DR2] a slide of which nothing is left as it was is found by its place', () => {
  expect(driftOf(slides, edited(5, 'Title', 'Q4 holds')).map(({ page, now }) => [page, now])).toEqual([[5, 'Q4 holds']])
})

test('[DR3] a shape that is gone, or there twice, is left alone', () => {
  const twice = asMade().map((texts) => [...texts, ...texts.map((one) => ({ ...one, text: 'edited' }))])
  expect(driftOf(slides, twice)).toEqual([])
  expect(driftOf(slides, asMade().map((texts) => texts.slice(1)))).toEqual([])
})

const view = redact(stateOf(fernhill), builtInAudience('customers'), { today: '2026-09-14', key: 'the key of the workspace' })
const drift = (was: string, now: string): Drift => ({ page: 1, slide: 'A slide', shape: 'Value', was, now })
const origins = (was: string, now: string) => driftProposals([drift(was, now)], view)[0]?.origins.map(({ collection, field, becomes }) => [collection, field, becomes])

test('[DR4] what a field says, as a whole or once as a part, is offered to that field', () => {
  expect(origins('Someone connects it in an afternoon.', 'Anyone connects it in an hour.')).toEqual([['items', 'value', 'Anyone connects it in an hour.']])
  expect(origins('Decide on today’s figures', 'Decide on figures of this minute')).toEqual([
    ['items', 'value', 'Decide on figures of this minute. Live figures take the night out of reporting.'], ['items', 'title', 'Decide on figures of this minute'],
  ])
  expect(origins('Relay 4.2, Sep 2026', 'Relay 4.2, Oct 2026')).toEqual([])
})

test('[DR4] few letters are offered only to a field that says just that', () => {
  expect(origins('Relay', 'Relais')?.every(([, , becomes]) => becomes === 'Relais')).toBe(true)
})
