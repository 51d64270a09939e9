import { expect, test } from 'vitest'
import { after, type Asking, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import type { Change } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { people, settings } from '../workspace/workspace.ts'
import { channelDays } from './channel-days.ts'
import { channelsOf } from './channels-of.ts'
import { flagLife, overdueFlags } from './flag-life.ts'
import { rollouts } from './rollouts.ts'
import { rolloutsOf, stagesOf } from './stages-of.ts'

const day = (on: Day) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin' }), people.create('mara', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2026-11-20') }), items.create('pause', { plan: 'plan', kind: 'feature', title: 'Pause', release: 'relay' }),
  launches.create('launch', { release: 'relay' }),
])
const begun = (channel = 'Cloud', more: object = {}) => after(company, 'rollout.begin', { item: 'pause', channel, ...more })
const the = (state: State) => rollouts.list(state)[0] ?? expect.fail('no rollout')
const close = (state: State, line: string, more: object = {}, asking: Asking = {}) => after(state, 'rollout.close', { id: the(state).id, line, state: 'done', ...more }, asking)
const refused = (state: State, line: string, more: object = {}, asking: Asking = {}) => refusalOf(() => changesFor(state, 'rollout.close', { id: the(state).id, line, state: 'done', ...more }, asking))
const closeStage = (state: State, stage: number, asking: Asking = {}) => the(state).stages[stage]?.lines.reduce((so, { title }) => close(so, title, {}, asking), state) ?? state
const change = (state: State, fields: object) => after(state, 'rollout.change', { id: the(state).id, ...fields })

test('[RL1] a rollout is of an item or of a launch, in a channel of ours or of the company, and keeps the stages that it began with', () => {
  expect(channelsOf(company).map(({ title, stages }) => [title, stages.length])).toEqual([['Cloud', 4], ['Server', 6], ['Extension', 3]])
  const named = after(after(company, 'rollout-channel.add', { title: 'Phone', stages: [{ title: 'In the store', lines: [{ title: 'Sent' }] }] }), 'rollout-channel.add', { title: 'Server', stages: [{ title: 'Out', lines: [{ title: 'Told' }] }] })
  expect(channelsOf(named).map(({ title, stages }) => [title, stages[0]?.title])).toEqual([['Cloud', 'Before merge'], ['Server', 'Out'], ['Extension', 'Ready for its Monday'], ['Phone', 'In the store']])
  expect(refusalOf(() => changesFor(company, 'rollout-channel.add', { title: 'Twice', stages: [{ title: 'Out', lines: [{ title: 'Told' }, { title: 'Told' }] }] })).sentence).toBe('“Told” stands there twice: say the second in other words.')
  expect(refusalOf(() => changesFor(company, 'rollout.begin', { item: 'pause', channel: 'Phone' })).sentence).toBe('There is no channel “Phone”. There are: Cloud, Server, Extension.')
  expect(refusalOf(() => changesFor(begun(), 'rollout.begin', { item: 'pause', channel: 'Cloud' }, { id: idOf('another') })).sentence).toContain('go on with that')
  const whole = after(named, 'rollout.begin', { launch: 'launch', channel: 'Phone' })
  const changed = after(after(whole, 'rollout.begin', { item: 'pause', channel: 'Cloud' }), 'rollout-channel.remove', { id: channelRecord(whole, 'Phone') })
  expect(rolloutsOf(changed, launches.need(changed, 'launch')).map(({ item, channel, stages }) => [item, channel, stages[0]?.title])).toEqual([['relay', 'Phone', 'In the store'], ['pause', 'Cloud', 'Before merge']])
})

