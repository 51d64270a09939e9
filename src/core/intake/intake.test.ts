import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import type { Change } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { people, teams } from '../workspace/workspace.ts'
import { fitOf, intakeOf, wouldMakeRoom } from './against-capacity.ts'
import { standingOfSupport } from './request-standing.ts'
import { supportRequests } from './support-requests.ts'
import { partnershipsIn } from './team-partnerships.ts'

const company = State.empty.apply([
  people.create('mara', { name: 'Mara' }), teams.create('sales', { title: 'Sales' }),
  ...([['demo', 3, '2026-05-20'], ['deck', 2, '2026-05-12'], ['workshop', 4, '2026-06-03']] as const).map(([id, effort, wantedBy]) => supportRequests.create(id, { title: id, kind: 'one-to-one', askedOn: '2026-04-28', effort, wantedBy })),
  supportRequests.create('page', { title: 'page', kind: 'one-to-many', askedOn: '2026-04-28', effort: 9 }),
])
const limited = after(company, 'intake-limit.add', { from: '2026-05-01', days: 4 })
const on = (state: State, name: string, id: string, args: object = {}, reason?: string) => after(state, `support-request.${name}`, { id, ...args } as never, reason === undefined ? {} : { reason })
const the = (state: State, id: string) => supportRequests.need(state, id)
const undone = (state: State, written: readonly Change[]) => changesFor(state, 'undo', { group: idOf('group') }, { changesOf: () => written })
const late = (state: State, today: string) => standingOfSupport(the(state, 'deck'), today).isLate
const step = (state: State, id: string, today = '2026-05-01') => standingOfSupport(the(state, id), today).step

test('[IN1] how much there is for requests of one deal or team is said by month, from a month on; where nobody said, it is unknown and nothing is refused', () => {
  expect([fitOf(company, the(company, 'demo'), '2026-05-01').fits, intakeOf(company, '2026-05-01').days]).toEqual(['unknown', undefined])
  expect(step(on(company, 'take', 'demo'), 'demo')).toBe('taken')
  const less = after(limited, 'intake-limit.add', { from: '2026-07-15', days: 2 })
  expect(['2026-04-01', '2026-06-01', '2026-07-01', '2027-01-01'].map((month) => intakeOf(less, month).days)).toEqual([undefined, 4, 2, 2])
  expect(refusalOf(() => after(limited, 'intake-limit.add', { from: '2026-05-01', days: 9 })).sentence).toContain('Another limit holds from that day')
})

test('[IN2] a request uses the days of the month in which it is wanted; what is for many uses none', () => {
  const taken = on(on(limited, 'take', 'demo'), 'take', 'page')
  expect(intakeOf(taken, '2026-05-31')).toMatchObject({ month: '2026-05-01', taken: 3, left: 1 })
  expect(the(on(taken, 'take', 'workshop'), 'workshop').taken?.month).toBe('2026-06-01')
  expect(intakeOf(on(taken, 'done', 'demo'), '2026-05-01').taken).toBe(3)
  expect(refusalOf(() => on(limited, 'take', 'demo', { month: '2026-04-10' })).sentence).toContain('That month is over')
})

test('[IN3] taking more than the month has is refused, unless the reason is given; it is kept', () => {
  const taken = on(limited, 'take', 'demo')
  const refused = refusalOf(() => on(taken, 'take', 'deck'))
  expect([refused.code, refused.sentence]).toEqual(['needs-reason', 'It takes 2 days, and May 2026 has 1 day of 4 left. Say why it goes first, put another back for it, or decline it with what you offer instead.'])
  const beyond = on(taken, 'take', 'deck', {}, 'They decide on Friday.')
  expect(the(beyond, 'deck').taken).toMatchObject({ beyond: 'They decide on Friday.' })
  expect(intakeOf(beyond, '2026-05-01').left).toBe(-1)
  expect(refusalOf(() => on(taken, 'change', 'demo', { effort: 5 })).code).toBe('needs-reason')
  expect(on(taken, 'change', 'demo', { effort: 4 })).toBeDefined()
})

test('[IN3] taking something back is no way round a month that is full', () => {
  const two = company.apply(supportRequests.update(the(company, 'deck'), { effort: 4 }))
  const full = on(after(two, 'intake-limit.add', { from: '2026-05-01', days: 4 }), 'take', 'demo', { effort: 4 })
  for (const [name, args] of [['put-back', {}], ['decline', { instead: 'The recording.' }], ['change', { effort: 1 }], ['change', { kind: 'one-to-many' }]] as const) {
    const less = changesFor(full, `support-request.${name}`, { id: 'demo', ...args }, { reason: 'They wait.' })
    const others = on(on(full.apply(less), 'change', 'deck', { effort: 3 }), 'take', 'deck')
    expect(refusalOf(() => undone(others, less)).sentence).toContain('“demo” would be taken beyond what there is')
    expect(intakeOf(full.apply(less).apply(undone(full.apply(less), less)), '2026-05-01').taken).toBe(4)
  }
  const swap = changesFor(full, 'support-request.take', { id: 'deck', putBack: ['demo'] })
  expect(intakeOf(full.apply(swap).apply(undone(full.apply(swap), swap)), '2026-05-01').requests.map(({ id }) => id)).toEqual(['demo'])
  const many = changesFor(full, 'support-request.change', { id: 'demo', kind: 'one-to-many' })
  const vague = on(full.apply(many), 'change', 'demo', { effort: null })
  expect(refusalOf(() => undone(vague, many)).sentence).toContain('Nobody has said how many days “demo” takes')
})

