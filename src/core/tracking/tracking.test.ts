import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { capacities } from '../roadmap/capacities.ts'
import { people, settings } from '../workspace/workspace.ts'
import { countOf, flat, itemsIn, linesOf } from './collected.ts'
import { personDays } from './person-days.ts'
import { trackingPages } from './tracking-pages.ts'

const item = (id: string, labels: string[], more: object = {}) => items.create(id, { plan: 'plan', kind: 'feature', title: id, labels, ...more })
const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC', holidays: [{ day: '2026-06-01', name: 'Whit Monday' }] }),
  plans.create('plan', { title: 'Product', kind: 'product' }), people.create('ana', { name: 'Ana' }), people.create('ben', { name: 'Ben' }), people.create('cid', { name: 'Cid' }),
  items.create('m1', { plan: 'plan', kind: 'release', title: '5.1' }), items.create('m2', { plan: 'plan', kind: 'release', title: '5.2' }),
  item('index', ['team/search', 'estimate/3d'], { release: 'm1', owner: 'ana' }), item('ranking', ['Team/Search', 'ranking', 'estimate/2d'], { release: 'm1', owner: 'ana', status: 'under-way' }),
  item('typos', ['team/search', 'ranking', 'typos'], { release: 'm1', owner: 'ben', status: 'done' }), item('other', ['team/other'], { release: 'm1' }), item('later', ['team/search'], { release: 'm2' }),
])
const add = (state: State, thing: string, labels: string[], more: object = {}) => after(state, 'tracking-page.add', { thing, labels, ...more } as never)
const pageOf = (state: State, thing: string) => trackingPages.list(state).find((one) => one.thing === thing) ?? (() => { throw new Error(thing) })()
const told = (state: State, thing: string) => flat(linesOf(state, pageOf(state, thing))).map(({ line, depth }) => `${'>'.repeat(depth)}${line.is === 'page' ? line.page.thing.toUpperCase() : line.item.title}`)
const search = add(company, 'Search', ['team/search'], { milestone: 'm1' })
const stands = (state: State, thing = 'Search') => itemsIn(linesOf(state, pageOf(state, thing))).map((one) => `${one.item.title} ${one.isPlanned ? 'planned' : 'added'} ${one.stands}`)

test('[TK1] labels are hung on items and taken away, and two that differ by case are one', () => {
  const state = after(company, 'item.label', { items: ['index', 'other'], add: ['Bug', 'bug', 'debt'], remove: ['TEAM/OTHER'] })
  expect(items.get(state, 'index')?.labels).toEqual(['team/search', 'estimate/3d', 'Bug', 'debt'])
  expect(items.get(state, 'other')?.labels).toEqual(['Bug', 'debt'])
  expect(items.get(after(state, 'item.label', { items: ['other'], remove: ['bug', 'debt'] }), 'other')).not.toHaveProperty('labels')
  expect(changesFor(state, 'item.label', { items: ['other'], add: ['DEBT'] })).toEqual([])
})

test('[TK3] a page has the items with all its labels, in its milestone', () => {
  expect(told(search, 'Search')).toEqual(['index', 'ranking', 'typos'])
  expect(told(add(company, 'All of search', ['team/search']), 'All of search')).toEqual(['index', 'later', 'ranking', 'typos'])
  expect(told(add(company, 'Ranking', ['ranking', 'TEAM/search']), 'Ranking')).toEqual(['ranking', 'typos'])
  // What reaches a stage in the milestone is in it, wherever it ships.
  expect(told(search.apply([stageTargets.create('beta', { item: 'later', stage: 'beta', release: 'm1' })]), 'Search')).toContain('later')
  expect(told(add(company, 'Nothing', ['nobody']), 'Nothing')).toEqual([])
})

