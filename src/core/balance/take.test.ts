import { describe, expect, test } from 'vitest'
import { caseDay, caseOf, caseRoadmap, type Work } from '../../testing/balance-case.ts'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import type { State } from '../kernel/state.ts'
import { overloadsOf } from '../roadmap/overload.ts'
import { activities, cellAgreements, roadmaps } from '../roadmap/roadmap.ts'
import { deferrals } from '../stakeholders/stakeholders.ts'
import type { Window } from '../time/window.ts'
import { groundOf } from './ground.ts'
import { optionsFor } from './options.ts'
import { problemOf } from './problem.ts'

const usual: Work = { effort: 5, at: 0, isLong: false, owner: 0, bucket: 0, isFixed: false, priority: 2, after: 9, enables: 9 }
const second = { start: '2026-04-01', end: '2026-06-30', precision: 'quarter' } as const
const third = { start: '2026-07-01', end: '2026-09-30', precision: 'quarter' } as const
const asked = { today: caseDay, reason: 'Quotes need their editor.' } as const
interface To { readonly activity: string; readonly window?: Window; readonly owner?: string }
const args = (...moves: To[]) => ({ roadmap: caseRoadmap, moves: moves.map((move) => ({ ...move, why: 'Mina is over.' })) }) as never
const refused = (state: State, ...moves: To[]) => refusalOf(() => changesFor(state, 'balance.take', args(...moves), asked))
const taken = (state: State, ...moves: To[]) => after(state, 'balance.take', args(...moves), asked)

/** Mina has ten days a quarter and Olek twelve. Mina is asked for fifteen in the first. */
const days = [10, 12, 10, 12, 10, 12]
const over = caseOf([usual, { ...usual, bucket: 1 }, { ...usual, after: 0 , at: 1 }, usual], days)

describe('where an activity can go', () => {
  test('[BA6] by whole periods, as long and as sure as before, or to who owns something in the same bucket; what is fixed, under way or past stays', () => {
    const state = caseOf([{ ...usual, isLong: true }, { ...usual, owner: 1 }, { ...usual, isFixed: true }, { ...usual, at: 2, bucket: 1 }], days)
    const ways = problemOf(groundOf(state, roadmaps.need(state, caseRoadmap), caseDay)).demands.map(({ options, stays }) => [stays, options.map(({ window, owner, shift }) => `${shift} ${window.start} ${window.end} ${window.precision} ${owner}`)])
    expect(ways).toEqual([
      [undefined, ['0 2026-01-01 2026-06-30 quarter person 0', '1 2026-04-01 2026-09-30 quarter person 0', '0 2026-01-01 2026-06-30 quarter person 1', '1 2026-04-01 2026-09-30 quarter person 1']],
      [undefined, ['0 2026-01-01 2026-03-31 quarter person 1', '1 2026-04-01 2026-06-30 quarter person 1', '2 2026-07-01 2026-09-30 quarter person 1', '0 2026-01-01 2026-03-31 quarter person 0', '1 2026-04-01 2026-06-30 quarter person 0', '2 2026-07-01 2026-09-30 quarter person 0']],
      ['fixed', ['0 2026-01-01 2026-03-31 quarter person 0']],
      [undefined, ['0 2026-07-01 2026-09-30 quarter person 0', '-1 2026-04-01 2026-06-30 quarter person 0']],
    ])
    const later = problemOf(groundOf(state, roadmaps.need(state, caseRoadmap), '2026-05-01'))
    expect(later.demands.map(({ stays }) => stays)).toEqual(['past', 'past', 'fixed', undefined])
  })

  test('[BA6] never where nobody has said how much time there is, nor past what it enables', () => {
    const state = caseOf([{ ...usual, enables: 2 }, { ...usual, owner: 1, bucket: 1 }], [10, 12, 10, undefined, 10, 12])
    const ground = groundOf(state, roadmaps.need(state, caseRoadmap), caseDay)
    expect(ground.work.map((activity) => optionsFor(ground, activity).map(({ shift }) => shift))).toEqual([[0, 1], [0, 2]])
  })
})

