import { describe, expect, test } from 'vitest'
import { after, idOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { periodsOf } from '../time/period.ts'
import { people } from '../workspace/workspace.ts'
import { commandsFor, moveOf, moveSentence, reasonFor } from './activity-moves.ts'
import { offeredTo } from './from-the-plans.ts'
import { type Activity, activities, buckets, roadmaps } from './roadmap.ts'
import { kindsIn, tiesOf } from './ties.ts'

const style = { labels: 'fiscal', fiscalYearStart: 2 } as const
const span = { start: '2026-02-01', end: '2027-01-31' }
const [q1, q2, q3] = periodsOf(span, 'quarter', 2)
const months = periodsOf(span, 'month', 2)
const founded = after(State.empty, 'workspace.found', { name: 'Fernhill', fiscalYearStart: 2 })
const drawn = after(founded, 'roadmap.add', { title: 'PMM', horizon: { ...span, precision: 'year' }, period: 'quarter' })
const roadmap = roadmaps.list(drawn)[0]?.id ?? ''
const state = ['Launches', 'Proof'].reduce((now, title) => after(now, 'bucket.add', { roadmap, title }), drawn)
const bucketOf = (title: string) => buckets.list(state).find((one) => one.title === title)?.id ?? ''
const [launches, proof] = [bucketOf('Launches'), bucketOf('Proof')]
const activity = (fields: Partial<Activity>): Activity => ({ id: 'a', roadmap, title: 'Beta', bucket: launches, ...fields }) as Activity
const days = { start: '2026-03-16', end: '2026-04-10', precision: 'day' } as const

const said = (to: Parameters<typeof moveOf>[1], fields: Partial<Activity> = { window: { start: '2026-02-01', end: '2026-04-30', precision: 'quarter' } }) => moveSentence(state, [moveOf(activity(fields), to) as never], style)

describe('where an activity goes', () => {
  test('[RG7] one without a date takes the whole period, as sure as that is long', () => {
    expect(moveOf(activity({}), { period: q2, length: 'quarter' })?.window).toEqual({ start: '2026-05-01', end: '2026-07-31', precision: 'quarter' })
    expect(moveOf(activity({}), { period: months[1], length: 'month' })?.window).toEqual({ start: '2026-03-01', end: '2026-03-31', precision: 'month' })
  })

  test('[RG7] a dated one keeps its length and precision and moves by as many periods as it was carried', () => {
    expect(moveOf(activity({ window: days }), { period: q2, length: 'quarter', from: q1 })?.window).toEqual({ start: '2026-06-16', end: '2026-07-11', precision: 'day' })
    const quarter = { start: '2026-02-01', end: '2026-04-30', precision: 'quarter' } as const
    expect(moveOf(activity({ window: quarter }), { period: q3, length: 'quarter', from: q1 })?.window).toEqual({ start: '2026-08-01', end: '2026-10-31', precision: 'quarter' })
  })

  test('[BA52] in time and into other hands is one move of two commands; hands that have it already are no move', () => {
    const given = moveOf(activity({ window: days, owner: 'olek' }), { period: q2, length: 'quarter', from: q1, hands: { person: 'ines' } })
    expect(commandsFor(given as never)).toMatchObject([{ name: 'activity.move' }, { name: 'activity.change', args: { id: 'a', owner: 'ines' } }])
    expect(commandsFor(moveOf(activity({ window: days, owner: 'olek' }), { hands: { team: 'web' } }) as never)).toEqual([{ name: 'activity.change', args: { id: 'a', team: 'web' } }])
    expect(moveOf(activity({ window: days, owner: 'olek' }), { hands: { person: 'olek' } })).toBeUndefined()
  })

  test('[RG7] what is there already does not move', () => {
    expect(moveOf(activity({ window: days }), { bucket: launches, period: q1, length: 'quarter', from: q1 })).toBeUndefined()
    expect(moveOf(activity({ window: days }), { period: q1, length: 'quarter' })).toBeUndefined()
    expect(moveOf(activity({}), { period: null })).toBeUndefined()
  })

  test('[RG7] a move is one command: of the date alone, or of the place with it', () => {
    const moved = moveOf(activity({ window: days }), { period: null })
    expect(commandsFor(moved as never)).toEqual([{ name: 'activity.move', args: { id: 'a', window: null } }])
    const placed = moveOf(activity({}), { bucket: proof, period: q1 })
    expect(commandsFor(placed as never)).toMatchObject([{ name: 'activity.place', args: { id: 'a', bucket: proof, window: { start: '2026-02-01' } } }])
  })

  test('[RG8] a toast says what moved from where to where', () => {
    expect(said({ period: q2, from: q1 })).toBe('Moved *Beta* from Q1 FY27 to Q2 FY27')
    expect(said({ bucket: proof })).toBe('Moved *Beta* to Proof')
    expect(said({ bucket: null })).toBe('Moved *Beta* to the outliers')
    expect(said({ period: null })).toBe('Moved *Beta* out of time, to the undated')
  })

  test('[RG8] why is asked where a date that stood is moved, and must be said where an agreed cell is touched', () => {
    const withAda = after(state, 'person.add', { name: 'Ada' })
    const filled = after(withAda, 'activity.add', { roadmap, bucket: launches, title: 'Launch', window: days, owner: people.list(withAda)[0]?.id ?? '', effort: 4, completionGoal: 'It is out.' }, { id: idOf('launch') })
    const launch = activities.list(filled)[0] as Activity
    const agreed = after(filled, 'cell.agree', { bucket: launches, period: q1?.start ?? '' })
    const to = (destination: Parameters<typeof moveOf>[1], from = launch) => [moveOf(from, destination) as never]
    expect(reasonFor(filled, to({ period: q2, from: q1 }))).toBe('may-skip')
    expect(reasonFor(filled, to({ bucket: proof }))).toBe('no')
    expect(reasonFor(filled, to({ period: q1 }, activity({})))).toBe('no')
    expect(reasonFor(agreed, to({ bucket: proof }))).toBe('always')
    expect(reasonFor(agreed, to({ period: q2, from: q1 }))).toBe('always')
  })
})

const itemOf = (at: State, title: string) => items.list(at).find((one) => one.title === title)?.id ?? ''

describe('from the plans', () => {
  const plans = after(after(state, 'plan.add', { title: 'Campaigns', kind: 'marketing' }, { id: idOf('m') }), 'plan.add', { title: 'Relay', kind: 'product' }, { id: idOf('p') })
  const planOf = (title: string) => plans.list('plans').find((one) => one['title'] === title)?.id ?? ''
  const added = ([['Fair', 'Campaigns', 'event', '2026-05-10'], ['Tour', 'Campaigns', 'campaign', undefined], ['Relay 5', 'Relay', 'release', '2026-08-02'], ['Sync', 'Relay', 'feature', undefined]] as const).reduce(
    (now, [title, plan, kind, day]) => after(now, 'item.add', { title, plan: planOf(plan), kind, ...(day === undefined ? {} : { window: { start: day, end: day, precision: 'day' } }) }, { id: idOf(title) }), plans)

  test('[RG9] items of other teams and releases are offered until an activity of the roadmap is built on them', () => {
    expect(offeredTo(added, roadmap).map(({ item }) => item.title)).toEqual(['Fair', 'Relay 5', 'Tour'])
    const built = after(added, 'activity.from-items', { roadmap, bucket: launches, items: [itemOf(added, 'Fair')] })
    expect(offeredTo(built, roadmap).map(({ item }) => item.title)).toEqual(['Relay 5', 'Tour'])
    expect(kindsIn(tiesOf(built).get(activities.list(built)[0]?.id ?? ''))).toEqual(['marketing'])
  })

  test('[RG9] put into a cell, an item without a date or of another time takes the cell’s period, and one of its own time keeps its own', () => {
    const window = { start: q2?.start ?? '', end: q2?.end ?? '', precision: 'quarter' }
    const built = after(added, 'activity.from-items', { roadmap, bucket: launches, window, items: ['Fair', 'Tour', 'Relay 5'].map((title) => itemOf(added, title)) })
    expect(Object.fromEntries(activities.list(built).map(({ title, window: its }) => [title, its]))).toEqual({ Fair: { start: '2026-05-10', end: '2026-05-10', precision: 'day' }, Tour: window, 'Relay 5': window })
  })
})