test('[TK4] an item stands once, below the page that shares most labels with it, at any depth', () => {
  const nested = add(add(search, 'Ranking', ['team/search', 'ranking']), 'Typos', ['typos', 'ranking', 'team/search'])
  expect(told(nested, 'Search')).toEqual(['RANKING', '>TYPOS', '>>typos', '>ranking', 'index'])
  expect(told(nested, 'Ranking')).toEqual(['TYPOS', '>typos', 'ranking'])
  // With as many labels, one that names a milestone reaches further in; of another milestone it stands elsewhere.
  expect(told(add(nested, 'All of search', ['team/search']), 'All of search')).toEqual(['SEARCH', '>RANKING', '>>TYPOS', '>>>typos', '>>ranking', '>index', 'later'])
  expect(told(add(nested, 'Ranking later', ['team/search', 'ranking'], { milestone: 'm2' }), 'Search')).not.toContain('RANKING LATER')
})

test('[TK5][TK6] the plan of a milestone is kept as labels, and what came of it is told against it', () => {
  const kept = after(search, 'tracking-page.keep-plan', { id: pageOf(search, 'Search').id })
  expect(items.get(kept, 'index')?.labels).toContain('planned/5.1')
  expect(items.get(kept, 'later')?.labels).not.toContain('planned/5.1')
  const moved = kept.apply([...items.update(items.need(kept, 'index'), { release: 'm2' }), ...items.update(items.need(kept, 'ranking'), { status: 'dropped' }), item('came later', ['team/search'], { release: 'm1' })])
  expect(stands(moved)).toEqual(['came later added open', 'index planned moved', 'ranking planned dropped', 'typos planned done'])
  expect(countOf(itemsIn(linesOf(moved, pageOf(moved, 'Search'))).filter((one) => one.isPlanned))).toEqual({ done: 1, ongoing: 0, open: 0, deferred: 0, dropped: 1, moved: 1, all: 3 })
  expect(stands(moved.apply(items.update(items.need(moved, 'index'), { release: null })))[1]).toBe('index planned moved')
  // A milestone that is called otherwise by now has its plan still.
  expect(stands(moved.apply(items.update(items.need(moved, 'm1'), { title: '5.1.0' })))).toEqual(stands(moved))
  const asked = { items: ['index'], remove: ['planned/5.1'] }
  expect(refusalOf(() => changesFor(moved, 'item.label', asked)).code).toBe('needs-reason')
  expect(items.get(after(moved, 'item.label', asked, { reason: 'Planned by mistake.' }), 'index')?.labels).not.toContain('planned/5.1')
  const unnamed = add(company, 'All', ['team/search'])
  expect(refusalOf(() => changesFor(unnamed, 'tracking-page.keep-plan', { id: pageOf(unnamed, 'All').id })).sentence).toContain('names no milestone')
})

test('[TK7] lines stay where somebody put them, when others come and go', () => {
  const { id } = pageOf(search, 'Search')
  const placed = after(search, 'tracking-page.place', { id, line: 'typos', before: 'index' })
  expect(told(placed, 'Search')).toEqual(['typos', 'index', 'ranking'])
  expect(told(placed.apply([item('a new one', ['team/search'], { release: 'm1' })]), 'Search')).toEqual(['typos', 'index', 'ranking', 'a new one'])
  const without = placed.apply(items.update(items.need(placed, 'index'), { labels: null }))
  expect(told(after(without, 'tracking-page.place', { id, line: 'ranking', before: 'typos' }), 'Search')).toEqual(['ranking', 'typos'])
  expect(told(after(placed, 'tracking-page.place', { id, line: 'typos' }), 'Search')).toEqual(['index', 'ranking', 'typos'])
  expect(refusalOf(() => changesFor(search, 'tracking-page.place', { id, line: 'later' })).code).toBe('not-found')
})

