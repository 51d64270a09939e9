import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { changeRequests } from './change-requests.ts'
import { standingOfRequest } from './request-standing.ts'

const asked = after(State.empty, 'change-request.ask', { title: 'Single sign-on for Customer 17', why: 'Customer 17 renews in June.', risk: 'They leave.', neededBy: '2026-06-15', answerBy: '2026-05-08' })
const the = (state: State) => changeRequests.list(state)[0] ?? expect.fail('no request')
const say = (state: State, name: string, args: object = {}, reason?: string) => after(state, `change-request.${name}`, { id: the(state).id, ...args } as never, reason === undefined ? {} : { reason })
const step = (state: State, today = '2026-05-01') => standingOfRequest(the(state), today).step
const evaluated = say(asked, 'evaluate', { estimate: 'Two weeks', displaces: 'The second beta', recommends: 'do-not' })

test('[CR1] a request has two days: it is answered before it is needed, and is late while it is not decided by then', () => {
  expect(refusalOf(() => say(asked, 'change', { answerBy: '2026-06-16' })).sentence).toContain('An answer that comes after it is needed is none')
  expect([standingOfRequest(the(asked), '2026-05-08').isLate, standingOfRequest(the(asked), '2026-05-09').isLate]).toEqual([false, true])
  expect(standingOfRequest(the(say(evaluated, 'decide', { says: 'do-not' }, 'Next quarter.')), '2026-05-09').isLate).toBe(false)
})

test('[CR2] it is evaluated, then decided with a reason, then told to engineering and sales, in that order', () => {
  expect(refusalOf(() => changesFor(asked, 'change-request.decide', { id: the(asked).id, says: 'do' }, { reason: 'Yes.' })).sentence).toBe('It is evaluated first: what it costs, and what it displaces.')
  expect(refusalOf(() => changesFor(evaluated, 'change-request.decide', { id: the(evaluated).id, says: 'do' })).code).toBe('needs-reason')
  expect(refusalOf(() => say(evaluated, 'tell', { to: 'sales' })).code).toBe('conflict')
  const decided = say(evaluated, 'decide', { says: 'do' }, 'They are large.')
  const half = say(decided, 'tell', { to: 'engineering' })
  expect([step(asked), step(evaluated), step(decided), step(half), step(say(half, 'tell', { to: 'sales' }))]).toEqual(['evaluate', 'decide', 'tell', 'tell', 'over'])
  expect(refusalOf(() => say(decided, 'evaluate', { estimate: 'One day', displaces: 'Nothing', recommends: 'do' })).code).toBe('conflict')
})

test('[CR3] decided anew, everybody is told anew', () => {
  const told = say(say(say(evaluated, 'decide', { says: 'later' }, 'Not now.'), 'tell', { to: 'sales' }), 'tell', { to: 'engineering' })
  expect(step(say(told, 'decide', { says: 'do' }, 'Now.'))).toBe('tell')
})

const undo = (role: 'contributor' | 'editor') => () => changesFor(say(evaluated, 'decide', { says: 'do' }, 'Yes.'), 'undo', { group: idOf('group') }, { role, changesOf: () => changesFor(evaluated, 'change-request.decide', { id: the(evaluated).id, says: 'do' }, { reason: 'Yes.' }) })

test('[CR4] a decision is not taken back by whoever may not decide', () => {
  expect(refusalOf(undo('contributor'))).toMatchObject({ code: 'not-allowed', sentence: 'A decision is taken back by whoever may decide.' })
  expect(undo('editor')).not.toThrow()
})
