import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { after } from '../../testing/deciding.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { keyResults, objectives } from '../goals/goals.ts'
import { migrated, migrationsOf } from '../history/fold.ts'
import { schemaVersion } from '../kernel/schema-version.ts'
import { State } from '../kernel/state.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { recordTypes } from '../root.ts'
import { strategyPages, strategySections, strategyThemes } from '../strategy/strategy.ts'
import { people, settings, teams } from '../workspace/workspace.ts'
import { goalsOfTime } from './goals-of-time.ts'
import { buildOnePageDeck } from './one-page-deck.ts'
import { onePageOf } from './one-page.ts'

const measure = fontMeasure()
const q4 = { start: '2026-11-01', end: '2027-01-31' }
const span = (start: string, end: string, precision: 'day' | 'month' | 'quarter' = 'day') => ({ start, end, precision })
const feature = (id: string, more: object = {}) => items.create(id, { plan: 'plan', kind: 'feature', title: id, parent: 'theme', mark: 'public', ...more })
const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC', fiscalYearStart: 2 }), people.create('ana', { name: 'Ana' }), teams.create('core', { title: 'Core' }),
  plans.create('plan', { title: 'Product', kind: 'product', mark: 'public' }), plans.create('events', { title: 'Events', kind: 'marketing', function: 'events', mark: 'public' }),
  items.create('theme', { plan: 'plan', kind: 'theme', title: 'Trust the number', mark: 'public' }),
  items.create('r1', { plan: 'plan', kind: 'release', title: 'Relay 4.3', window: span('2026-12-01', '2026-12-31', 'month'), mark: 'public' }), items.create('r2', { plan: 'plan', kind: 'release', title: 'Relay 5', window: span('2027-02-01', '2027-04-30', 'quarter'), mark: 'public' }),
  feature('rules', { release: 'r1', value: 'Say once which system is right.' }), feature('history', { release: 'r2' }), feature('builder', { window: span('2026-10-15', '2026-11-02') }),
  feature('long', { window: span('2027-01-01', '2027-03-31', 'quarter'), parent: undefined }), feature('undated'), feature('before', { window: span('2026-08-01', '2026-10-31') }),
  feature('sealed', { release: 'r1', mark: 'restricted' }), feature('inner', { release: 'r1', mark: 'internal' }), feature('gone', { release: 'r1', status: 'dropped' }), items.create('a fair', { plan: 'events', kind: 'event', title: 'a fair', window: span('2026-12-01', '2026-12-03') }),
  stageTargets.create('beta', { item: 'history', stage: 'beta', release: 'r1' }), stageTargets.create('ga', { item: 'history', stage: 'ga', release: 'r2' }),
  strategyPages.create('page', { title: 'Company', begun: '2026-01-01', mark: 'public', ofCompany: true }), strategyPages.create('of core', { title: 'Core', begun: '2026-01-01', team: 'core', mark: 'public' }),
  strategySections.create('v3', { page: 'page', section: 'vision-3', text: 'Nobody keeps a copy.', mark: 'public', writtenOn: '2026-01-01' }), strategySections.create('v1', { page: 'page', section: 'vision-1', text: 'Finance opens **Canvas** first.\n\nAnd more.', mark: 'internal', writtenOn: '2026-01-01' }),
  strategySections.create('of core', { page: 'of core', section: 'vision-1', text: 'Core.', mark: 'public', writtenOn: '2026-01-01' }),
  ...[['now', 'company', '2026-11-01', '2027-01-31'], ['team now', 'company', '2026-11-01', '2027-01-31'], ['last', 'company', '2026-08-01', '2026-10-31'], ['off', 'company', '2026-11-01', '2027-01-31']].map(([id = '', level, start = '', end = '']) => objectives.create(id, { title: `Goal ${id}`, level: level as 'company', owner: 'ana', period: span(start, end, 'quarter'), ...(id === 'off' ? { closed: { state: 'cancelled', on: '2026-11-20' } } : {}) })),
  keyResults.create('kr', { objective: 'now', title: 'Companies that renew', owner: 'ana', baseline: 88, target: 93, unit: '%', since: '2026-11-01' }),
  strategyThemes.create('t', { page: 'page', title: 'One copy', objectives: ['now', 'last'], rank: 'a' }),
])
const told = after(company, 'strategy-page.tell-goals', { id: 'page', objectives: ['last', 'now'] })
const pageFor = (state: State, key: string, period = q4, more: object = {}) => {
  const audience = builtInAudience(key)
  const view = redact(state, audience, { today: '2026-11-15', key: 'k' })
  const isInside = audience.inside && audience.classes.includes('internal')
  return { view, page: onePageOf(view, { period, goals: isInside ? goalsOfTime(state, period, (text) => text) : undefined, ...more }) }
}
const named = (state: State, key: string, period = q4) => pageFor(state, key, period).page.groups.map(({ title, features }) => [title, features.map((one) => [one.title, one.when, one.level, one.later, one.straddles].filter((part) => part !== undefined).join(', ').replaceAll('\u00a0', ' '))])

