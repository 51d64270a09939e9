import { describe, expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { builtInAudiences } from '../audiences/built-in.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { editions } from '../editions/editions.ts'
import { shareLinks } from '../editions/share-links.ts'
import { inverse } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { activities, buckets, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { asks, deferrals, stakeholderGroups } from '../stakeholders/stakeholders.ts'
import { comments } from '../together/together.ts'
import { people, settings } from '../workspace/workspace.ts'
import { previewOf } from './accepting.ts'
import { openSlipOf, slipsOpen } from './opening.ts'
import { startsTicked } from './slip-lines.ts'
import { slipOf } from './slip-proposal.ts'
import { slips } from './slips.ts'

const days = (start: string, end = start) => ({ start, end, precision: 'day' as const })
const today = '2026-11-12'
const audience = (key: string) => ({ ...builtInAudiences.find((one) => one.key === key), id: undefined })

const world = State.empty.apply([
  settings.create('settings', { title: 'Fernhill' } as never),
  ...['ao', 'jt', 'ev', 'ld'].map((id) => people.create(id, { name: id.toUpperCase() })),
  plans.create('product', { title: 'Product', kind: 'product' }), plans.create('marketing', { title: 'Marketing', kind: 'marketing', owner: 'ld' }),
  items.create('canvas', { plan: 'product', kind: 'release', title: 'Canvas 3.3', window: days('2027-03-02'), owner: 'ao' }),
  items.create('four', { plan: 'product', kind: 'release', title: 'Canvas 4', window: days('2027-06-15') }),
  items.create('social', { plan: 'marketing', kind: 'campaign', title: 'Paid social', release: 'canvas', window: days('2027-02-01', '2027-03-30') }),
  items.create('summit', { plan: 'marketing', kind: 'event', title: 'Spring summit', release: 'canvas', window: days('2027-05-18', '2027-05-19') }),
  roadmaps.create('roadmap', { title: 'Roadmap', horizon: { start: '2026-11-01', end: '2027-10-31', precision: 'quarter' }, period: 'quarter' }),
  buckets.create('bucket', { roadmap: 'roadmap', title: 'Canvas', hue: 1, rank: 'a' }),
  activities.create('beta', { roadmap: 'roadmap', bucket: 'bucket', title: 'Alerts beta', kind: 'launch', window: days('2027-02-22', '2027-03-12'), owner: 'ao', tasks: [{ title: 'Press', done: false, due: '2027-03-01' }, { title: 'Brief', done: true, due: '2027-02-22' }] }),
  activities.create('discovery', { roadmap: 'roadmap', bucket: 'bucket', title: 'Discovery', window: days('2027-03-15', '2027-04-09'), owner: 'jt', after: ['beta'] }),
  activities.create('study', { roadmap: 'roadmap', bucket: 'bucket', title: 'Savings study', window: days('2027-03-15', '2027-06-11'), owner: 'ev' }),
  activities.create('finance', { roadmap: 'roadmap', bucket: 'bucket', title: 'For finance', window: days('2027-02-08', '2027-02-26'), owner: 'ao' }),
  activities.create('apart', { roadmap: 'roadmap', title: 'Apart', window: days('2027-03-01', '2027-03-12'), tasks: [{ title: 'One', done: false }] }),
  connectors.create('1', { activity: 'beta', item: 'canvas', link: 'announces' }), connectors.create('2', { activity: 'study', item: 'canvas', link: 'waits-for', gap: 6 }),
  connectors.create('3', { activity: 'study', item: 'four', link: 'enables' }), connectors.create('4', { activity: 'finance', item: 'canvas', link: 'enables' }),
  stakeholderGroups.create('group', { title: 'Field', plans: ['product'], people: ['ld'] }),
  audiences.create('field', { ...audience('sales'), key: 'field', title: 'Field', dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } } as never),
  audiences.create('customers', { ...audience('customers'), key: 'half', title: 'Customers', dates: { precision: 'half', paddingDays: 0, labels: 'calendar' } } as never),
  audiences.create('pilots', { ...audience('customers'), key: 'pilots', title: 'Pilots', dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } } as never),
  decks.create('deck', { key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 12 }),
  ...['field', 'customers', 'pilots'].map((id) => editions.create(`e-${id}`, { deck: 'deck', audience: id, number: 1, title: `Deck for ${id}`, day: '2026-11-02', state: 'current', frozen: 'f'.repeat(64), maker: '1', files: [] })),
  shareLinks.create('link', { label: 'Pilots', deck: 'deck', audience: 'pilots', madeBy: 'ao', madeOn: '2026-11-02', expires: '2027-01-31' }),
])
const slipped = days('2027-03-30')
const moved = after(world, 'item.move', { id: 'canvas', window: slipped }, { today, reason: 'Alerts need tuning' })
const proposal = (state: State) => slipOf(state, openSlipOf(state, 'canvas') ?? { item: 'canvas', was: days('2027-03-02'), now: slipped }, { today })
const lineOf = (key: string, state = moved) => proposal(state).lines.find((line) => line.key === key)
const ticked = (state = moved) => proposal(state).lines.filter(startsTicked).map(({ key, choices: [first] }) => ({ line: key, choice: first?.id ?? '' }))

