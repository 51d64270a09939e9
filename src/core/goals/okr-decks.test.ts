import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import type { Fields } from '../kernel/change.ts'
import type { Command } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { departments, people, settings, teams } from '../workspace/workspace.ts'
import { keyResults, objectives } from './goals.ts'
import { keptOkrDecks, okrDeckBefore, okrDeckOf, okrStepsBetween, saidAfter } from './okr-history.ts'
import { okrWeekOf } from './okr-lines.ts'

const quarter = { start: '2026-11-01', end: '2027-01-31', precision: 'quarter' as const }
const founded = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 }), departments.create('product', { title: 'Product' }), teams.create('core', { title: 'Relay core' }), people.create('mara', { name: 'Mara' }),
  ...(['company', 'department', 'org', 'team'] as const).flatMap((level) => [
    objectives.create(level, { title: `Goal of the ${level}`, level, owner: 'mara', period: quarter, ...(level === 'department' ? { department: 'product' } : level === 'team' ? { team: 'core' } : {}) }),
    keyResults.create(`${level}-result`, { objective: level, title: `Result of the ${level}`, owner: 'mara', baseline: 0, target: 10, since: '2026-11-01' }),
  ]),
])
const friday = '2026-11-13T19:00:00Z'
const later = '2026-11-13T19:00:01Z'
const say = (state: State, keyResult: string, today: string, more: Fields) => after(state, 'check-in.give', { keyResult, ...more } as Command['args'], { today, role: 'contributor' })
const told = (state: State, week: string, now: string) => okrWeekOf(state, week, now).lines.map(({ keyResult, said, confidence, lastSaid, wins }) => [keyResult, said, confidence, lastSaid, wins])

test('[OD1] it tells the key results of departments and teams in their quarter, and none of orgs or of the company', () => {
  expect(okrWeekOf(founded, '2026-11-09', later).lines.map(({ keyResult, level, part }) => [keyResult, level, part])).toEqual([['department-result', 'department', 'Product'], ['team-result', 'team', 'Relay core']])
  expect(okrWeekOf(founded, '2026-10-19', later).lines).toEqual([])
  expect(okrWeekOf(founded, '2027-02-01', '2027-02-05T20:00:00Z').lines).toEqual([])
})

test('[OD2] it has the words of that one week; of what nobody said anything it shows what was said last, as of which week', () => {
  const state = say(say(founded, 'team-result', '2026-11-04', { current: 3, confidence: 92, wins: 'Old win.' }), 'department-result', '2026-11-11', { current: 2, confidence: 80, wins: 'New win.' })
  expect(told(state, '2026-11-09', friday)).toEqual([['department-result', 'in-time', 80, undefined, 'New win.'], ['team-result', 'open', 92, '2026-11-02', undefined]])
  // A deck of an earlier week knows nothing of what came after it.
  expect(told(state, '2026-11-02', later)).toEqual([['department-result', 'late', undefined, undefined, undefined], ['team-result', 'in-time', 92, undefined, 'Old win.']])
})

test('[OD3] what nobody has said by Friday 19:00 UTC is late, and what came after that was said late', () => {
  expect(told(founded, '2026-11-09', friday).map(([, said]) => said)).toEqual(['open', 'open'])
  expect(told(founded, '2026-11-09', later).map(([, said]) => said)).toEqual(['late', 'late'])
  const late = say(founded, 'team-result', '2026-11-14', { current: 3, confidence: 92 })
  expect(told(late, '2026-11-09', '2026-11-14T13:00:00Z').map(([, said]) => said)).toEqual(['late', 'said-late'])
})

test('[OD4] a goal that was closed in the week is told as done, and is not late; an objective without a key result is named', () => {
  const done = after(founded, 'objective.close', { id: 'team', state: 'done' }, { today: '2026-11-12' })
  expect(okrWeekOf(done, '2026-11-09', later).lines.map(({ keyResult, said, closed }) => [keyResult, said, closed])).toEqual([['department-result', 'late', undefined], ['team-result', 'open', 'done']])
  expect(okrWeekOf(done, '2026-11-16', '2026-11-21T00:00:00Z').lines.map(({ keyResult }) => keyResult)).toEqual(['department-result'])
  expect(okrWeekOf(done, '2026-11-02', later).lines.map(({ closed }) => closed)).toEqual([undefined, undefined])
  const bare = founded.apply([objectives.create('bare', { title: 'Nothing to tell it by', level: 'team', owner: 'mara', period: quarter }), objectives.create('org-bare', { title: 'Of an org', level: 'org', owner: 'mara', period: quarter })])
  expect(okrWeekOf(bare, '2026-11-09', later).bare).toEqual(['Nothing to tell it by'])
})