test('[OP1] exactly what is planned for a day of that time is there, and what goes beyond it says so', () => {
  expect(named(told, 'internal')).toEqual([
    ['Trust the number', ['builder, 15 Oct–2 Nov 2026, began', 'history, Dec 2026, Beta', 'inner, Dec 2026', 'rules, Dec 2026']], ['Other', ['long, Q1 2027, goes on']],
  ])
  const { page } = pageFor(told, 'internal')
  expect([page.period, page.releases.map(({ title }) => title), page.features, page.gaps]).toEqual(['Q4 FY27 (Nov 2026–Jan 2027)', ['Relay 4.3'], 5, []])
  expect(named(told, 'internal', { start: '2026-11-01', end: '2027-04-30' })[0]?.[1]).toContain('history, Dec 2026, Beta, GA, Feb–Apr 2027')
  expect(named(told, 'internal', { start: '2027-02-01', end: '2027-02-28' }).flatMap(([, all]) => all)).toHaveLength(2)
  expect(pageFor(told, 'internal', { start: '2020-01-01', end: '2020-03-31' }).page).toMatchObject({ groups: [], features: 0, gaps: ['goals', 'features'], period: 'Jan–Mar 2020' })
})

test('[OP1] no time of any length tells what has no day of it', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10))
  const pair = fc.tuple(days, days).map(([a, b]) => (a <= b ? { start: a, end: b } : { start: b, end: a }))
  fc.assert(fc.property(fc.array(pair, { maxLength: 12 }), pair, (windows, period) => {
    const state = company.apply(windows.map((window, at) => feature(`f${at}`, { window: { ...window, precision: 'day' } })))
    const { page } = pageFor(state, 'internal', period)
    const inside = windows.filter(({ start, end }) => start <= period.end && period.start <= end).length
    const own = page.groups.flatMap(({ features }) => features).filter(({ title }) => /^f\d/.test(title)).length
    return page.detail === 'themes' ? page.features >= inside : own === inside
  }), { seed: 11, numRuns: 60 })
})

test('[OP4] whoever is told now, next and later learns no narrower time by asking for one', () => {
  const audience = { ...builtInAudience('public'), dates: { precision: 'day', paddingDays: 0, labels: 'now-next-later' } as const }
  const view = redact(told, audience, { today: '2026-11-15', key: 'k' })
  const titles = (start: string, end: string) => onePageOf(view, { period: { start, end } }).groups.flatMap(({ features }) => features.map(({ title }) => title))
  expect(titles('2026-11-16', '2026-11-20')).toEqual(titles('2026-12-01', '2026-12-31'))
  expect(titles('2027-01-01', '2027-01-02')).toEqual(titles('2027-03-30', '2027-03-31'))
})

test('[OP2] its vision is the nearest that its readers are told, and a missing one is a gap', () => {
  expect(pageFor(told, 'internal').page).toMatchObject({ vision: 'Finance opens Canvas first.', cut: ['Of the vision its first paragraph stands here.'] })
  expect(pageFor(told, 'public').page).toMatchObject({ vision: 'Nobody keeps a copy.', cut: [] })
  expect(pageFor(company.apply([strategySections.remove(strategySections.need(company, 'v1')), strategySections.remove(strategySections.need(company, 'v3'))]), 'public').page.gaps).toContain('vision')
})

test('[OP3] its goals are those of that time alone: objectives inside, masked ones outside', () => {
  expect(pageFor(told, 'internal').page.goals).toEqual([{ title: 'Goal now', of: 'Company', results: ['Companies that renew: from 88% up to 93%'] }, { title: 'Goal team now', of: 'Company', results: [] }])
  expect(pageFor(told, 'public').page.goals).toEqual([{ title: 'Goal now', results: ['Companies that renew: from N0 up to N1'] }])
  expect(pageFor(told, 'customers', { start: '2026-08-01', end: '2026-10-31' }).page.goals.map(({ title }) => title)).toEqual(['Goal last'])
  expect(pageFor(company, 'public').page.gaps).toContain('goals')
  expect(pageFor(told, 'sales').page.goals.map(({ results }) => results)).toEqual([['Companies that renew: from N0 up to N1']])
})

