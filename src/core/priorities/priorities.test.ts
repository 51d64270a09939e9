import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { feedback } from '../feedback/feedback.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { productAreas, teams } from '../workspace/workspace.ts'
import { backlogOf, prioritiesOf } from './in-order.ts'
import { backlogPlaces, priorities } from './priorities.ts'

const day = { start: '2026-06-01', end: '2026-06-01', precision: 'day' as const }
const item = (id: string, more: object = {}) => items.create(id, { plan: 'plan', kind: 'feature', title: id, ...more })
const company = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }), plans.create('events', { title: 'Events', kind: 'marketing', function: 'events' }),
  teams.create('core', { title: 'Core' }), teams.create('edge', { title: 'Edge' }), teams.create('far', { title: 'Far' }),
  productAreas.create('data', { title: 'Data', teams: ['core', 'edge'] }), productAreas.create('sync', { title: 'Sync', teams: ['core'] }),
  accounts.create('norrvik', { number: 17, name: 'Norrvik' }), accounts.create('bergby', { number: 4, name: 'Bergby' }),
  feedback.create('mail', { text: 'Two numbers again.', route: 'mail', receivedOn: '2026-04-01', account: 'bergby' }), feedback.create('again', { text: 'And again.', route: 'mail', receivedOn: '2026-04-02', account: 'bergby' }),
  item('release', { kind: 'release', window: day }), item('dated', { window: day, teams: ['core'] }), item('in a release', { release: 'release' }), item('done', { status: 'done' }), item('dropped', { status: 'dropped' }),
  item('one', { teams: ['core'] }), item('two', { teams: ['edge'] }), item('three', { teams: ['far'] }), item('a campaign', { plan: 'events', kind: 'campaign' }),
])
const add = (state: State, title: string, more: object = {}) => after(state, 'priority.add', { title, ...more })
const three = ['first', 'second', 'third'].reduce((state, title) => add(state, title), company)
const idOf = (state: State, title: string) => priorities.list(state).find((one) => one.title === title)?.id ?? ''
const order = (state: State) => prioritiesOf(state).map(({ priority }) => priority.title)
const backlog = (state: State) => backlogOf(state).map(({ item: { title }, place }) => `${place ?? '-'} ${title}`)

test('[PB1] problems stand in an order, and one that is moved changes no other', () => {
  expect(order(three)).toEqual(['first', 'second', 'third'])
  const changes = changesFor(three, 'priority.move', { id: idOf(three, 'third'), before: idOf(three, 'first') })
  expect(changes.map(({ id }) => id)).toEqual([idOf(three, 'third')])
  expect(order(three.apply(changes))).toEqual(['third', 'first', 'second'])
  expect(order(after(three, 'priority.move', { id: idOf(three, 'first') }))).toEqual(['second', 'third', 'first'])
  expect(order(add(three, 'between', { before: idOf(three, 'second') }))).toEqual(['first', 'between', 'second', 'third'])
  expect(changesFor(three, 'priority.move', { id: idOf(three, 'first'), before: idOf(three, 'first') })).toEqual([])
  expect(refusalOf(() => changesFor(three, 'priority.move', { id: idOf(three, 'first'), before: 'nothing' })).code).toBe('not-found')
  // Two who put different ones before the same one at once get one key; both are there, and one can still be put between them.
  const both = three.apply([...changesFor(three, 'priority.move', { id: idOf(three, 'second'), before: idOf(three, 'first') }), ...changesFor(three, 'priority.move', { id: idOf(three, 'third'), before: idOf(three, 'first') })])
  expect(order(both).toSorted()).toEqual(['first', 'second', 'third'])
  const [top = '', next = ''] = prioritiesOf(both).map(({ priority }) => priority.id)
  expect(order(after(both, 'priority.add', { title: 'new', before: next })).indexOf('new')).toBeLessThan(order(after(both, 'priority.add', { title: 'new', before: next })).indexOf('first'))
  expect(order(after(both, 'priority.add', { title: 'new', before: top }))[0]).toBe('new')
})

test('[PB2] a problem tells what shows it and which customers have it, each once and by code; what lacks is said', () => {
  const state = add(three, 'shown', { feedback: ['mail', 'again'], accounts: ['norrvik'], evidence: [{ says: 'Eleven calls in March.' }], items: ['dated'] })
  expect(prioritiesOf(state).at(-1)).toMatchObject({ place: 4, customers: ['Customer 4', 'Customer 17'], shown: 4, gaps: [] })
  expect(prioritiesOf(state)[0]).toMatchObject({ place: 1, customers: [], shown: 0, gaps: ['no-evidence', 'no-answer'] })
  expect(refusalOf(() => changesFor(three, 'priority.add', { title: 'x', feedback: ['nothing'] })).code).toBe('not-found')
})

