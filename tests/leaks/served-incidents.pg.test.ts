import { expect, test } from 'vitest'
import { recordsOfWorld, shown } from '../../src/testing/world.ts'
import { pairOf, pairSeedOf } from '../../src/testing/second-world.ts'
import { LeakService, type Served } from './leak-service.ts'
import { answerTo, type Asking, servedSurfaces } from './served-surfaces.ts'
import { differences, type Made } from './surface.ts'

/** A seed whose world is shown to customers as the built-in audience, with nothing in the way. */
const seed = firstSeedFor(({ audience, now }) => audience.classes.length === 2 && now.get('settings')?.get('settings')?.['neverOutside'] === undefined && now.get('settings')?.get('settings')?.['shareLinks'] === undefined)

function firstSeedFor(fits: (world: ReturnType<typeof recordsOfWorld>) => boolean): number {
  for (let seed = 0; seed < 500; seed++) if (fits(recordsOfWorld(seed))) return pairSeedOf(seed)
  throw new Error('No world fits.')
}

async function played(): Promise<Served> {
  const service = await LeakService.start()
  return service.play(pairOf(seed).one, 'main')
}

const preview = (audience: string, as: Asking['as'] = 'owner'): Asking => ({ route: 'decks.preview', as, at: `decks/roadmap/preview.html?audience=${audience}` })
const others = ['audiences-2', 'audiences-3'] as const

test('[LK9] caches shared between audiences: what one audience was shown before changes nothing for the next', async () => {
  const fresh = await answerTo(await played(), preview('customers'))
  const served = await played()
  const keys = others.map((id) => String(served.world.now.get('audiences', id)?.['key']))
  for (const key of ['customers', ...keys]) {
    await answerTo(served, preview(key))
    await answerTo(served, { route: 'views.export', as: 'owner', at: `export.json?audience=${key}` })
    expect(differences(await answerTo(served, preview('customers')), fresh)).toEqual([])
    expect(differences(await answerTo(served, preview('customers', 'sales')), fresh)).toEqual([])
  }
  expect(fresh['status']).toBe('200')
  expect(fresh['header cache-control']).toBe('no-store')
})

test('[LK9] indexed links: every page that a link opens, and every no, asks robots to stay away and caches to keep nothing for others', async () => {
  const served = await played()
  const surface = servedSurfaces.find(({ name }) => name === 'shared page with its files')
  const made = await surface?.make(served) as Made
  const statuses = Object.keys(made).filter((name) => name.endsWith(' status')).map((name) => name.slice(0, -' status'.length))
  expect(statuses).toEqual(expect.arrayContaining(['nothing', 'page', 'form', 'check']))
  expect(statuses.length).toBeGreaterThan(4)
  for (const of of statuses) expect([of, made[`${of} header x-robots-tag`], String(made[`${of} header cache-control`]).startsWith('private, no-')]).toEqual([of, 'noindex, nofollow', true])
})

test('[LK11] what is there but internal is answered as what is not there, in status, headers and body', async () => {
  const served = await played()
  const { now } = served.world
  const ask = async (at: string, named: string, as: Asking['as'] = 'sales') => {
    const made = await answerTo(served, { route: 'editions.read', as, at })
    // What was asked for stands in the answer.
    return { ...made, body: Buffer.from(made['body'] ?? []).toString().replaceAll(named, 'it'), 'header content-length': '' }
  }
  const [edition] = now.list('editions')
  const key = String(now.get('audiences', others[0])?.['key'])
  const twins: readonly (readonly [there: string, not: string, at: (name: string) => string])[] = [
    [edition?.id ?? '', 'no-such-edition', (id) => `editions/${id}.html`],
    [edition?.id ?? '', 'no-such-edition', (id) => `editions/${id}/survey`],
    [key, 'nowhere', (audience) => `export.json?audience=${audience}`],
    [key, 'nowhere', (audience) => `decks/roadmap/preview.pptx?audience=${audience}`],
    [key, 'nowhere', (audience) => `outline?from=2026-01-15&to=2026-03-02&audience=${audience}`],
    ['items-1', 'items-99', (id) => `records/items/${id}`],
    ['people', 'nothings', (collection) => `records/${collection}`],
    ['people-1', 'people-99', (id) => `history?record=people/${id}`],
    ['roadmaps-1', 'roadmaps-99', (id) => `roadmaps/${id}/poster.pdf`],
    ['stakeholder-groups-1', 'stakeholder-groups-99', (id) => `stakeholders/${id}/deck.pptx`],
    [shown.deck, 'decks-99', (id) => `tables/${id}/table.csv`],
  ]
  expect(edition).toBeDefined()
  for (const as of ['sales', 'guest'] as const) {
    for (const [there, not, at] of twins) expect([as, at('it'), await ask(at(there), there, as)]).toEqual([as, at('it'), await ask(at(not), not, as)])
  }
})