test('[OP4] each audience has what it is told, and no more', () => {
  expect(named(told, 'public').flatMap(([, all]) => all)).toHaveLength(4)
  for (const key of ['public', 'customers']) expect(JSON.stringify(pageFor(told, key).page)).not.toMatch(/inner|sealed|gone|fair|Ana|93|Canvas|of":/)
  expect(JSON.stringify(pageFor(told, 'internal').page)).not.toMatch(/sealed|gone"|fair/)
  // What is internal changes nothing of it.
  const changed = told.apply([...items.update(items.need(told, 'rules'), { summary: 'Otherwise', owner: 'ana', labels: ['x'] }), ...objectives.update(objectives.need(told, 'now'), { title: 'Renamed' }), ...items.update(items.need(told, 'inner'), { title: 'Otherwise' })])
  expect(pageFor(changed, 'public').page).toEqual(pageFor(told, 'public').page)
})

const crowded = (count: number, themes = 1) => company.apply([
  ...Array.from({ length: themes }, (_, at) => items.create(`theme ${at}`, { plan: 'plan', kind: 'theme', title: `Theme ${at}`, mark: 'public' })),
  ...Array.from({ length: count }, (_, at) => feature(`f${String(at).padStart(3, '0')}`, { release: 'r1', value: 'Worth something to somebody who needs it every day.', parent: `theme ${at % themes}` })),
])

test('[OP5] what one page cannot hold is cut by a level, and said', () => {
  expect(pageFor(told, 'public').page.detail).toBe('values')
  const titles = pageFor(crowded(12), 'public').page
  expect([titles.detail, titles.features, titles.detailCut]).toEqual(['titles', 16, 'What each of the 16 features is worth is left out, so that one page holds them.'])
  expect(JSON.stringify(titles.groups)).not.toContain('Worth')
  const many = pageFor(crowded(200, 9), 'public').page
  expect(many).toMatchObject({ detail: 'themes', features: 204, detailCut: '204 features are more than one page holds: of each theme the first 3 are named.' })
  expect(many.groups.map(({ features, more }) => features.length + more).reduce((a, b) => a + b)).toBe(204)
  expect([many.groups.length, many.cut.at(-1)]).toEqual([6, expect.stringMatching(/^6 more themes with \d+ features are told together\.$/)])
  const wordy = company.apply(Array.from({ length: 9 }, (_, at) => objectives.create(`g${at}`, { title: `Goal ${at}`, level: 'team', owner: 'ana', period: span(q4.start, q4.end, 'quarter') })))
  expect(pageFor(wordy, 'internal').page).toMatchObject({ goals: { length: 6 }, cut: expect.arrayContaining(['5 more goals of this time are not named.']) })
  expect(pageFor(told, 'public', q4, { detail: 'themes' }).page.detail).toBe('themes')
})

test('[OP6] as a slide it has the same words, fits whatever there is, and says what was cut', () => {
  const { view, page } = pageFor(told, 'public')
  const deck = buildOnePageDeck(view, page, measure)
  expect(deck.slides).toHaveLength(1)
  expect(deck.slides[0]?.title).toBe('Nobody keeps a copy.')
  const words = deck.slides.flatMap(textsOf).join(' ').replace(/\s+/g, ' ')
  for (const part of ['Goal now', 'Trust the number', 'rules', 'Say once which system is right.', 'Beta, Dec 2026', 'Releases: Relay 4.3', 'It is not a commitment']) expect(words).toContain(part)
  expect(deck.slides[0]?.internal).toBe(false)
  for (const [count, themes] of [[0, 1], [9, 1], [9, 3], [24, 1], [24, 6], [60, 2], [300, 12]] as const) {
    for (const key of ['public', 'internal']) {
      const one = pageFor(crowded(count, themes), key)
      const made = buildOnePageDeck(one.view, one.page, measure)
      expect(geometryFaults(made, measure), `${count} in ${themes} for ${key}`).toEqual([])
      const all = made.slides.flatMap(textsOf).join(' ').replace(/\s+/g, ' ')
      if (count > 5) expect(all, `${count} in ${themes}`).toMatch(/is left out, so that one page holds them|more than one page holds|Worth/)
      expect(made.findings.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(one.page.detailCut === undefined ? [] : [expect.stringMatching(/one page holds/)]))
    }
  }
})

test('[OP2] [OP3] a workspace from before pages said whose they are has its vision, and its goals once they are told again', () => {
  const before = company.withCollection('strategy-pages', strategyPages.list(told).map((page) => Object.fromEntries(Object.entries(page).filter(([name]) => name !== 'ofCompany' && name !== 'goalsToldFor')) as { id: string }))
  const { state, schema } = migrated({ state: before, schema: 1 }, schemaVersion, migrationsOf(recordTypes.values()))
  expect(schema).toBeGreaterThan(1)
  expect(pageFor(state, 'customers').page.vision).toBe(pageFor(told, 'customers').page.vision)
  expect(strategyPages.get(state, 'of core')).not.toHaveProperty('ofCompany')
  expect(pageFor(state, 'customers').page.gaps).toEqual(['goals', 'goals of no time'])
  expect(pageFor(after(state, 'strategy-page.tell-goals', { id: 'page', objectives: ['last', 'now'] }), 'customers').page.gaps).toEqual([])
})
