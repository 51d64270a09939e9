import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { keyResults, objectives } from '../goals/goals.ts'
import type { Command } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { whyNotTakenBack } from '../permissions.ts'
import { items, plans } from '../plans/plans.ts'
import { departments, people, settings, teams } from '../workspace/workspace.ts'
import { overdueLikely, pageOf, themesOf } from './page-of.ts'
import { allStandings, reviewsOf, standingOf } from './standing.ts'
import { strategyPages, strategySections, strategyThemes } from './strategy.ts'
import { strategyOfItem, strategyOfObjective } from './walk.ts'

const quarter = { start: '2026-11-01', end: '2027-01-31', precision: 'quarter' as const }
const founded = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 }), departments.create('product', { title: 'Product' }), teams.create('core', { title: 'Relay core' }), teams.create('other', { title: 'Canvas core' }),
  people.create('mara', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('theme', { plan: 'plan', kind: 'theme', title: 'One true copy' }), items.create('epic', { plan: 'plan', kind: 'epic', title: 'Live figures', parent: 'theme' }), items.create('alone', { plan: 'plan', kind: 'epic', title: 'Alone', teams: ['core'] }),
  objectives.create('company', { title: 'Teams leave copies behind', level: 'company', owner: 'mara', period: quarter }),
  objectives.create('team', { title: 'Relay 5 wins teams', level: 'team', team: 'core', owner: 'mara', period: quarter, parent: 'company' }),
  keyResults.create('trials', { objective: 'team', title: 'Trial starts', owner: 'mara', baseline: 280, target: 420, since: '2026-11-02', items: ['theme'] }),
])
const day = '2026-11-10'
const does = (state: State, name: string, args: object, today = day, role: 'owner' | 'contributor' = 'owner') => after(state, name, args as Command['args'], { today, role, id: idOf(`${name} ${JSON.stringify(args)} ${today}`) })
const begun = does(does(founded, 'strategy-page.begin', {}), 'strategy-page.begin', { team: 'core' })
const company = must(strategyPages.list(begun).find(({ team }) => team === undefined))
const ofTeam = must(strategyPages.list(begun).find(({ team }) => team === 'core'))
const write = (state: State, section: string, more: object, today = day) => does(state, 'strategy-section.write', { page: company.id, section, ...more }, today, 'contributor')
const gapsOf = (state: State, today = day) => standingOf(state, strategyPages.need(state, company.id), today).gaps

test('[SY1] there is one page of the company and one of each team at most, and each begins with every section of the template, empty', () => {
  expect([company.title, ofTeam.title]).toEqual(['Company strategy', 'Strategy of Relay core'])
  expect(refusalOf(() => changesFor(begun, 'strategy-page.begin', { title: 'Another' })).sentence).toBe('“Company strategy” is the strategy page of the company already: there is one of each.')
  expect(refusalOf(() => changesFor(begun, 'strategy-page.begin', { team: 'core', title: 'Another' })).sentence).toContain('is the strategy page of this team already')
  expect(refusalOf(() => changesFor(begun, 'team.remove', { id: 'core' })).code).toBe('in-use')
  const { sections, gaps } = pageOf(begun, company.id)
  expect([sections.length, sections.every(({ isEmpty }) => isEmpty), gaps]).toEqual([19, true, 11])
  expect(allStandings(begun, day).without.map(({ title }) => title)).toEqual(['Canvas core'])
})

test('[SY2] gaps are counted while needed sections are empty: goals until a theme names an objective, themes until there is one', () => {
  expect(gapsOf(begun)).toEqual(['Mission', 'Vision, one year', 'Vision, three years', 'Guiding principles', 'Where we are now', 'Strategy', 'Time frame', 'Goals', 'Themes', 'What is next, and why', 'What we are not working on, and why'])
  const written = write(write(write(begun, 'mission', { text: 'One true copy.' }), 'goals', { text: 'Words alone.' }), 'vision-1', { text: '  \n ' })
  expect(gapsOf(written)).not.toContain('Mission')
  for (const still of ['Goals', 'Themes', 'Vision, one year']) expect(gapsOf(written)).toContain(still)
  const themed = does(written, 'strategy-theme.add', { page: company.id, title: 'Trust in figures' })
  expect([gapsOf(themed).includes('Themes'), gapsOf(themed).includes('Goals')]).toEqual([false, true])
  expect(gapsOf(does(themed, 'strategy-theme.change', { id: must(themesOf(themed, company.id)[0]).theme.id, objectives: ['company'] }))).not.toContain('Goals')
  expect(gapsOf(write(written, 'mission', { text: null }))).toContain('Mission')
})