const kept = (state: State, week: string, today: string) => after(state, 'okr-deck.keep', { week }, { today })

test('[OD7] the deck of a company with very many key results, and objectives without one, is kept too', () => {
  const many = founded.apply([
    ...Array.from({ length: 1_200 }, (_, at) => keyResults.create(`many ${at}`, { objective: 'team', title: `Result ${at}`, owner: 'mara', baseline: 0, target: 10, since: '2026-11-01' })),
    ...Array.from({ length: 300 }, (_, at) => objectives.create(`bare ${at}`, { title: `Bare ${at}`, level: 'team', team: 'core', owner: 'mara', period: quarter })),
  ])
  const [kept] = changesFor(many, 'okr-deck.keep', { week: '2026-11-09' }, { today: '2026-11-14' })
  expect(kept).toMatchObject({ collection: 'okr-decks', kind: 'create' })
})

test('[OD7] a week’s deck is kept once, after its hour, as it stood; what is said later stands beside it, and nobody takes it back', () => {
  expect(refusalOf(() => changesFor(founded, 'okr-deck.keep', { week: '2026-11-09' }, { today: '2026-11-13' })).sentence).toBe('The week of 9 Nov closes on Friday 13 Nov, 19:00 UTC: its deck is kept after that.')
  expect(refusalOf(() => changesFor(founded, 'okr-deck.keep', { week: '2026-10-05' }, { today: '2026-11-14' })).code).toBe('conflict')
  expect(refusalOf(() => changesFor(founded, 'okr-deck.keep', { week: '2026-11-09' }, { today: '2026-11-14', role: 'contributor' })).code).toBe('not-allowed')
  const state = kept(founded, '2026-11-11', '2026-11-14')
  expect(refusalOf(() => kept(state, '2026-11-09', '2026-11-15')).code).toBe('exists')
  const late = say(state, 'team-result', '2026-11-15', { current: 3, confidence: 92, week: '2026-11-09' })
  expect(okrDeckOf(late, '2026-11-09', '2026-11-15T13:00:00Z').lines.map(({ said }) => said)).toEqual(['late', 'late'])
  const [deck] = keptOkrDecks(late)
  expect(deck === undefined ? [] : [...saidAfter(late, deck, '2026-11-15T13:00:00Z')]).toEqual(['team-result'])
  // A key result that is removed stands in the history as it was.
  expect(keptOkrDecks(after(state, 'key-result.remove', { id: 'team-result' }))[0]?.lines.map(({ title }) => title)).toEqual(['Result of the department', 'Result of the team'])
  const undone = () => changesFor(state, 'undo', { group: idOf('group') }, { changesOf: () => changesFor(founded, 'okr-deck.keep', { week: '2026-11-11' }, { today: '2026-11-14' }) })
  expect(refusalOf(undone).sentence).toContain('stays as it was')
})

test('[OD8] it can be held against that of another week: what is new and gone, who is surer and who is less, and what changed its status', () => {
  const first = kept(say(founded, 'team-result', '2026-11-04', { current: 3, confidence: 92 }), '2026-11-02', '2026-11-07')
  const second = say(after(first, 'key-result.add', { objective: 'team', title: 'New', owner: 'mara', baseline: 0, target: 3 }, { today: '2026-11-08' }), 'team-result', '2026-11-11', { current: 4, confidence: 70 })
  const now = okrDeckOf(second, '2026-11-09', later)
  const { steps, gone } = okrStepsBetween(okrDeckBefore(second, '2026-11-09')?.lines ?? [], now.lines)
  expect(steps.map(({ line, was, surer, isNewStatus }) => [line.title, was?.confidence, surer, isNewStatus])).toEqual([['Result of the department', undefined, undefined, false], ['New', undefined, undefined, false], ['Result of the team', 92, -22, true]])
  expect(gone).toEqual([])
  expect(okrStepsBetween(now.lines, []).gone.map(({ title }) => title)).toEqual(['Result of the department', 'New', 'Result of the team'])
  expect([okrDeckBefore(second, '2026-11-02'), okrDeckOf(second, '2026-11-09', later).at]).toEqual([undefined, undefined])
})