test('[TK8] estimates are summed per person against the days that they have, with a fifth to spare', () => {
  // A week with a holiday: four days by the calendar.
  const state = after(search, 'tracking-page.change', { id: pageOf(search, 'Search').id, worked: { start: '2026-06-01', end: '2026-06-05' } })
  const days = (at: State) => { const page = pageOf(at, 'Search'); return personDays(at, page, linesOf(at, page)) }
  expect(days(state)).toEqual([{ person: 'ana', days: 5, items: 2, unestimated: 0, available: 4, by: 'calendar', is: 'over' }, { person: 'ben', days: 0, items: 1, unestimated: 1, available: 4, by: 'calendar', is: 'fits' }])
  const kept = state.apply([capacities.create('of ana', { person: 'ana', window: { start: '2026-06-01', end: '2026-06-05', precision: 'day' }, days: 6 })])
  expect(days(kept)[0]).toMatchObject({ available: 6, by: 'capacity', is: 'tight' })
  const dropped = kept.apply([...items.update(items.need(kept, 'index'), { status: 'dropped' }), item('nobody’s', ['team/search', 'estimate/0.5d'], { release: 'm1' })])
  expect(days(dropped)).toMatchObject([{ person: 'ana', days: 2, is: 'fits' }, { person: 'ben' }, { days: 0.5, is: 'unknown' }])
  expect(days(search).every(({ is }) => is === 'unknown')).toBe(true)
})

test('[TK5] what is planned for a milestone of one plan is not planned for its namesake of another', () => {
  const two = add(search.apply([
    plans.create('other plan', { title: 'Other', kind: 'product' }), items.create('n1', { plan: 'other plan', kind: 'release', title: '5.1' }),
    items.create('theirs', { plan: 'other plan', kind: 'feature', title: 'theirs', labels: ['team/search'], release: 'n1' }), items.create('borrowed', { plan: 'plan', kind: 'feature', title: 'borrowed', labels: ['team/search'], release: 'n1' }),
  ]), 'Theirs', ['team/search'], { milestone: 'n1' })
  const kept = after(after(two, 'tracking-page.keep-plan', { id: pageOf(two, 'Search').id }), 'tracking-page.keep-plan', { id: pageOf(two, 'Theirs').id })
  expect(stands(kept)).toEqual(['index planned open', 'ranking planned ongoing', 'typos planned done'])
  expect(stands(kept, 'Theirs')).toEqual(['borrowed planned open', 'theirs planned open'])
  // Where it is in neither any more, it was planned for that of its own plan.
  const off = kept.apply(['index', 'theirs'].flatMap((one) => items.update(items.need(kept, one), { release: null })))
  expect(stands(off)[0]).toBe('index planned moved')
  expect(stands(off, 'Theirs')).toEqual(['borrowed planned open', 'theirs planned moved'])
})

test('[TK5] an item that has all the labels it may have is planned too, and a label is not cut within a sign', () => {
  const full = ['team/search', ...Array.from({ length: 99 }, (_, at) => `l${at}`)]
  const long = `${'a'.repeat(90)}🚀🚀`
  const state = search.apply([...items.update(items.need(search, 'index'), { labels: full }), ...items.update(items.need(search, 'm1'), { title: long })])
  const kept = after(state, 'tracking-page.keep-plan', { id: pageOf(state, 'Search').id })
  expect(items.get(kept, 'index')?.labels?.at(-1)).toBe(`planned/${'a'.repeat(90)}🚀`)
  expect(items.get(kept, 'index')?.labels).toHaveLength(101)
  expect(items.get(after(kept, 'item.label', { items: ['index'], remove: [`planned/${'a'.repeat(90)}🚀`] }, { reason: 'It was never planned' }), 'index')?.labels).toEqual(full)
  expect(refusalOf(() => changesFor(kept, 'item.label', { items: ['index'], add: ['one more'] })).code).toBe('invalid')
})

test('[TK8] days are counted of two years at the most', () => {
  const { id } = pageOf(search, 'Search')
  expect(refusalOf(() => changesFor(search, 'tracking-page.change', { id, worked: { start: '0001-01-01', end: '9999-12-31' } })).sentence).toContain('two years')
  expect(changesFor(search, 'tracking-page.change', { id, worked: { start: '2026-06-01', end: '2028-05-31' } })).toHaveLength(1)
  // A milestone’s window, or what was written before, is not counted either.
  const long = search.apply(items.update(items.need(search, 'm1'), { window: { start: '0001-01-01', end: '9999-12-31', precision: 'day' } }))
  expect(personDays(long, pageOf(long, 'Search'), linesOf(long, pageOf(long, 'Search'))).map(({ is }) => is)).toEqual(['unknown', 'unknown'])
})
