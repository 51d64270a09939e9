import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { dutyHolders } from './duties.ts'
import { dutiesOn, linesOf, troubleOf } from './duties-on.ts'
import { whoDecides } from './who-decides.ts'

const company = State.empty.apply([people.create('mara', { name: 'Mara' }), people.create('rasa', { name: 'Rasa' }), people.create('olek', { name: 'Olek' })])
const on = (state: State, duty: string, day = '2026-05-01') => dutiesOn(state, day).find((one) => one.duty === duty) ?? expect.fail(`no duty ${duty}`)
const has = (state: State, duty: string, person: string, more: object = {}) => after(state, 'duty-holder.add', { duty, person, from: '2026-01-01', ...more }, { id: idOf(`${duty} ${person} ${JSON.stringify(more)}`) })

test('[DU1] the built-in table is the later version: product management defines the roadmap, product marketing gives it its market context; five areas are both sides’', () => {
  expect(on(company, 'roadmap').side).toBe('product-management')
  expect(on(company, 'market-context').side).toBe('product-marketing')
  const shared = dutiesOn(company, '2026-05-01').filter(({ side }) => side === 'both')
  expect(shared.map(({ duty }) => duty)).toEqual(['pricing', 'market-research', 'competitive-positioning', 'go-to-market', 'customer-communication'])
  expect(shared.every(({ productSide, marketingSide }) => productSide !== undefined && marketingSide !== undefined)).toBe(true)
})

test('[DU2] who decides is answered by the words that people use, with the person who has it', () => {
  const state = has(company, 'roadmap', 'rasa')
  expect(whoDecides(state, 'who decides the roadmap', '2026-05-01').length).toBeGreaterThan(1)
  expect(whoDecides(state, 'defining the roadmap', '2026-05-01')[0]).toMatchObject({ duty: { duty: 'roadmap' }, sentence: 'Product management decides. Rasa has it.' })
  expect(whoDecides(state, 'Who decides pricing', '2026-05-01')[0]?.sentence).toContain('Both own it')
  expect(whoDecides(state, 'value props', '2026-05-01')[0]).toMatchObject({ duty: { duty: 'value-propositions' }, sentence: 'Product marketing decides. Nobody is named yet.' })
  expect(whoDecides(state, 'decides pricing', '2026-05-01')[0]?.duty.duty).toBe('pricing')
  expect(whoDecides(state, 'the weather', '2026-05-01')).toEqual([])
})

test('[DU3] a duty passes to the other side from a day on; before it, and in its lines, what held stays to be read', () => {
  const state = after(company, 'duty.set', { duty: 'customer-roadmap', side: 'product-management', from: '2026-07-01' }, { reason: 'Until we have somebody' })
  expect([on(state, 'customer-roadmap', '2026-06-30').side, on(state, 'customer-roadmap', '2026-07-01').side]).toEqual(['product-marketing', 'product-management'])
  expect(linesOf(state, 'customer-roadmap')).toMatchObject([{ from: '2026-07-01', why: 'Until we have somebody', title: 'The product roadmap that customers are shown' }])
  expect(refusalOf(() => changesFor(company, 'duty.set', { duty: 'new-one' })).sentence).toBe('A new duty has a title, and a side that decides.')
  expect(on(after(company, 'duty.set', { duty: 'advisory-board', title: 'The advisory board', side: 'product-marketing' }), 'advisory-board').title).toBe('The advisory board')
})

test('[DU4] handed over, somebody has it until the day before and the other from then on', () => {
  const state = after(has(company, 'demo', 'olek'), 'duty.hand-over', { duty: 'demo', to: 'mara', on: '2026-06-01' }, { reason: 'Olek moves to sales' })
  const who = (day: string) => on(state, 'demo', day).holders.map(({ person }) => person)
  expect([who('2026-05-31'), who('2026-06-01')]).toEqual([['olek'], ['mara']])
  expect(dutyHolders.list(state).find(({ person }) => person === 'mara')?.why).toBe('Olek moves to sales')
  expect(refusalOf(() => changesFor(state, 'duty.hand-over', { duty: 'demo', to: 'mara', on: '2026-06-02' })).sentence).toBe('Mara has this duty already.')
  expect(refusalOf(() => changesFor(state, 'duty.hand-over', { duty: 'none', to: 'mara' })).code).toBe('not-found')
})

test('[DU5] a duty that nobody has is a gap; one that two have for the same is a double until one is named to decide', () => {
  expect(troubleOf(on(company, 'demo'))).toBe('gap')
  const one = has(company, 'demo', 'olek')
  expect(troubleOf(on(one, 'demo'))).toBeUndefined()
  const two = has(one, 'demo', 'mara')
  expect(troubleOf(on(two, 'demo'))).toBe('double')
  expect(troubleOf(on(after(two, 'duty-holder.change', { id: dutyHolders.list(two)[0]?.id ?? '', decides: true }), 'demo'))).toBeUndefined()
  expect(troubleOf(on(has(has(company, 'demo', 'olek', { product: 'Relay' }), 'demo', 'mara', { product: 'Canvas' }), 'demo'))).toBeUndefined()
  expect(troubleOf(on(has(has(company, 'pricing', 'olek'), 'pricing', 'mara'), 'pricing'))).toBeUndefined()
})

test('[DU4] where several have it, it is said who passes it on; nobody has it twice, and what was planned for later is overtaken', () => {
  const two = has(has(company, 'demo', 'olek', { product: 'Relay' }), 'demo', 'mara', { product: 'Canvas' })
  expect(refusalOf(() => changesFor(two, 'duty.hand-over', { duty: 'demo', to: 'rasa' })).sentence).toMatch(/(Olek and Mara|Mara and Olek) have this duty: say who passes it on\./)
  const passed = after(two, 'duty.hand-over', { duty: 'demo', to: 'rasa', from: 'olek' })
  expect(on(passed, 'demo').holders.map(({ person, product }) => [person, product]).sort()).toEqual([['mara', 'Canvas'], ['rasa', 'Relay']])
  expect(refusalOf(() => changesFor(two, 'duty.hand-over', { duty: 'demo', to: 'mara', from: 'olek' })).sentence).toBe('Mara has this duty already.')
  const later = after(has(company, 'demo', 'olek'), 'duty.hand-over', { duty: 'demo', to: 'mara', on: '2027-01-01' })
  const sooner = after(later, 'duty.hand-over', { duty: 'demo', to: 'rasa', on: '2026-12-01' })
  expect([on(sooner, 'demo', '2026-12-15'), on(sooner, 'demo', '2027-01-15')].map(({ holders }) => holders.map(({ person }) => person))).toEqual([['rasa'], ['rasa']])
})

test('[DU5] two who are both named to decide for the same are a double still', () => {
  const two = has(has(company, 'demo', 'olek', { decides: true }), 'demo', 'mara', { decides: true })
  expect(troubleOf(on(two, 'demo'))).toBe('double')
})
