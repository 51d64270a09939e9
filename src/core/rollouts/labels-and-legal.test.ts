import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import type { Change } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { tasksOf } from '../launches/back-plan.ts'
import { launches } from '../launches/launches.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { readinessOf } from '../readiness/readiness.ts'
import { people, settings } from '../workspace/workspace.ts'
import { labelFindings, labelToShow } from './label-shown.ts'
import { legalQuestionKeys, legalQuestions, type LegalRound, launchNotices, legalChecks, noticed } from './legal-checks.ts'
import { legalStanding } from './legal-due.ts'
import { noticesOf } from './notice-due.ts'
import { rollouts } from './rollouts.ts'

const day = (on: Day) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin' }), people.create('mara', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2026-11-20') }), items.create('pause', { plan: 'plan', kind: 'feature', title: 'Pause', release: 'relay', maturity: 'experimental' }),
  launches.create('launch', { release: 'relay' }),
])
const the = (state: State) => launches.need(state, 'launch')
const labels = (state: State, today: Day = '2026-11-01') => labelFindings(state, the(state), today).map(({ rule, sentence }) => [rule, sentence])
const is = (state: State, fields: object) => after(state, 'item.change', { id: 'pause', ...fields })
const tiered = after(company, 'launch.decide-tier', { release: 'relay', tier: 'L2', decidedBy: ['mara'] }, { today: '2026-08-01' })
const task = (state: State, activity: string) => tasksOf(state, 'launch').find((one) => one.activity === activity)
const answerAll = (state: State, round: LegalRound, today: Day) => legalQuestions.reduce((so, [question]) => after(so, 'legal-check.answer', { launch: 'launch', round, question, answer: 'no' }, { today }), state)
const check = (state: State, today: Day, key: string) => readinessOf(state, the(state), { today, now: `${today}T12:00:00Z` }).checks.find((one) => one.key.startsWith(key))
const give = (state: State, to: string, on?: Day, today: Day = '2026-10-26') => after(state, 'launch-notice.give', { launch: 'launch', to, ...(on === undefined ? {} : { on }) }, { today })
const noticesOn = (state: State, today: Day) => noticesOf(state, the(state), today).map(({ to, by, isLate, daysLate }) => [to, by, isLate, daysLate])

test('[RL8] what is experimental or in beta carries its label in its post and in what customers read of it, and once the note that it may change', () => {
  const post = after(company, 'release-post.begin', { launch: 'launch' })
  const id = post.list('release-posts')[0]?.id ?? ''
  const bare = after(post, 'release-post.change', { id, intro: 'Pause holds a source. Pause ends by itself.' })
  expect(labels(bare)).toEqual([['label', 'The release post names “Pause” without saying that it is experimental.'], ['may-change', 'The release post names what is not generally available, and does not say that it may change.']])
  expect(labelFindings(bare, the(bare), '2026-11-01')[0]?.mend).toEqual({ label: 'Open the post', page: 'post' })
  expect(labels(after(bare, 'release-post.change', { id, intro: 'Pause (experimental) holds a source. It may change.' }))).toEqual([])
  expect(labels(is(bare, { maturity: 'ga' }))).toEqual([])
  const told = is(company, { value: 'With Pause a source waits.' })
  expect(labelFindings(told, the(told), '2026-11-01')[0]).toMatchObject({ sentence: 'What customers read of “Pause” names “Pause” without saying that it is experimental.', mend: { open: 'items/pause' } })
  expect([labelToShow(company, 'pause'), labelToShow(is(company, { maturity: 'beta' }), 'pause'), labelToShow(is(company, { maturity: 'ga' }), 'pause')]).toEqual(['Experimental', 'Beta', undefined])
})

test('[RL9] not experimental when on by default, beta before that, and no beta without documentation, each with the act that mends it', () => {
  const flagged = after(company, 'rollout.begin', { item: 'pause', channel: 'Cloud', flag: 'pause-sync' })
  const on = after(flagged, 'rollout.change', { id: rollouts.list(flagged)[0]?.id ?? '', flagOnIn: 'relay' })
  expect(labels(flagged)).toEqual([])
  expect(labels(on, '2026-11-19')).toEqual([['beta-first', '“Pause” is experimental, and is to be on by default from 20 Nov 2026 on: it is in beta before it is on for all.']])
  expect(labels(on, '2026-11-20')).toEqual([['experimental-on', '“Pause” is experimental, and on by default since 20 Nov 2026: what is on by default is in beta at least.']])
  const { mend } = labelFindings(on, the(on), '2026-11-20')[0] ?? expect.fail('no finding')
  const mended = after(on, mend.command ?? '', mend.args ?? {})
  expect(labels(mended, '2026-11-20')).toEqual([['beta-undocumented', '“Pause” is in beta and has no documentation: say where it is, or call it experimental.']])
  expect(labels(is(mended, { documentationLink: 'https://docs.fernhill.example/pause' }), '2026-11-20')).toEqual([])
  expect(labels(is(on, { maturity: null }), '2026-11-19').map(([rule]) => rule)).toEqual(['beta-first'])
  expect(labels(is(on, { maturity: 'ga' }), '2026-11-20')).toEqual([])
})

