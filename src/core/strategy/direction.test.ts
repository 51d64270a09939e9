import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { outsideId } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import { keyResults, objectives } from '../goals/goals.ts'
import type { Command } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people, settings } from '../workspace/workspace.ts'
import { directionOf, directionTexts } from './direction.ts'
import { strategyPages, strategyThemes } from './strategy.ts'

const quarter = { start: '2026-11-01', end: '2027-01-31', precision: 'quarter' as const }
const [today, key] = ['2026-11-10', 'a key']
const does = (state: State, name: string, args: object) => after(state, name, args as Command['args'], { today })
const founded = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 }), people.create('mara', { name: 'Mara' }), accounts.create('norrvik', { number: 17, name: 'Norrvik' }),
  plans.create('plan', { title: 'Product', kind: 'product', mark: 'public' }),
  items.create('told', { plan: 'plan', kind: 'epic', title: 'Project Mole', outsideTitle: 'Live figures', value: 'Figures of today.', mark: 'public', window: { start: '2027-01-12', end: '2027-01-12', precision: 'day' } }),
  items.create('inside', { plan: 'plan', kind: 'epic', title: 'Secret epic', mark: 'internal' }),
  objectives.create('goal', { title: 'Win 40 teams like Norrvik', level: 'company', owner: 'mara', period: quarter, why: 'They pay €1.2m.' }),
  keyResults.create('trials', { objective: 'goal', title: 'Trial starts', owner: 'mara', baseline: 280, target: 420, since: '2026-11-02' }),
])
const begun = does(founded, 'strategy-page.begin', { title: 'Where Fernhill is going' })
const page = must(strategyPages.list(begun)[0]).id
const full = [
  ['strategy-section.write', { page, section: 'next', text: 'Near things.' }], ['strategy-section.write', { page, section: 'mission', text: 'One true copy.\n\n{{generator:reporting_structure}}' }],
  ['strategy-section.write', { page, section: 'now', text: 'We lose deals to Norrvik.' }], ['strategy-section.write', { page, section: 'not-now', notNow: [{ what: 'Mobile', why: 'Few ask.', likely: quarter }] }],
  ['strategy-theme.add', { page, title: 'Trust', why: 'Copies differ.', objectives: ['goal'], items: ['inside', 'told'] }], ['strategy-theme.add', { page, title: 'Unsaid' }],
].reduce((state, [name, args]) => does(state, String(name), args as object), begun)
const mark = (state: State, ...sections: string[]) => sections.reduce((now, section) => does(now, 'strategy-section.mark', { page, section, mark: 'public' }), does(state, 'strategy-page.change', { id: page, mark: 'public' }))
const open = does(mark(full, 'next', 'mission', 'not-now'), 'strategy-theme.mark', { id: must(strategyThemes.list(full).find(({ title }) => title === 'Trust')).id, mark: 'public' })
const story = (state: State, audience: AudienceRules = builtInAudience('public')) => directionOf(redact(state, audience, { today, key }), outsideId(key, 'strategy-pages', page))

test('[SY10] outside is what was marked of a page that is marked, in the order of the template, and nothing else', () => {
  expect(story(full)).toBeUndefined()
  const told = must(story(open))
  expect([told.title, told.parts.map(({ title }) => title)]).toEqual(['Where Fernhill is going', ['Mission', 'Themes', 'What is next, and why', 'What we are not working on, and why']])
  expect(told.parts[0]).toEqual({ section: 'mission', title: 'Mission', text: 'One true copy.' })
  expect(told.parts[1]?.themes).toEqual([{ title: 'Trust', why: 'Copies differ.', items: [expect.objectContaining({ title: 'Live figures', value: 'Figures of today.' })] }])
  expect(JSON.stringify(told)).not.toMatch(/Norrvik|Mole|Secret|Unsaid|generator|40|Trial/)
  // The page itself inside again: whatever is marked of it is gone.
  expect(story(does(open, 'strategy-page.change', { id: page, mark: null }))).toBeUndefined()
  expect(directionTexts(told).map(({ text }) => text)).toEqual(expect.arrayContaining(['One true copy.', 'Live figures', 'Few ask.']))
})

