import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { State } from '../kernel/state.ts'
import { commandTypes } from '../commands.ts'
import { editions } from './editions.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const deckId = (key: string) => decks.list(founded).find((one) => one.key === key)?.id ?? ''
const audienceId = (key: string) => audiences.list(founded).find((one) => one.key === key)?.id ?? ''
const digest = 'a'.repeat(64)
const made = { frozen: digest, maker: '0.1.0', files: [{ format: 'pptx', copy: 'customer', sha256: digest, bytes: 10 }] }
const roadmapFor = (key: string) => ({ deck: deckId('roadmap'), audience: audienceId(key), ...made })
const publish = (state: State, key: string, today: string) => after(state, 'edition.publish', roadmapFor(key), { today, id: idOf(`${key} ${today}`) })

const two = publish(publish(publish(founded, 'customers', '2026-05-01'), 'sales', '2026-05-02'), 'customers', '2026-06-01')
const told = (state: State) => editions.list(state).map(({ audience, number, state: standing, day }) => [audiences.need(state, audience).key, number, standing, day]).sort()
const current = editions.list(two).find((one) => one.number === 2)?.id ?? ''

const activities = (key: string) => ({ ...roadmapFor(key), deck: deckId('activities') })

test('[ED20] editions are numbered for each deck and audience, and publishing one supersedes the ones before it', () => {
  expect(told(two)).toEqual([['customers', 1, 'superseded', '2026-05-01'], ['customers', 2, 'current', '2026-06-01'], ['sales', 1, 'current', '2026-05-02']])
  expect(editions.need(two, current).title).toBe('Product roadmap, edition 2')
})

test('[ED21] a withdrawn edition keeps the reason and stays withdrawn; the newest that still stands is current again', () => {
  expect(refusalOf(() => changesFor(two, 'edition.withdraw', { id: current })).code).toBe('needs-reason')
  const withdrawn = after(two, 'edition.withdraw', { id: current, reason: 'It showed a price.' })
  expect(told(withdrawn)).toEqual([['customers', 1, 'current', '2026-05-01'], ['customers', 2, 'withdrawn', '2026-06-01'], ['sales', 1, 'current', '2026-05-02']])
  expect(refusalOf(() => changesFor(withdrawn, 'edition.withdraw', { id: current, reason: 'Again.' })).sentence).toContain('It showed a price.')
  expect(told(publish(withdrawn, 'customers', '2026-07-01'))).toContainEqual(['customers', 3, 'current', '2026-07-01'])
})

test('[WO24] a withdrawn edition keeps the reason that may leave apart, and takes none that holds a word that must not', () => {
  const withdraw = (outsideReason?: string) => after(two.apply([accounts.create('acme', { number: 17, name: 'Acme' })]), 'edition.withdraw', { id: current, reason: 'It showed a price of Acme.' }, outsideReason === undefined ? {} : { outsideReason })
  expect(editions.need(withdraw('A date was wrong.'), current)).toMatchObject({ withdrawnReason: 'It showed a price of Acme.', withdrawnOutsideReason: 'A date was wrong.' })
  expect(editions.need(withdraw(), current).withdrawnOutsideReason).toBeUndefined()
  expect(refusalOf(() => withdraw('ACME asked for it.'))).toMatchObject({ code: 'never-outside', details: { words: [{ word: 'Acme', place: { kind: 'reason' } }] } })
})

test('[ED22] rendered anew, an edition has new files under the next revision and the same frozen content', () => {
  const anew = after(two, 'edition.revise', { id: current, maker: '0.2.0', files: [{ ...made.files[0], sha256: 'b'.repeat(64) }] })
  expect(editions.need(anew, current)).toMatchObject({ revision: 1, maker: '0.2.0', frozen: digest, number: 2 })
})

test('[ED23] the activity roadmap is published for nobody who may not see it', () => {
  for (const key of ['customers', 'sales']) expect(refusalOf(() => changesFor(founded, 'edition.publish', activities(key))).code).toBe('never-outside')
  expect(editions.list(after(founded, 'edition.publish', activities('internal')))).toHaveLength(1)
})

test('[ED24] editions are made by the server alone', () => {
  expect(['edition.publish', 'edition.revise', 'edition.withdraw'].map((name) => commandTypes.get(name)?.server)).toEqual([true, true, true])
})