test('[RL10] five legal questions are answered at the beginning and before the beta; a yes says what; the task of the plan follows', () => {
  const due = (state: State, today: Day) => legalStanding(state, the(state), today).map(({ by, isLate, open }) => [by, isLate, open.length])
  expect(due(tiered, '2026-09-21')).toEqual([['2026-09-20', true, 5], ['2026-10-23', false, 5]])
  const beta = tiered.apply([stageTargets.create('beta', { item: 'pause', stage: 'beta', window: day('2026-10-05') })])
  expect(due(beta, '2026-10-04')).toEqual([['2026-09-20', true, 5], ['2026-10-04', false, 5]])
  const early = tiered.apply([stageTargets.create('beta', { item: 'pause', stage: 'beta', window: day('2026-09-01') })])
  expect(due(early, '2026-08-31').map(([by]) => by)).toEqual(['2026-08-31', '2026-08-31'])

  const answer = (args: object) => changesFor(tiered, 'legal-check.answer', { launch: 'launch', round: 'inception', question: 'new-data', ...args } as never)
  expect(refusalOf(() => answer({ answer: 'yes' })).sentence).toBe('A yes says what of it: write it in a sentence or two.')
  expect(refusalOf(() => answer({ answer: null })).code).toBe('conflict')
  const first = answerAll(tiered, 'inception', '2026-09-01')
  expect(legalStanding(first, the(first), '2026-12-01')[0]).toMatchObject({ answeredOn: '2026-09-01', isLate: false, open: [] })
  expect(task(first, 'legal-questionnaire')?.state).toBeUndefined()
  const both = answerAll(first, 'before-beta', '2026-10-20')
  expect(task(both, 'legal-questionnaire')).toMatchObject({ state: 'done', closedOn: '2026-10-20' })
  const again = after(both, 'legal-check.answer', { launch: 'launch', round: 'before-beta', question: 'new-data', answer: 'yes', says: 'When a source is paused.' }, { today: '2026-10-21' })
  expect(legalChecks.list(again).find(({ round }) => round === 'before-beta')?.answers?.at(-1)).toEqual({ question: 'new-data', answer: 'yes', says: 'When a source is paused.', by: 'tester', on: '2026-10-21' })
  const back = after(again, 'legal-check.answer', { launch: 'launch', round: 'inception', question: 'security', answer: null })
  expect([legalStanding(back, the(back), '2026-10-01')[0]?.open, task(back, 'legal-questionnaire')?.state]).toEqual([['security'], undefined])
})

test('[RL11] legal, sales operations and finance are told twenty-eight days before: 23 October for 20 November, over the change of the clock; who comes late is seen', () => {
  expect(noticesOn(tiered, '2026-10-23')[0]).toEqual(['legal', '2026-10-23', false, undefined])
  const one = give(give(tiered, 'legal', '2026-10-23'), 'finance')
  expect(noticesOn(one, '2026-10-26')).toEqual([['legal', '2026-10-23', false, undefined], ['sales-ops', '2026-10-23', true, undefined], ['finance', '2026-10-23', false, 3]])
  expect(refusalOf(() => give(one, 'legal')).sentence).toBe('Legal was told already.')
  expect(refusalOf(() => give(one, 'sales-ops', '2026-10-27')).code).toBe('invalid')
  expect(task(one, 'notice')?.state).toBeUndefined()
  const all = give(one, 'sales-ops')
  expect(task(all, 'notice')?.state).toBe('done')
  expect(refusalOf(() => changesFor(all, 'launch-notice.take-back', { launch: 'launch', to: 'legal' })).code).toBe('needs-reason')
  const back = after(all, 'launch-notice.take-back', { launch: 'launch', to: 'legal' }, { reason: 'It was the other launch.' })
  expect([launchNotices.list(back).length, task(back, 'notice')?.state]).toEqual([noticed.length - 1, undefined])
  const winter = tiered.apply([items.create('later', { plan: 'plan', kind: 'release', title: 'Relay 6', window: day('2027-03-20') }), launches.create('second', { release: 'later' })])
  expect(noticesOf(winter, launches.need(winter, 'second'), '2027-01-01')[0]?.by).toBe('2027-02-20')
})