describe('a slip opens', () => {
  test('[SP1] where something depends on what moved, counts from the first place, and is gone when it is back there', () => {
    expect(slips.list(moved)).toEqual([{ id: expect.any(String), item: 'canvas', was: days('2027-03-02'), now: slipped, on: today, reason: 'Alerts need tuning' }])
    const again = after(moved, 'item.move', { id: 'canvas', window: days('2027-04-06') }, { today: '2026-11-13' })
    expect(slips.list(again)).toMatchObject([{ was: days('2027-03-02'), now: days('2027-04-06'), on: today }])
    expect(slips.list(after(again, 'item.move', { id: 'canvas', window: days('2027-03-02') }, { today: '2026-11-13' }))).toEqual([])
    expect(slips.list(after(world, 'item.move', { id: 'social', window: days('2027-03-01') }, { today }))).toEqual([])
  })

  test('[SP1] counts from where it was to where it is, when several moves are taken back at once', () => {
    const [first, second] = [items.update(items.need(world, 'canvas'), { window: slipped }), items.update(items.need(moved, 'canvas'), { window: days('2027-04-20') })]
    const twice = [...first, ...second]
    const back = after(world.apply(twice), 'undo', { group: idOf('moves') }, { today, changesOf: () => twice })
    expect(slips.list(back)).toMatchObject([{ item: 'canvas', was: days('2027-04-20'), now: days('2027-03-02') }])
  })

  test('[SP10] by an import too, in one pass, and goes with its item', () => {
    const many = world.apply(Array.from({ length: 5_000 }, (_, at) => items.create(`m${at}`, { plan: 'product', kind: 'feature', title: `F${at}`, window: days('2027-01-01') })))
    const ids = ['canvas', ...Array.from({ length: 5_000 }, (_, at) => `m${at}`)]
    const changes = ids.flatMap((id) => items.update(items.need(many, id), { window: days('2027-04-01') }))
    const opened = slipsOpen.follows(many, changes, { today, newId: (name: string) => name } as never)
    expect(opened).toMatchObject([{ kind: 'create', id: 'slip of canvas' }])
    const bare = moved.apply([...connectors.list(moved).map((one) => connectors.remove(one)), ...['social', 'summit'].map((id) => items.remove(items.need(moved, id)))])
    expect(slips.list(after(bare, 'item.remove', { id: 'canvas' }, { today, reason: 'Gone' }))).toEqual([])
  })
})