describe('taking moves', () => {
  test('[BA7] all are taken in one act, and what moves in time stands in the ledger: what stays in its place, why, what is over even so, and when to look again', () => {
    const some = taken(over, { activity: 'activity 3', window: third })
    expect(overloadsOf(some, roadmaps.need(some, caseRoadmap))).toEqual([])
    expect(deferrals.list(some)).toMatchObject([{ title: 'Work 3', outcome: 'moved', to: third, reason: 'Mina is over. Quotes need their editor.', displacedBy: '“Work 0”, “Work 1”', lookAgain: '2026-07-01', on: caseDay }])
    const changes = changesFor(over, 'balance.take', args({ activity: 'activity 3', window: third }), asked)
    const undone = after(over.apply(changes), 'undo', { group: idOf('taken') }, { changesOf: () => changes })
    for (const collection of ['activities', 'deferrals']) expect(undone.list(collection)).toEqual(over.list(collection))
  })

  test('[BA7] a part is taken too, unless it would break an order or put somebody over', () => {
    const busy = caseOf([{ ...usual, effort: 9 }, { ...usual, effort: 9 }, { ...usual, effort: 9, at: 1 }, { ...usual, at: 2, effort: 1, after: 2 }], days)
    expect(refused(busy, { activity: 'activity 0', window: second })).toMatchObject({ code: 'conflict', sentence: 'Mina would have 10 days in Q2 2026 and be asked for 18. Take the move that makes room there too, or leave this one.' })
    expect(refused(busy, { activity: 'activity 0', window: second }, { activity: 'activity 2', window: third }).sentence).toBe('“Work 3” would begin 92 days before “Work 2” is over, which comes first. Take the move of the other too, or of neither.')
    const freed = after(busy, 'activity.change', { id: 'activity 3', after: null })
    expect(overloadsOf(taken(freed, { activity: 'activity 0', window: second }, { activity: 'activity 2', window: third }), roadmaps.need(freed, caseRoadmap))).toEqual([])
  })

  test('[BA7] what stays is not moved, nothing moves twice, and where things have changed meanwhile it is said', () => {
    const fixed = after(over, 'activity.change', { id: 'activity 3', fixed: true })
    expect(refused(fixed, { activity: 'activity 3', window: third })).toMatchObject({ code: 'conflict', sentence: '“Work 3” stays: its date is fixed.' })
    expect(refused(over, { activity: 'activity 3', window: { start: '2026-05-05', end: '2026-06-01', precision: 'day' } }).sentence).toContain('“Work 3” cannot go there: it moves by whole periods')
    expect(refused(over, { activity: 'activity 3', window: third }, { activity: 'activity 3', window: second }).code).toBe('invalid')
    expect(refused(after(over, 'activity.change', { id: 'activity 3', status: 'done' }), { activity: 'activity 3', window: third }).sentence).toContain('asks for nobody’s time')
    expect(refused(after(over, 'activity.remove', { id: 'activity 3' }), { activity: 'activity 3', window: third }).code).toBe('not-found')
  })

  test('[BA7] what has gone there meanwhile goes nowhere, and no second line of the ledger says that it did', () => {
    const some = taken(over, { activity: 'activity 3', window: third })
    expect(changesFor(some, 'balance.take', args({ activity: 'activity 3', window: third }), { ...asked, id: idOf('again') })).toEqual([])
  })

  test('[BA7] leaving an agreed cell needs a reason, and opens it', () => {
    const agreed = over.apply([cellAgreements.create('agreed', { bucket: 'bucket 0', period: '2026-07-01', agreed: 'empty', reason: 'Summer.' })])
    expect(refusalOf(() => changesFor(agreed, 'balance.take', args({ activity: 'activity 3', window: third }), { today: caseDay })).code).toBe('needs-reason')
    expect(cellAgreements.list(taken(agreed, { activity: 'activity 3', window: third }))).toEqual([])
    expect(activities.need(taken(agreed, { activity: 'activity 3', window: third }), 'activity 3').window).toEqual(third)
  })
})