const undone = (state: State, written: readonly Change[]) => state.apply(changesFor(state, 'undo', { group: idOf('group') }, { role: 'contributor', changesOf: () => written }))

test('[RL10][RL11] the task of its plan is open again when an answer or a notice is taken back that had not done it', () => {
  const one = changesFor(tiered, 'launch-notice.give', { launch: 'launch', to: 'legal' })
  const all = give(give(tiered.apply(one), 'finance'), 'sales-ops')
  expect([task(all, 'notice')?.state, task(undone(all, one), 'notice')?.state]).toEqual(['done', undefined])
  const begun = legalQuestionKeys.slice(0, -1).reduce((state, question) => after(state, 'legal-check.answer', { launch: 'launch', round: 'inception', question, answer: 'no' }), tiered)
  const fifth = changesFor(begun, 'legal-check.answer', { launch: 'launch', round: 'inception', question: 'worst-case', answer: 'no' })
  const both = answerAll(begun.apply(fifth), 'before-beta', '2026-10-20')
  expect([task(both, 'legal-questionnaire')?.state, task(undone(both, fifth), 'legal-questionnaire')?.state]).toEqual(['done', undefined])
})

test('[RL12] readiness asks for stages in time, for legal answers and notices once, for flags and for labels, each with its act', () => {
  const flagged = after(tiered, 'rollout.begin', { item: 'pause', channel: 'Cloud', flag: 'pause-sync' })
  expect(check(flagged, '2026-11-05', 'rollout:')?.passes).toBe(true)
  expect(check(flagged, '2026-11-13', 'rollout:')).toMatchObject({ fails: 'risks', by: '2026-11-19', sentence: '“Before merge” is to be passed by 19 Nov: “Hallway tests” and 4 more are open.', acts: [{ page: 'rollout' }] })
  expect(check(flagged, '2026-11-20', 'rollout:')).toMatchObject({ fails: 'blocks', sentence: '“Before merge” was to be passed by 19 Nov: “Hallway tests” and 4 more are open.' })
  expect(check(tiered, '2026-12-01', 'notice')).toBeUndefined()
  const partly = after(after(tiered, 'launch-notice.give', { launch: 'launch', to: 'legal' }), 'launch-task.close', { id: task(tiered, 'notice')?.id ?? '', state: 'done' })
  expect(check(partly, '2026-10-23', 'notices')?.passes).toBe(true)
  expect(check(partly, '2026-10-24', 'notices')).toMatchObject({ fails: 'blocks', sentence: 'Sales operations and Finance were to be told by 23 Oct.', acts: [{ page: 'rollout' }, { command: 'launch.accept' }] })
  const bare = after(after(tiered, 'launch-task.remove', { id: task(tiered, 'notice')?.id ?? '' }), 'launch-task.remove', { id: task(tiered, 'legal-questionnaire')?.id ?? '' })
  expect(check(bare, '2026-10-24', 'notices')?.sentence).toBe('Legal, Sales operations and Finance were to be told by 23 Oct.')
  expect(check(bare, '2026-09-21', 'legal:inception')).toMatchObject({ fails: 'risks', by: '2026-09-20', sentence: 'All five were to be answered by 20 Sep.' })
  expect(check(answerAll(bare, 'inception', '2026-09-01'), '2026-09-21', 'legal:inception')?.passes).toBe(true)
  expect(check(bare, '2026-11-20', 'legal:before-beta')?.fails).toBe('blocks')
  const on = after(flagged, 'rollout.change', { id: rollouts.list(flagged)[0]?.id ?? '', flagOnIn: 'relay' })
  expect(check(on, '2026-11-20', 'label:')).toMatchObject({ fails: 'risks', acts: [{ command: 'item.change', args: { id: 'pause', maturity: 'beta' } }, { command: 'launch.accept' }] })
  expect(check(on, '2027-01-21', 'flag:')).toMatchObject({ fails: 'risks', by: '2027-01-20', acts: [{ page: 'rollout' }, { command: 'launch.accept' }] })
  expect(check(on, '2027-01-20', 'flag:')?.passes).toBe(true)
})