describe('what it reaches', () => {
  test('[SP2] goes as many days later where its link breaks, with what waits for it, and stays where it holds', () => {
    expect(lineOf('activity:beta')).toMatchObject({ fits: false, days: 28, now: days('2027-03-22', '2027-04-09'), says: 'Announces Canvas 3.3 on the day it comes', breaks: [], tasks: 1 })
    expect(lineOf('activity:discovery')).toMatchObject({ days: 28, now: days('2027-04-12', '2027-05-07'), says: 'Waits until Alerts beta is over' })
    expect(lineOf('activity:finance')).toMatchObject({ fits: true, choices: [] })
    expect(proposal(moved).untouched).toEqual({ activities: 2, tasks: 1, editions: 1 })
  })

  test('[SP3] is unticked where the new days break something, with its choices', () => {
    const study = lineOf('activity:study')
    expect(study).toMatchObject({ breaks: ['Leaves too little time before Canvas 4, by 25 days'], now: days('2027-04-12', '2027-07-09') })
    expect(study?.choices.map(({ does, label }) => [does, label])).toEqual([
      ['move', 'Move it to 12 Apr–9 Jul 2027'], ['keep-end', 'Keep 11 Jun: 61 days in place of 89 days'], ['stay', 'Leave it as it is, with a reason'], ['defer', 'Defer it'],
    ])
    expect(ticked().map(({ line }) => line)).toEqual(['activity:beta', 'activity:discovery', 'item:social', 'edition:e-field', 'edition:e-pilots', 'links:e-pilots'])
  })

  test('[SP4] is asked for where it is another team’s, with a day to answer by', () => {
    expect(lineOf('item:social')).toMatchObject({ owner: 'ld', fits: false, by: '2027-01-18', now: days('2027-03-01', '2027-04-27'), says: 'Begins before Canvas 3.3 comes; ask LD by 18 Jan' })
    expect(lineOf('item:summit')).toMatchObject({ fits: true })
  })

  test('[SP5] and what was sent is sorted by what each audience was told', () => {
    const sent = proposal(moved).lines.flatMap((line) => (line.kind === 'edition' ? [[line.key, line.stands, line.told, line.would]] : []))
    expect(sent.sort()).toEqual([
      ['edition:e-customers', 'true', 'H1 2027', 'H1 2027'], ['edition:e-field', 'wrong', '2 Mar 2027', '30 Mar 2027'],
      ['edition:e-pilots', 'wrong', '2 Mar 2027', '30 Mar 2027'], ['links:e-pilots', 'corrects', '2 Mar 2027', '30 Mar 2027'],
    ])
  })
})