test('[RL16] what a rollout is of stays once a line is done, and the name and days of its flag once that is removed', () => {
  const moved = (state: State, fields: object) => refusalOf(() => changesFor(state, 'rollout.change', { id: the(state).id, ...fields })).sentence
  expect(the(change(begun(), { item: 'relay' })).item).toBe('relay')
  expect(moved(close(begun(), 'Hallway tests'), { item: 'relay' })).toBe('Lines of it are done for what it is of: roll the other out anew.')
  const removed = State.empty.apply([...company.list('settings').map((one) => settings.create(one.id, { name: 'Fernhill', zone: 'UTC' })), plans.create('plan', { title: 'Product', kind: 'product' }), items.create('pause', { plan: 'plan', kind: 'feature', title: 'Pause' }), rollouts.create('rollout', { item: 'pause', channel: 'Cloud', stages: the(begun()).stages, flag: 'pause-queries', flagFrom: '2026-03-02', flagOnSince: '2026-05-04', flagGoneOn: '2026-09-07' })])
  expect(moved(removed, { flag: 'pause' })).toBe('The flag “pause-queries” was removed: say first that it is back.')
  expect(moved(removed, { flagFrom: '2026-10-01', flagOnSince: null })).toBe('A flag is removed after it is in the code: look at its two days.')
})

function channelRecord(state: State, title: string): string {
  return state.list('rollout-channels').find((one) => one.title === title)?.id ?? expect.fail('no channel')
}

test('[RL2] no line is closed while one of the stage before is open, and the refusal names it; what is not needed has a reason', () => {
  const state = begun()
  expect(refused(state, 'Flag on for staff')).toMatchObject({ code: 'conflict', sentence: '“Hallway tests” of “Before merge” is still open: do it first, or say why it is not needed.' })
  const most = ['Hallway tests', 'Final design review', 'Analytics in', 'Flag works'].reduce((so, line) => close(so, line, { by: 'mara', link: 'https://docs.fernhill.example/pause' }), state)
  expect(refused(most, 'Flag on for staff').sentence).toContain('“Docs reviewed” of “Before merge”')
  expect(refused(most, 'Docs reviewed', { state: 'not-needed' })).toMatchObject({ code: 'needs-reason', sentence: 'Say why “Docs reviewed” is not needed.' })
  const passed = close(most, 'Docs reviewed', { state: 'not-needed' }, { reason: 'No page names it yet.' })
  expect(the(passed).closed?.[0]).toEqual({ line: 'Hallway tests', state: 'done', on: '2026-05-01', by: 'mara', link: 'https://docs.fernhill.example/pause' })
  expect(the(passed).closed?.at(-1)).toEqual({ line: 'Docs reviewed', state: 'not-needed', on: '2026-05-01', by: 'tester', reason: 'No page names it yet.' })
  expect(stagesOf(passed, the(passed), '2026-05-01').map(({ title, isPassed, isNext, open }) => [title, isPassed, isNext, open.length])).toEqual([['Before merge', true, false, 0], ['After merge', false, true, 4], ['Launch', false, false, 3], ['After the launch', false, false, 4]])
  expect(() => close(passed, 'Flag on for staff')).not.toThrow()
  expect(refused(passed, 'Docs reviewed').code).toBe('conflict')
  expect(refused(passed, 'Logging validated', { on: '2026-05-02' }).sentence).toBe('2 May 2026 is still to come: say it once it is done.')
  expect(refused(passed, 'Never heard of').code).toBe('not-found')
})

test('[RL3] a line is taken back with a reason, what came after it first', () => {
  const state = close(closeStage(begun(), 0), 'Flag on for staff')
  const back = (from: State, line: string, reason?: string) => after(from, 'rollout.take-back', { id: the(from).id, line }, reason === undefined ? {} : { reason })
  expect(refusalOf(() => back(state, 'Flag works', 'It does not.')).sentence).toBe('“Flag on for staff” of “After merge” came after it: take that back first.')
  expect(refusalOf(() => back(state, 'Flag on for staff')).code).toBe('needs-reason')
  expect(refusalOf(() => back(state, 'Logging validated', 'No.')).sentence).toBe('“Logging validated” is still open.')
  const open = back(back(state, 'Flag on for staff', 'It broke.'), 'Flag works', 'It does not.')
  expect(stagesOf(open, the(open), '2026-05-01')[0]).toMatchObject({ isPassed: false, isNext: true, open: ['Flag works'] })
})