test('[PB3] what is to solve it is told by where it stands', () => {
  const state = add(company, 'problem', { items: ['dated', 'in a release', 'one', 'done', 'dropped'] })
  expect(prioritiesOf(state)[0]?.answers.map(({ item: { title }, stands }) => [title, stands])).toEqual([['dated', 'roadmap'], ['in a release', 'roadmap'], ['one', 'backlog'], ['done', 'done'], ['dropped', 'dropped']])
  expect(prioritiesOf(add(company, 'problem', { items: ['dropped'] }))[0]?.gaps).toContain('no-answer')
})

test('[PB4] the backlog is what nobody has dated, in its order, with what has no place last', () => {
  expect(backlog(company)).toEqual(['- one', '- three', '- two'])
  const placed = after(after(company, 'backlog.place', { item: 'two' }), 'backlog.place', { item: 'three' })
  expect(backlog(placed)).toEqual(['1 two', '2 three', '- one'])
  expect(backlog(after(placed, 'backlog.place', { item: 'one', before: 'three' }))).toEqual(['1 two', '2 one', '3 three'])
  const dated = after(placed, 'item.move', { id: 'two', window: day })
  expect(backlog(dated)).toEqual(['1 three', '- one'])
  expect(backlog(after(dated, 'item.move', { id: 'two', window: null }))).toEqual(['1 two', '2 three', '- one'])
  expect(backlogOf(add(placed, 'problem', { items: ['three'] })).map(({ priorities: all }) => all.map(({ title }) => title))).toEqual([[], ['problem'], []])
})

test('[PB5] only what is in the backlog gets a place there, before one that has one, and it goes with its item', () => {
  for (const which of ['dated', 'in a release', 'done', 'a campaign']) expect(refusalOf(() => changesFor(company, 'backlog.place', { item: which })).sentence).toContain('not in the backlog')
  expect(refusalOf(() => changesFor(company, 'backlog.place', { item: 'one', before: 'two' })).sentence).toContain('no place yet')
  const placed = after(company, 'backlog.place', { item: 'two' })
  expect(backlogPlaces.list(after(placed, 'item.remove', { id: 'two' }))).toEqual([])
  expect(backlog(after(placed, 'backlog.place', { item: 'two', ordered: false }))).toEqual(['- one', '- three', '- two'])
  expect(changesFor(company, 'backlog.place', { item: 'two', ordered: false })).toEqual([])
})

test('[PB6] a problem that is solved counts no place, and can be one again', () => {
  const solved = after(three, 'priority.solve', { id: idOf(three, 'first') })
  expect(prioritiesOf(solved).map(({ priority, place, gaps }) => [priority.title, place, gaps.length])).toEqual([['second', 1, 2], ['third', 2, 2], ['first', undefined, 0]])
  expect(order(after(solved, 'priority.solve', { id: idOf(three, 'first'), open: true }))).toEqual(['first', 'second', 'third'])
})

test('[PB7] both lists are cut to a team or the teams of an area, and keep the places of the whole list', () => {
  const state = after(after(add(add(company, 'of core', { team: 'core' }), 'of data', { area: 'data' }), 'backlog.place', { item: 'two' }), 'backlog.place', { item: 'one' })
  const told = (cut: object) => [prioritiesOf(state, cut).map(({ priority, place }) => `${place ?? ''} ${priority.title}`), backlogOf(state, cut).map(({ item: { title }, place }) => `${place ?? '-'} ${title}`)]
  expect(told({ team: 'core' })).toEqual([['1 of core'], ['2 one']])
  expect(told({ area: 'data' })).toEqual([['1 of core', '2 of data'], ['1 two', '2 one']])
  expect(told({ area: 'sync' })).toEqual([['1 of core'], ['2 one']])
  expect(told({ team: 'far' })).toEqual([[], ['- three']])
})

test('[PB8] nothing of priorities and the backlog is in any View', () => {
  const state = after(add(company, 'A secret problem'), 'backlog.place', { item: 'two' })
  for (const key of ['internal', 'customers']) {
    const view = redact(state, builtInAudience(key), { today: '2026-05-01', key: 'key' })
    expect([view.list('priorities'), view.list('backlog-places')]).toEqual([[], []])
  }
})