test('[SY3] everybody who may contribute writes any section; who edits says how far it may go, and taking back does not get round that', () => {
  const written = write(begun, 'mission', { text: 'One true copy.' })
  const refused = (name: string, args: object) => refusalOf(() => changesFor(written, name, args as Command['args'], { role: 'contributor' })).code
  expect(refused('strategy-section.mark', { page: company.id, section: 'mission', mark: 'public' })).toBe('not-allowed')
  expect(refused('strategy-page.change', { id: company.id, mark: 'public' })).toBe('not-allowed')
  expect(refusalOf(() => changesFor(written, 'strategy-section.write', { page: company.id, section: 'mission', text: 'x', mark: 'public' } as Command['args'])).code).toBe('invalid')
  const marked = does(written, 'strategy-section.mark', { page: company.id, section: 'mission', mark: 'public' })
  const inside = does(marked, 'strategy-section.mark', { page: company.id, section: 'mission', mark: null })
  const change = strategySections.update(must(strategySections.list(inside)[0]), { mark: 'public' })
  expect(whyNotTakenBack({ id: 'c', role: 'contributor' }, inside, change, day)).toBe('What of a strategy may be told outside is decided by whoever may edit it.')
  expect(whyNotTakenBack({ id: 'e', role: 'editor' }, inside, change, day)).toBeUndefined()
  const words = strategySections.update(must(strategySections.list(inside)[0]), { text: 'Before.' })
  expect(whyNotTakenBack({ id: 'c', role: 'contributor' }, inside, words, day)).toBeUndefined()
  // What is written again as it is changes nothing, not even who wrote it.
  expect(changesFor(written, 'strategy-section.write', { page: company.id, section: 'mission', text: 'One true copy.' }, { today: '2026-12-01' })).toEqual([])
})

test('[SY6] a page is looked through each month in one act, also when nothing had changed, and is late once a month has gone', () => {
  const at = (state: State, today: string) => { const { stands, reviewBy, last } = standingOf(state, strategyPages.need(state, company.id), today); return [stands, reviewBy, last?.outcome] }
  expect([at(begun, '2026-12-02'), at(begun, '2026-12-03'), at(begun, '2026-12-10'), at(begun, '2026-12-11')]).toEqual([['reviewed', '2026-12-10', undefined], ['due', '2026-12-10', undefined], ['due', '2026-12-10', undefined], ['late', '2026-12-10', undefined]])
  const looked = does(begun, 'strategy-review.confirm', { page: company.id, note: 'Nothing new.' }, '2026-12-11', 'contributor')
  expect([at(looked, '2026-12-11'), reviewsOf(looked, company.id)[0]?.note]).toEqual([['reviewed', '2027-01-11', 'no-change'], 'Nothing new.'])
  expect(refusalOf(() => changesFor(looked, 'strategy-review.confirm', { page: company.id }, { today: '2026-12-11' })).code).toBe('exists')
  const again = does(write(looked, 'mission', { text: 'One true copy.' }, '2026-12-20'), 'strategy-review.confirm', { page: company.id }, '2027-01-05')
  expect(at(again, '2027-01-05')).toEqual(['reviewed', '2027-02-05', 'changed'])
  expect(at(does(again, 'strategy-review.confirm', { page: company.id }, '2027-01-06'), '2027-01-06')[2]).toBe('no-change')
})