test('[RL4] what comes before customers have it is passed the working day before it ships, and the stage is late after that', () => {
  const standing = (today: Day) => stagesOf(begun(), the(begun()), today).map(({ by, isLate }) => [by, isLate])
  expect(standing('2026-11-19')).toEqual([['2026-11-19', false], ['2026-11-19', false], ['2026-11-20', false], [undefined, false]])
  expect(standing('2026-11-21')).toEqual([['2026-11-19', true], ['2026-11-19', true], ['2026-11-20', true], [undefined, false]])
  const moved = after(begun(), 'item.move', { id: 'relay', window: day('2026-11-23') }, { reason: 'A weekend.' })
  expect(stagesOf(moved, the(moved), '2026-11-01')[0]?.by).toBe('2026-11-20')
})

test('[RL5] tests by invitation are over after the day that was said, not before', () => {
  const invited = closeStage(closeStage(begun('Server'), 0), 1)
  const state = close(invited, 'Users outside are invited, until a day that is said')
  expect(refused(state, 'The time of the tests is over').sentence).toBe('Say first until when the tests are.')
  const timed = change(state, { testsUntil: '2026-06-30' })
  expect(refused(timed, 'The time of the tests is over', {}, { today: '2026-06-30' }).sentence).toBe('The tests go on until 30 Jun 2026.')
  expect(() => close(timed, 'The time of the tests is over', {}, { today: '2026-07-01' })).not.toThrow()
  expect(() => close(state, 'The time of the tests is over', { state: 'not-needed' }, { reason: 'Nobody came.' })).not.toThrow()
})

test('[RL6] a flag goes one release cycle after it was on by default, and is overdue after two: on by default on 20 November, it may go on 18 December, since the 20th is a Sunday, and is gone by 20 January', () => {
  const off = begun('Cloud', { flag: 'pause-sync', flagFrom: '2026-10-05' })
  const remove = (state: State, today: Day, on?: Day) => after(state, 'rollout.remove-flag', { id: the(state).id, ...(on === undefined ? {} : { on }) }, { today })
  const life = (state: State, today: Day) => flagLife(state, the(state), today)
  expect(life(off, '2026-11-01')).toMatchObject({ isOn: false, isOverdue: false, sentence: '“pause-sync” is in the code since 5 Oct 2026, and not on by default yet.' })
  expect(refusalOf(() => remove(off, '2026-11-01')).sentence).toBe('“pause-sync” is not on by default yet: say first since which release or day it is.')
  const on = change(off, { flagOnIn: 'relay' })
  expect(life(on, '2026-11-19')).toMatchObject({ isOn: false, onSince: '2026-11-20', mayGoFrom: '2026-12-18', goneBy: '2027-01-20', sentence: '“pause-sync” is in the code since 5 Oct 2026, and is to be on by default from 20 Nov 2026 (Relay 5) on. It may go from 18 Dec 2026 on, one release later.' })
  expect(refusalOf(() => remove(on, '2026-12-17')).sentence).toBe('“pause-sync” is kept one release cycle after it was on by default: it may go from 18 Dec 2026 on.')
  expect(refusalOf(() => remove(on, '2026-12-20', '2026-12-17')).code).toBe('conflict')
  expect(life(on, '2026-12-18')?.sentence).toBe('“pause-sync” is in the code since 5 Oct 2026, and on by default since 20 Nov 2026 (Relay 5). It may go since 18 Dec 2026, and is gone by 20 Jan 2027.')
  expect([overdueFlags(on, '2027-01-20').length, overdueFlags(on, '2027-01-21').length]).toEqual([0, 1])
  expect(life(on, '2027-01-21')?.sentence).toContain('It was to be gone by 20 Jan 2027, two releases later: remove it.')
  const gone = remove(on, '2026-12-18')
  expect(life(gone, '2027-03-01')).toMatchObject({ isOverdue: false, sentence: '“pause-sync” was removed on 18 Dec 2026, after it was on by default since 20 Nov 2026.' })
  expect(refusalOf(() => after(gone, 'rollout.put-flag-back', { id: the(gone).id })).code).toBe('needs-reason')
  expect(life(after(gone, 'rollout.put-flag-back', { id: the(gone).id }, { reason: 'It broke.' }), '2026-12-19')?.goneOn).toBeUndefined()
  const last = [0, 1, 2].reduce((so, stage) => closeStage(so, stage), on)
  expect(refused(last, 'Flag kept one release cycle, then removed').sentence).toBe('The flag “pause-sync” is still there: say first that it was removed.')
  const rough = after(on, 'item.move', { id: 'relay', window: { start: '2026-11-01', end: '2026-11-30', precision: 'month' } }, { reason: 'Open.' })
  expect(life(rough, '2026-12-20')).toMatchObject({ isOn: false, sentence: '“pause-sync” is in the code since 5 Oct 2026. It is to be on by default in Relay 5, which has no day yet.' })
})

