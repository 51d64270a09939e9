import { expect, test } from 'vitest'
import { accounts } from '../../core/accounts/accounts.ts'
import { feedbackSources } from '../../core/customer-feedback/sources.ts'
import { keyAccounts } from '../../core/key-accounts/key-accounts.ts'
import { State } from '../../core/kernel/state.ts'
import { launches } from '../../core/launches/launches.ts'
import { metrics } from '../../core/metrics/metrics.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { strategyPages, strategyThemes } from '../../core/strategy/strategy.ts'
import { after } from '../../testing/deciding.ts'
import { commandFinds, recordFinds, search, viewFinds, withRecent } from './finds.ts'
import { recordPage } from './record-places.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const staffed = ['Mara Kern', 'Olek'].reduce<State>((state, name) => after(state, 'person.add', { name }, { id: `2b1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e1${name.length % 10}` }), founded)
const team = after(staffed, 'team.add', { title: 'Relay core' })
const all = [...recordFinds(team), ...commandFinds({ id: 'o', role: 'owner' })]
const titles = (text: string, recent: readonly string[] = []) => search(all, text, { limit: 5, recent }).map(({ title }) => title)

test('[PT6] people, teams and commands are found in one list, the best first and no more than asked for', () => {
  expect(titles('mara')[0]).toBe('Mara Kern')
  expect(titles('relay')[0]).toBe('Relay core')
  expect(titles('add team')[0]).toBe('Add a team')
  expect(titles('e')).toHaveLength(5)
  expect(titles('')).toEqual([])
  expect(recordFinds(founded).some(({ key }) => key.startsWith('record:settings/'))).toBe(false)
})

test('[PT6] what was chosen lately comes first among what matches alike, and is remembered once', () => {
  expect(titles('change')[0]).not.toBe('Change a team')
  expect(titles('change', ['command:team.change'])[0]).toBe('Change a team')
  expect(withRecent(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b'])
  expect(withRecent([...Array(12).keys()].map(String), 'new')).toHaveLength(12)
})

test('[PT6] the same records give the same list, in whatever order they were written, and an unchanged record is not folded again', () => {
  expect(search([...all].reverse(), 'e', { limit: 5 }).map(({ key }) => key)).toEqual(search(all, 'e', { limit: 5 }).map(({ key }) => key))
  const again = new Set(recordFinds(after(team, 'team.add', { title: 'Canvas core' }, { id: '2b1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e99' })))
  expect(recordFinds(team).every((find) => again.has(find))).toBe(true)
})

test('[PT6] only saved views that the reader may see are offered', () => {
  const shared = after(team, 'saved-view.add', { name: 'Launches', place: 'roadmap', search: {}, shared: true })
  expect(viewFinds(shared, { id: 'x', role: 'viewer' }).map(({ title, word }) => [title, word])).toEqual([['Launches', 'shared view']])
})

const found = (state: State) => recordFinds(state).filter(({ key }) => key === 'record:launches/l').map(({ title, word }) => [title, word])

test('[PT6] a launch is found by the name that its release has now', () => {
  const launched = State.empty.apply([plans.create('p', { title: 'Product', kind: 'product' }), items.create('r', { plan: 'p', kind: 'release', title: 'Relay 5' }), launches.create('l', { release: 'r' })])
  expect(found(launched)).toEqual([['Relay 5', 'launch']])
  expect(found(launched.apply(items.update(items.need(launched, 'r'), { title: 'Relay 6' })))).toEqual([['Relay 6', 'launch']])
})

test('[PT6] what a person would look for by its name is found and leads to where it stands: strategy pages and themes, key accounts, feedback sources', () => {
  const state = State.empty.apply([
    strategyPages.create('page', { title: 'Strategy of Relay', begun: '2026-01-01' }), strategyThemes.create('theme', { page: 'page', title: 'Trust what moves', rank: 'a' }), accounts.create('norrvik', { number: 17, name: 'Norrvik' }), keyAccounts.create('key', { account: 'norrvik', owners: ['mara'], since: '2026-01-01' }),
    feedbackSources.create('forum', { key: 'forum', title: 'Forum', purpose: '', owner: 'Community' }), metrics.create('starts', { title: 'Trial starts', every: 'week', better: 'up', counts: 'adoption' }),
  ])
  const pages = (text: string) => search(recordFinds(state), text, { limit: 5 }).map(({ key, word }) => {
    const [collection = '', id = ''] = key.slice(7).split('/')
    return [word, recordPage(collection, state.get(collection, id) ?? { id })]
  })
  expect([pages('strategy of'), pages('trust'), pages('forum'), pages('trial')]).toEqual([[['strategy page', 'goals/strategy/page']], [['strategy theme', 'goals/strategy/page']], [['feedback source', 'accounts/feedback/sources']], [['metric', 'goals/metrics']]])
  expect(pages('norrvik')).toEqual(expect.arrayContaining([['key account', 'accounts/key'], ['account', 'accounts']]))
})