test('[SY15] where a block of people is made is left out of every text that leaves, wherever it stands, and of the View with it', () => {
  const block = '{{generator:reporting_structure.mara}}'
  const written = [
    ['strategy-section.write', { page, section: 'next', text: `Near things.${block}` }], ['strategy-section.write', { page, section: 'not-now', notNow: [{ what: 'Mobile', why: `Few ask. ${block}` }] }],
    ['strategy-theme.change', { id: must(strategyThemes.list(open).find(({ title }) => title === 'Trust')).id, why: `${block} Copies differ.` }],
  ].reduce((state, [name, args]) => does(state, String(name), args as object), open)
  expect(JSON.stringify(redact(written, builtInAudience('public'), { today, key }).data())).not.toMatch(/generator|mara/)
  expect(JSON.stringify(story(written))).toMatch(/Near things.*Few ask|Few ask.*Near things/)
})

const goalsIn = (state: State) => must(story(state)).parts.find(({ section }) => section === 'goals')?.goals

test('[SY11] goals are masked by an act, and what changes of a goal later is not told until that is done again', () => {
  expect(refusalOf(() => changesFor(open, 'strategy-page.tell-goals', { id: page, objectives: ['goal'] }, { role: 'contributor' })).code).toBe('not-allowed')
  expect(refusalOf(() => changesFor(begun, 'strategy-page.tell-goals', { id: page, objectives: ['goal'] })).sentence).toBe('“Win 40 teams like Norrvik” is in no theme of this page: name it there first.')
  const told = does(open, 'strategy-page.tell-goals', { id: page, objectives: ['goal'] })
  expect(goalsIn(told)).toEqual([{ title: 'Win N0 teams like N1', why: 'They pay N2.', keyResults: [{ title: 'Trial starts', from: 'N3', to: 'N4', goes: 'up' }] }])
  const changed = does(told, 'objective.change', { id: 'goal', title: 'Win 60 teams' })
  expect(goalsIn(changed)).toEqual(goalsIn(told))
  expect(goalsIn(does(changed, 'strategy-page.tell-goals', { id: page, objectives: ['goal'] }))?.[0]?.title).toBe('Win N0 teams')
  expect(goalsIn(does(told, 'strategy-page.tell-goals', { id: page, objectives: [] }))).toBeUndefined()
})

const when = (dates: AudienceRules['dates']) => {
  const { parts } = must(story(open, { ...builtInAudience('public'), dates }))
  return [parts.find(({ section }) => section === 'themes')?.themes?.[0]?.items[0]?.when, parts.find(({ section }) => section === 'not-now')?.notNow?.[0]?.likely].map((words) => words?.replaceAll('\u00a0', ' '))
}

test('[SY12] dates are told by the date policy of the audience', () => {
  expect(when({ precision: 'day', paddingDays: 0, labels: 'calendar' })).toEqual(['12 Jan 2027', 'Nov 2026–Jan 2027'])
  expect(when({ precision: 'quarter', paddingDays: 0, labels: 'fiscal' })).toEqual(['Q4 FY27 (Nov 2026–Jan 2027)', 'Q4 FY27 (Nov 2026–Jan 2027)'])
  expect(when({ precision: 'month', paddingDays: 30, labels: 'now-next-later' })[0]).toBe('Next')
  expect(when({ precision: 'month', paddingDays: 0, labels: 'calendar', horizonMonths: 1 })[0]).toBe('No date yet')
})

const theme = (id: string, rank: string, told: boolean) => strategyThemes.create(id, { page, title: id, rank, ...(told ? { mark: 'public' as const } : {}) })

test('[SY8] outside the order of themes is told anew among those that are told: a theme between them that is not told changes no byte', () => {
  const told = open.apply([...strategyThemes.list(open).map((one) => strategyThemes.remove(one)), theme('first', 'n0', true), theme('last', 'n7', true)])
  const view = (state: State) => redact(state, builtInAudience('public'), { today, key })
  expect(view(told).list<{ title: string; rank: string }>('strategy-themes').map(({ title, rank }) => [title, rank]).sort()).toEqual([['first', 'n0'], ['last', 'n1']])
  expect(JSON.stringify(view(told.apply([theme('between', 'n3', false), theme('before', 'm0', false)])).data())).toBe(JSON.stringify(view(told).data()))
  expect(redact(told, builtInAudience('internal'), { today, key }).list<{ rank: string }>('strategy-themes').map(({ rank }) => rank).sort()).toEqual(['n0', 'n7'])
})