describe('accepting', () => {
  const accepted = after(moved, 'slip.accept', { item: 'canvas', lines: ticked() }, { today, reason: 'Alerts need tuning' })

  test('[SP6] writes all of it in one command, tells who must know, and keeps the answers', () => {
    expect(activities.need(accepted, 'beta')).toMatchObject({ window: days('2027-03-22', '2027-04-09'), tasks: [{ due: '2027-03-29' }, { due: '2027-02-22' }] })
    expect(activities.need(accepted, 'study').window).toEqual(days('2027-03-15', '2027-06-11'))
    expect(asks.list(accepted).map(({ item, by }) => [item, by]).sort()).toEqual([['canvas', '2026-11-19'], ['canvas', '2026-11-19'], ['social', '2027-01-18']])
    expect(comments.list(accepted)).toMatchObject([{ collection: 'items', record: 'canvas', mentions: ['ao', 'jt', 'ld'] }])
    expect(openSlipOf(accepted, 'canvas')?.answers).toHaveLength(ticked().length)
    expect(changesFor(accepted, 'slip.accept', { item: 'canvas', lines: ticked() }, { today })).toEqual([])
    const over = after(accepted, 'slip.accept', { item: 'canvas', lines: [{ line: 'activity:study', choice: 'defer', note: 'Not this year' }] }, { today })
    expect(activities.need(over, 'study').status).toBe('deferred')
    expect(deferrals.list(over)).toMatchObject([{ activity: 'study', outcome: 'deferred', reason: 'Not this year', displacedBy: 'Canvas 3.3 came to 30 Mar 2027' }])
    expect(slips.list(over)).toMatchObject([{ answeredOn: today }])
  })

  test('[SP6] moves the item with it, where nothing was saved yet', () => {
    const byHand = after(world, 'slip.accept', { item: 'canvas', window: slipped, lines: ticked() }, { today, reason: 'Alerts need tuning' })
    expect(items.need(byHand, 'canvas').window).toEqual(slipped)
    expect(slips.list(byHand)).toHaveLength(1)
    expect(activities.need(byHand, 'beta').window).toEqual(days('2027-03-22', '2027-04-09'))
  })

  test('[SP7] refuses what was proposed with other days, and leaving or deferring without a reason', () => {
    const meanwhile = after(moved, 'activity.move', { id: 'beta', window: days('2027-02-15', '2027-03-05') }, { today })
    expect(refusalOf(() => changesFor(meanwhile, 'slip.accept', { item: 'canvas', lines: ticked() }, { today }))).toMatchObject({ code: 'conflict', sentence: '“Alerts beta” has changed since this was proposed, so that it would come to other days. Look at it again.' })
    const unreached = after(moved, 'connector.remove', { id: '1' }, { today })
    expect(refusalOf(() => changesFor(unreached, 'slip.accept', { item: 'canvas', lines: ticked() }, { today })).sentence).toContain('does not reach it any more')
    expect(refusalOf(() => changesFor(moved, 'slip.accept', { item: 'canvas', lines: [{ line: 'activity:beta', choice: 'defer' }] }, { today })).code).toBe('needs-reason')
    expect(refusalOf(() => changesFor(moved, 'slip.accept', { item: 'canvas', lines: [{ line: 'activity:study', choice: 'stay' }] }, { today })).code).toBe('needs-reason')
    expect(refusalOf(() => changesFor(world, 'slip.accept', { item: 'canvas', lines: [] }, { today })).sentence).toContain('has no slip that waits for an answer')
  })

  test('[SP8] moves nothing of other teams, and one undo restores all', () => {
    const changes = changesFor(world, 'slip.accept', { item: 'canvas', window: slipped, lines: ticked() }, { today, reason: 'Tuning' })
    expect(changes.filter(({ collection, id }) => collection === 'items' && id !== 'canvas')).toEqual([])
    const back = world.apply(changes).apply(inverse(changes))
    for (const collection of world.names()) expect(back.list(collection)).toEqual(world.list(collection))
  })

  test('[SP7] answers each line once, and nothing where the item does not move', () => {
    for (const choices of [['defer', 'defer'], ['stay', 'defer']]) {
      const lines = choices.map((choice) => ({ line: 'activity:study', choice, note: 'Not now' }))
      expect(refusalOf(() => changesFor(moved, 'slip.accept', { item: 'canvas', lines }, { today }))).toMatchObject({ code: 'invalid', sentence: 'Each line is answered once: one of them stands in two answers.' })
    }
    expect(refusalOf(() => changesFor(world, 'slip.accept', { item: 'canvas', window: days('2027-03-02'), lines: [] }, { today })).code).toBe('conflict')
  })

  test('[SP9] or leaving the rest says why, and then it waits for nobody', () => {
    const slip = openSlipOf(moved, 'canvas')
    expect(refusalOf(() => changesFor(moved, 'slip.leave', { id: slip?.id ?? '' }, { today })).code).toBe('needs-reason')
    expect(openSlipOf(after(moved, 'slip.leave', { id: slip?.id ?? '' }, { today, reason: 'It holds' }), 'canvas')).toBeUndefined()
  })

  test('[SP11] is what the preview shows', () => {
    const slip = proposal(moved)
    const answered = slip.lines.filter(startsTicked).flatMap((line) => (line.choices[0] === undefined ? [] : [{ line, choice: line.choices[0] }]))
    const preview = previewOf(moved, slip, answered, { today, self: 'tester' })
    expect(activities.list(preview)).toEqual(activities.list(accepted))
    expect(asks.list(preview).map(({ id: _id, ...rest }) => rest)).toEqual(expect.arrayContaining(asks.list(accepted).map(({ id: _id, ...rest }) => rest)))
  })
})

test('[SP13] the launch follows by itself: its tasks with their days, those that come too late, and an announcement that does not follow', () => {
  const tiered = after(world, 'launch.decide-tier', { release: 'canvas', tier: 'L2', decidedBy: ['ao'] }, { today })
  const launched = after(tiered, 'launch.move', { launch: launches.list(tiered)[0]?.id ?? '', announce: '2027-03-16' }, { today })
  const later = slipOf(launched, { item: 'canvas', was: days('2027-03-02'), now: slipped }, { today }).launch
  expect(later?.shifts.every(({ by }) => by !== undefined && by > 0)).toBe(true)
  expect(later).toMatchObject({ announcedBefore: '2027-03-16' })
  const sooner = slipOf(launched, { item: 'canvas', was: days('2027-03-02'), now: days('2026-11-20') }, { today }).launch
  expect(sooner?.shifts.some(({ late }) => late === 'late')).toBe(true)
  expect(sooner?.announcedBefore).toBeUndefined()
  const gone = after(launched, 'launch.cancel', { launch: launches.list(launched)[0]?.id ?? '' }, { reason: 'No.' })
  expect(slipOf(gone, { item: 'canvas', was: days('2027-03-02'), now: slipped }, { today }).launch).toBeUndefined()
  expect(proposal(moved).launch).toBeUndefined()
})
