import { expect, test } from 'vitest'
import { after, refusalOf, changesFor } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { isDueForLook, linkLooks, linkStanding, looksByAddress, whyNeverLooked } from '../links/link-looks.ts'
import { items, plans } from '../plans/plans.ts'
import { findingsOf } from '../product-data/findings.ts'
import { people } from '../workspace/workspace.ts'
import { assets } from './assets.ts'
import { brokenLinks, brokenOf } from './broken-links.ts'
import { asksForSomebody, hubOf, resourcesOf } from './hub.ts'
import { linksDue, linksHere } from './links-here.ts'
import { trainings } from './trainings.ts'

const company = State.empty.apply([
  people.create('mara', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 4', product: 'Relay' }), items.create('canvas', { plan: 'plan', kind: 'release', title: 'Canvas 7', product: 'Canvas' }),
  items.create('sync', { plan: 'plan', kind: 'feature', title: 'Sync', release: 'relay', maturity: 'ga', documentationLink: 'https://docs.acme.com/sync', owner: 'mara' }),
  assets.create('film', { title: 'A film', kind: 'video', address: 'https://media.acme.com/film', item: 'sync', owner: 'mara', mark: 'sales', handling: 'Do not send it.', shelf: 'selling', nextReview: '2026-05-10' }),
  assets.create('prices', { title: 'Prices', kind: 'page', address: 'https://acme.com/prices', shelf: 'pricing' }),
  assets.create('stored', { title: 'A stored file', kind: 'document', file: 'a'.repeat(64), product: 'Archive' }),
  trainings.create('training', { title: 'The deck', address: 'https://media.acme.com/training', recordedOn: '2026-04-01', deck: 'deck', product: 'Relay' }),
])
const hub = (state: State, today = '2026-05-01', published: Parameters<typeof hubOf>[2] = []) => hubOf(state, today, published)
const look = (state: State, day: string, ...looks: { readonly address: string; readonly outcome: string; readonly said?: string; readonly movedTo?: string }[]) => after(state, 'link.look', { looks }, { today: day })
const film = 'https://media.acme.com/film'
const standing = (state: State, at = film) => linkStanding(looksByAddress(state).get(at))

test('[HU1] every asset and training is in the hub once, by the product that it names or that of what it was made for', () => {
  expect(hub(company).map(({ product, resources }) => [product, resources.map(({ title }) => title)])).toEqual([
    [undefined, ['Prices']], ['Archive', ['A stored file']], ['Canvas', []], ['Relay', ['A film', 'The deck']],
  ])
  const named = after(company, 'asset.change', { id: 'film', product: 'Canvas' })
  expect(hub(named).find(({ product }) => product === 'Canvas')?.resources.map(({ title }) => title)).toEqual(['A film'])
})

const found = (today: string, published: Parameters<typeof hubOf>[2] = []) => new Map(resourcesOf(company, today, published).map((one) => [one.id, one]))

test('[HU2] each says for whom it is, how it may be used, who keeps it, and when it is old', () => {
  expect(found('2026-05-10').get('film')).toMatchObject({ mark: 'sales', handling: 'Do not send it.', owner: 'mara', nextReview: '2026-05-10', link: 'not-looked' })
  expect(found('2026-05-10').get('film')).not.toHaveProperty('stale')
  expect(found('2026-05-11').get('film')).toMatchObject({ stale: 'Nobody has looked at it in time.' })
  expect(found('2026-05-11').get('prices')).toMatchObject({ mark: 'internal' })
  expect(found('2026-05-11').get('stored')).not.toHaveProperty('link')
  expect(found('2026-05-01').get('training')).not.toHaveProperty('stale')
  expect(found('2026-05-01', [{ deck: 'deck', day: '2026-04-02', state: 'current' }]).get('training')).toMatchObject({ stale: 'Its deck has a later edition.' })
})

test('[HU3] looking at assets says that they are right today and when to look again', () => {
  expect(assets.get(after(company, 'asset.review', { ids: ['film'] }), 'film')).toMatchObject({ reviewedOn: '2026-05-01', nextReview: '2026-08-01' })
  expect(assets.get(after(company, 'asset.review', { ids: ['film'], next: '2026-05-20' }), 'film')).toMatchObject({ nextReview: '2026-05-20' })
  expect(refusalOf(() => changesFor(company, 'asset.review', { ids: ['film'], next: '2026-05-01' })).sentence).toContain('a day to come')
  expect(refusalOf(() => changesFor(company, 'asset.review', { ids: ['film'] }, { role: 'viewer' })).code).toBe('not-allowed')
})

test('[HU4] a link is broken once it failed on two days, and no more once it works', () => {
  const once = look(company, '2026-05-01', { address: film, outcome: 'missing', said: '404' })
  expect(standing(once)).toBe('failed-once')
  const twiceThatDay = look(once, '2026-05-01', { address: film, outcome: 'no-answer', said: 'no answer in time' })
  expect([standing(twiceThatDay), looksByAddress(twiceThatDay).get(film)]).toMatchObject(['failed-once', { failures: 1, failingSince: '2026-05-01', said: 'no answer in time' }])
  const broken = look(twiceThatDay, '2026-05-02', { address: film, outcome: 'failed', said: '500' })
  expect([standing(broken), looksByAddress(broken).get(film)]).toMatchObject(['broken', { failures: 2, failingSince: '2026-05-01', lookedOn: '2026-05-02' }])
  expect(brokenLinks(broken).map((one) => [one.address, brokenOf(one, 'mara').map(({ title }) => title), brokenOf(one, 'olek')])).toEqual([[film, ['A film'], []]])
  expect(resourcesOf(broken, '2026-05-02', []).filter(asksForSomebody).map(({ title }) => title)).toEqual(['A film'])
  const mended = look(broken, '2026-05-03', { address: film, outcome: 'moved', movedTo: 'https://media.acme.com/films/1' })
  expect([standing(mended), looksByAddress(mended).get(film)]).toMatchObject(['moved', { failures: 0, workedOn: '2026-05-03', movedTo: 'https://media.acme.com/films/1' }])
  expect(looksByAddress(mended).get(film)).not.toHaveProperty('failingSince')
  expect(brokenLinks(mended)).toEqual([])
})

test('[HU5] a link is looked at once a week, one that failed each day; what is never to be looked at is not due', () => {
  expect(linksDue(company, '2026-05-01')).toEqual(['https://acme.com/prices', 'https://docs.acme.com/sync', film, 'https://media.acme.com/training'])
  const looked = look(company, '2026-05-01', { address: film, outcome: 'missing' }, { address: 'https://acme.com/prices', outcome: 'works' })
  expect([isDueForLook(looksByAddress(looked).get(film), '2026-05-01'), isDueForLook(looksByAddress(looked).get(film), '2026-05-02')]).toEqual([false, true])
  expect(linksDue(looked, '2026-05-07')).toEqual(['https://docs.acme.com/sync', 'https://media.acme.com/training', film])
  expect(linksDue(looked, '2026-05-08')).toContain('https://acme.com/prices')
  for (const never of ['/handbook/page', 'mailto:a@acme.com', 'https://media.fernhill.example/film', 'https://name:word@acme.com/', 'https://example.com:8443/x']) expect([never, whyNeverLooked(never)]).toEqual([never, expect.any(String)])
  expect(whyNeverLooked('https://myexample.com/x')).toBeUndefined()
  const gone = after(looked, 'asset.remove', { id: 'film' })
  expect(linkLooks.list(look(gone, '2026-05-02')).map(({ address }) => address)).toEqual(['https://acme.com/prices'])
  expect(look(company, '2026-05-01', { address: 'https://acme.com/nothing-points-here', outcome: 'missing' }).list('link-looks')).toEqual([])
})

const open = (state: State) => findingsOf(state, '2026-05-04').filter(({ rule }) => rule === 'link-broken').map(({ place, sentence }) => [place, sentence])

test('[HU6] a broken page about a feature is open in product data, until it works or another is given', () => {
  const page = 'https://docs.acme.com/sync'
  const once = look(company, '2026-05-01', { address: page, outcome: 'missing', said: '404' })
  expect(open(once)).toEqual([])
  const broken = look(once, '2026-05-02', { address: page, outcome: 'missing', said: '404' })
  expect(open(broken)).toEqual([['Sync, documentation', 'The page that says how it works has not been there since 1 May 2026 (404).']])
  expect(linksHere(broken).get(page)).toEqual([{ collection: 'items', id: 'sync', title: 'Sync', owner: 'mara' }])
  expect(open(after(broken, 'item.change', { id: 'sync', documentationLink: 'https://docs.acme.com/syncing' }))).toEqual([])
  expect(open(look(broken, '2026-05-03', { address: page, outcome: 'works' }))).toEqual([])
})