const undone = (state: State, written: readonly Change[]) => changesFor(state, 'undo', { group: idOf('group') }, { role: 'contributor', changesOf: () => written })

test('[RL5][RL6] the tests do not go on, and the flag does not come back, under a line that says they are over or gone: take the line back first', () => {
  const id = (state: State) => ({ id: the(state).id })
  const invited = change(close(closeStage(closeStage(begun('Server', { flag: 'pause-sync' }), 0), 1), 'Users outside are invited, until a day that is said'), { testsUntil: '2026-04-30', flagOnSince: '2026-01-01' })
  const over = close(invited, 'The time of the tests is over')
  expect(refusalOf(() => change(over, { testsUntil: '2026-05-01' })).sentence).toBe('“The time of the tests is over” is done: take it back first.')
  expect(refusalOf(() => change(over, { testsUntil: null })).code).toBe('conflict')
  expect(the(change(over, { testsUntil: '2026-04-29', note: 'A day less.' })).testsUntil).toBe('2026-04-29')
  const on = closeStage(closeStage(over, 3), 4)
  const removed = changesFor(on, 'rollout.remove-flag', id(on))
  const gone = close(on.apply(removed), 'The flag is removed from the code')
  expect(refusalOf(() => after(gone, 'rollout.put-flag-back', id(gone), { reason: 'It broke.' })).sentence).toBe('“The flag is removed from the code” is done: take it back first.')
  expect(refusalOf(() => undone(gone, removed))).toMatchObject({ code: 'not-allowed', sentence: '“The flag is removed from the code” is done: take it back first.' })
  const back = after(gone, 'rollout.take-back', { ...id(gone), line: 'The flag is removed from the code' }, { reason: 'It broke.' })
  expect(the(back.apply(undone(back, removed))).flagGoneOn).toBeUndefined()
})

test('[RL6] a flag that is on by default from the last days of the calendar on has no day by which it goes, and takes nothing down', () => {
  const state = change(begun('Cloud', { flag: 'pause-sync' }), { flagOnSince: '9999-12-31' })
  expect(flagLife(state, the(state), '2026-11-01')).toEqual({ flag: 'pause-sync', isOn: false, isOverdue: false, onSince: '9999-12-31', sentence: '“pause-sync” is in the code, and is to be on by default from 31 Dec 9999 on.' })
})

test('[RL7] the extension comes out every two weeks on Mondays, sent two working days before; a holiday between moves that to before', () => {
  const { rhythm } = channelsOf(company)[2] ?? expect.fail('no extension')
  if (rhythm === undefined) return expect.fail('no rhythm')
  expect(channelDays(company, rhythm, '2026-11-30', 2)).toEqual([{ out: '2026-12-07', sentBy: '2026-12-03' }, { out: '2026-12-21', sentBy: '2026-12-17' }])
  expect(channelDays(company, rhythm, '2026-12-07', 1)[0]?.out).toBe('2026-12-07')
  const resting = after(company, 'holiday.add', { name: 'Rest', day: '2026-12-04' })
  expect(channelDays(resting, rhythm, '2026-11-30', 1)[0]?.sentBy).toBe('2026-12-02')
})
