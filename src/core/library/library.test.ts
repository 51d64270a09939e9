import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { State } from '../kernel/state.ts'
import { assets } from './assets.ts'
import { isStale } from './trainings.ts'

const film = { title: 'Live figures', kind: 'video', address: 'https://example.com/film' } as const

test('[LB1] an asset is a file or stands at an address, and says what it shows before it is shown outside', () => {
  const state = after(State.empty, 'asset.add', film)
  const { id = '' } = assets.list(state)[0] ?? {}
  expect(refusalOf(() => changesFor(state, 'asset.change', { id, mark: 'customers' })).sentence).toContain('alternative text')
  expect(assets.list(after(state, 'asset.change', { id, mark: 'customers', alt: 'Figures that change' }))).toMatchObject([{ mark: 'customers' }])
  expect(refusalOf(() => changesFor(state, 'asset.change', { id, address: null })).sentence).toContain('give one of the two')
  expect(refusalOf(() => changesFor(state, 'asset.change', { id, file: 'a'.repeat(64) })).code).toBe('invalid')
})

test('[LB2] only what is marked for an audience is in its View', () => {
  const state = State.empty.apply([
    assets.create('unmarked', { ...film, title: 'Unmarked' }),
    assets.create('for sales', { ...film, title: 'For sales', mark: 'sales' }),
    assets.create('for customers', { ...film, title: 'For customers', alt: 'A film', mark: 'customers' }),
  ])
  const titles = (key: string) => redact(state, builtInAudience(key), { today: '2026-05-01', key: 'key' }).list('assets').map((one) => one['title'])
  expect(titles('customers')).toEqual(['For customers'])
  expect(titles('sales')).toEqual(['For customers', 'For sales'])
  expect(titles('internal')).toEqual(['For customers', 'For sales', 'Unmarked'])
})

test('[LB3] a training is stale once its deck has a later edition that stands', () => {
  const training = { deck: 'roadmap', recordedOn: '2026-05-10' }
  const edition = { deck: 'roadmap', day: '2026-05-11', state: 'current' }
  expect(isStale(training, [])).toBe(false)
  expect(isStale(training, [edition])).toBe(true)
  expect(isStale(training, [{ ...edition, day: '2026-05-10' }, { ...edition, deck: 'another' }, { ...edition, state: 'withdrawn' }])).toBe(false)
})