test('[IN3] parts of days are counted as people count them', () => {
  const parts = on(after(company, 'intake-limit.add', { from: '2026-05-01', days: 0.3 }), 'take', 'demo', { effort: 0.1 })
  expect(intakeOf(on(parts, 'take', 'deck', { effort: 0.2 }), '2026-05-01')).toMatchObject({ taken: 0.3, left: 0 })
})

test('[IN4] what would make room is named, and put back for it with what it made room for', () => {
  const taken = on(limited, 'take', 'demo')
  expect(wouldMakeRoom(fitOf(taken, the(taken, 'deck'), '2026-05-01')).map(({ id }) => id)).toEqual(['demo'])
  const instead = on(taken, 'take', 'deck', { putBack: ['demo'] })
  expect([step(instead, 'deck'), step(instead, 'demo')]).toEqual(['taken', 'waiting'])
  expect(the(instead, 'demo').putBack?.why).toBe('It made room for “deck”.')
  expect(the(instead, 'deck').taken?.beyond).toBeUndefined()
  expect(refusalOf(() => on(taken, 'take', 'deck', { putBack: ['workshop'] })).sentence).toContain('makes no room there')
})

test('[IN5] the days of what is for one deal or team are said before it is taken', () => {
  const vague = on(limited, 'change', 'demo', { effort: null })
  expect(refusalOf(() => on(vague, 'take', 'demo')).sentence).toContain('Say how many days it takes')
  expect(the(on(vague, 'take', 'demo', { effort: 1 }), 'demo').effort).toBe(1)
})

test('[IN6] not every deal is supported: a request is answered with what is there for everybody, or declined with the reason and what is offered instead', () => {
  expect(refusalOf(() => on(limited, 'decline', 'demo', { instead: 'The recording.' })).code).toBe('needs-reason')
  const declined = on(on(limited, 'take', 'demo'), 'decline', 'demo', { instead: 'The recording.' }, 'Under the size we support.')
  expect([step(declined, 'demo'), intakeOf(declined, '2026-05-01').taken]).toEqual(['declined', 0])
  expect(standingOfSupport(the(declined, 'demo'), '2026-05-01').sentence).toBe('Declined: Under the size we support. Instead: The recording.')
  expect(step(on(limited, 'answer', 'deck', { title: 'The deck of May', link: 'https://media.fernhill.example/deck' }), 'deck')).toBe('answered')
  expect(refusalOf(() => on(declined, 'take', 'demo')).sentence).toContain('open it again first')
})

test('[IN7] what is opened again waits to be taken, and what was done is taken still; putting back has a reason', () => {
  const taken = on(limited, 'take', 'demo')
  expect(step(on(on(taken, 'decline', 'demo', { instead: 'The recording.' }, 'No.'), 'reopen', 'demo'), 'demo')).toBe('waiting')
  expect(step(on(on(taken, 'done', 'demo'), 'reopen', 'demo'), 'demo')).toBe('taken')
  expect(refusalOf(() => on(taken, 'put-back', 'demo')).code).toBe('needs-reason')
  expect(refusalOf(() => on(limited, 'done', 'demo')).sentence).toContain('taken first')
})

test('[IN8] a request is late once the day on which it was wanted is over, until it is closed', () => {
  expect([late(limited, '2026-05-12'), late(limited, '2026-05-13'), late(on(on(limited, 'take', 'deck'), 'done', 'deck'), '2026-05-13')]).toEqual([false, true, false])
})

test('[IN9] each team has one line of how product marketing works with it, by a team of the workspace or by a name', () => {
  const one = after(company, 'team-partnership.add', { team: 'sales', where: 'What a release is worth', forMany: 'The deck' })
  const two = after(one, 'team-partnership.add', { name: 'Analyst relations', where: 'The story' })
  expect(partnershipsIn(two).map(({ name }) => name)).toEqual(['Analyst relations', 'Sales'])
  expect(refusalOf(() => after(one, 'team-partnership.add', { team: 'sales', where: 'Again' })).sentence).toContain('has a line already')
  expect(refusalOf(() => after(one, 'team-partnership.add', { where: 'Again' })).sentence).toContain('choose a team, or write its name')
})
