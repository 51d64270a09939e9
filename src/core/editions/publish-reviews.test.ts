import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { State } from '../kernel/state.ts'
import { reviewRequests } from '../reviews/reviews.ts'
import { people } from '../workspace/workspace.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' }).apply([people.create('aino', { name: 'Aino' }), people.create('rasa', { name: 'Rasa' })])
const deck = decks.list(founded).find(({ key }) => key === 'roadmap')?.id ?? ''
const audience = (key: string) => audiences.list(founded).find((one) => one.key === key)?.id ?? ''
const publishing = (key: string) => ({ deck, audience: audience(key), frozen: 'a'.repeat(64), maker: '0.1.0', files: [{ format: 'pptx', copy: 'customer', sha256: 'a'.repeat(64), bytes: 10 }] })
const publish = (state: State, today: string, key = 'customers') => after(state, 'edition.publish', publishing(key), { today, id: idOf(`${key} ${today}`) })
const refused = (state: State, today: string, key = 'customers') => refusalOf(() => changesFor(state, 'edition.publish', publishing(key), { today }))
const ask = (state: State, today: string) => after(state, 'review.ask', { kind: 'site', title: 'Deck of May', collection: 'decks', record: deck, reviewers: [{ person: 'aino', part: 'Marketing' }, { person: 'rasa', part: 'Product director' }] }, { today, id: idOf(`ask ${today}`) })
const site = after(founded, 'deck.change', { id: deck, contentKind: 'site' })

test('[RV21] a deck of a kind that must be reviewed goes outside once a review of its next edition blocks no longer, and inside at any time', () => {
  expect(refused(site, '2026-05-01')).toMatchObject({ code: 'not-allowed', sentence: 'The next edition of “Product roadmap” must be seen by Product director and Marketing before it goes out: ask them first.' })
  expect(() => publish(site, '2026-05-01', 'sales')).not.toThrow()
  const asked = ask(site, '2026-05-01')
  expect(refused(asked, '2026-05-06').sentence).toBe('“Deck of May”: It waits for an answer.')
  // Asked on a Friday at noon: Monday, Tuesday and Wednesday go by.
  const out = publish(asked, '2026-05-07')
  expect(refused(out, '2026-06-04').code).toBe('not-allowed')
  const withdrawn = after(out, 'review.withdraw', { request: reviewRequests.list(out)[0]?.id ?? '' })
  expect(() => publish(ask(withdrawn, '2026-06-01'), '2026-06-05')).not.toThrow()
  expect(() => publish(founded, '2026-05-01')).not.toThrow()
})