test('[SY7] what is not worked on has a reason, and says so once the quarter in which it was likely is over', () => {
  expect(refusalOf(() => write(begun, 'not-now', { notNow: [{ what: 'Mobile', why: ' ' }] })).code).toBe('invalid')
  expect(refusalOf(() => write(begun, 'mission', { notNow: [{ what: 'Mobile', why: 'Few ask.' }] })).code).toBe('invalid')
  const said = write(begun, 'not-now', { notNow: [{ what: 'Mobile', why: 'Few ask.', likely: quarter }, { what: 'On-site', why: 'Never.' }] })
  expect(gapsOf(said)).not.toContain('What we are not working on, and why')
  const section = must(strategySections.list(said)[0])
  expect([overdueLikely(section, '2027-01-31'), overdueLikely(section, '2027-02-01')]).toEqual([[], ['Mobile']])
  expect(standingOf(said, company, '2027-02-01').wasLikely).toEqual(['Mobile'])
})

const themed = ['Trust', 'Speed', 'Reach'].reduce((state, title) => does(state, 'strategy-theme.add', { page: company.id, title }, day, 'contributor'), begun)
const titles = (state: State) => themesOf(state, company.id).map(({ theme }) => theme.title)
const themeCalled = (state: State, title: string) => must(strategyThemes.list(state).find((one) => one.title === title)).id

test('[SY8] themes stand in the order of what comes first, and can be put before one another', () => {
  expect(titles(themed)).toEqual(['Trust', 'Speed', 'Reach'])
  const moved = does(themed, 'strategy-theme.move', { id: themeCalled(themed, 'Reach'), before: themeCalled(themed, 'Trust') })
  expect(titles(moved)).toEqual(['Reach', 'Trust', 'Speed'])
  expect(titles(does(moved, 'strategy-theme.move', { id: themeCalled(themed, 'Reach') }))).toEqual(['Trust', 'Speed', 'Reach'])
  expect(refusalOf(() => does(themed, 'strategy-theme.move', { id: themeCalled(themed, 'Reach'), before: 'nothing' })).code).toBe('invalid')
})

const told = (all: ReturnType<typeof strategyOfItem>) => all.map(({ page, theme, by }) => [page.title, theme?.title, by?.id])

const order = (state: State) => themesOf(state, company.id).map(({ theme }) => theme.id).join('')

test('[SY8] two themes of one rank, as taking back may leave them, stand by their ids, and any theme can be put before either', () => {
  const themed = begun.apply(['a', 'b', 'c', 'd'].map((id) => strategyThemes.create(id, { page: company.id, title: id, rank: id === 'a' ? 'n0' : id === 'd' ? 'n2' : 'n1' })))
  const moved = (id: string, before?: string) => order(does(themed, 'strategy-theme.move', { id, ...(before === undefined ? {} : { before }) }))
  expect([order(themed), moved('d', 'c'), moved('d', 'b'), moved('c', 'b'), moved('a', 'c'), moved('b')]).toEqual(['abcd', 'adbc', 'adbc', 'acbd', 'abcd', 'acdb'])
})

test('[SY9] one walks from a theme to objectives and items, and from these back to themes and pages', () => {
  const trust = themeCalled(themed, 'Trust')
  const linked = does(does(themed, 'strategy-theme.change', { id: trust, objectives: ['company'] }), 'strategy-theme.add', { page: ofTeam.id, title: 'Win teams back', items: ['theme'] })
  expect(themesOf(linked, company.id)[0]?.objectives.map(({ id }) => id)).toEqual(['company'])
  expect(told(strategyOfObjective(linked, 'team'))).toEqual([['Company strategy', 'Trust', 'company']])
  expect(told(strategyOfItem(linked, 'epic'))).toEqual([['Strategy of Relay core', 'Win teams back', undefined], ['Company strategy', 'Trust', 'company']])
  expect(told(strategyOfItem(linked, 'alone'))).toEqual([['Strategy of Relay core', undefined, undefined]])
  expect(refusalOf(() => changesFor(linked, 'objective.remove', { id: 'company' })).code).toBe('in-use')
  const gone = does(linked, 'strategy-page.remove', { id: company.id })
  expect([strategyPages.list(gone).length, strategyThemes.list(gone).map(({ page }) => page)]).toEqual([1, [ofTeam.id]])
})
