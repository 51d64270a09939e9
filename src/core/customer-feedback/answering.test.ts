import { expect, test } from 'vitest'
import { changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { erasedText } from '../kernel/erased.ts'
import { State } from '../kernel/state.ts'
import { accounts } from '../accounts/accounts.ts'
import { people } from '../workspace/workspace.ts'
import { decide } from '../kernel/decide.ts'
import type { Role } from '../kernel/permission.ts'
import type { Json } from '../../lib/json.ts'
import { customerFeedback } from './customer-feedback.ts'
import { builtInSources, sourceOf, sourceOfMail, sourcesOf } from './sources.ts'
import { claimAt, dueOf, standAt, waitingFor } from './standing.ts'

interface By {
  readonly who?: string
  readonly role?: Role
  readonly at?: string
  readonly reason?: string
}

/** What somebody does at a moment; Ana, who may contribute, unless told otherwise. */
function done(state: State, name: string, args: Json, { who = 'ana', role = 'contributor', at = '2026-05-01T12:00:00.000Z', reason }: By = {}): State {
  return state.apply(decide(state, { id: idOf(`${name} ${JSON.stringify(args)} ${at} ${who}`), name, args, ...(reason === undefined ? {} : { reason }) }, { actor: { id: who, role, person: who }, now: at, today: at.slice(0, 10), ...(reason === undefined ? {} : { reason }) }))
}

const start = State.empty.apply([people.create('ana', { name: 'Ana' }), people.create('ben', { name: 'Ben' }), accounts.create('norrvik', { number: 17, name: 'Norrvik' })])
const said = done(start, 'customer-feedback.add', { source: 'forms', text: 'Filters are slow', from: 'Ruta', account: 'norrvik', about: 'gap' })
const [first] = customerFeedback.list(said)
const id = first?.id ?? ''
const entryOf = (state: State) => customerFeedback.need(state, id)

test('[CF1] nine sources are there, each with what for, whose and how soon; a company changes them and adds its own, and one that is retired takes nothing', () => {
  expect(builtInSources).toHaveLength(9)
  expect(sourceOf(State.empty, 'forms')?.answerHours).toBe(24)
  const changed = done(done(start, 'feedback-source.set', { key: 'forms', answerHours: 12, addresses: ['Nps@fernhill.example'] }, { role: 'editor' }), 'feedback-source.set', { key: 'fair', title: 'Trade fairs', owner: 'Marketing' }, { role: 'editor' })
  expect(sourcesOf(changed).map(({ key }) => key)).toEqual([...builtInSources.map(({ key }) => key), 'fair'])
  expect(sourceOf(changed, 'forms')).toMatchObject({ title: 'Forms: recommending us, uninstalling', answerHours: 12 })
  expect(sourceOfMail(changed, ['someone@fernhill.example', 'nps@fernhill.example'])?.key).toBe('forms')
  expect(sourceOfMail(changed, ['someone@fernhill.example'])?.key).toBe('product-mail')
  expect(refusalOf(() => done(start, 'feedback-source.set', { key: 'fair' }, { role: 'editor' })).code).toBe('invalid')
  expect(refusalOf(() => done(start, 'feedback-source.set', { key: 'forms', answerHours: 12 })).code).toBe('not-allowed')
  const retired = done(changed, 'feedback-source.set', { key: 'fair', retired: true }, { role: 'editor', at: '2026-05-02T12:00:00.000Z' })
  expect(refusalOf(() => done(retired, 'customer-feedback.add', { source: 'fair', text: 'Hello' })).sentence).toContain('Nothing comes from “Trade fairs” any more')
  expect(refusalOf(() => done(start, 'customer-feedback.add', { source: 'none', text: 'Hello' })).code).toBe('not-found')
})

test('[CF2] words and whoever said them lie beside the log and are erased for good; that it was said still counts', () => {
  const { text, from, subject, answer, useCase, oddities } = customerFeedback.definition.fields
  expect([text, from, subject, answer, useCase, oddities].map(({ personal }) => personal)).toEqual([true, true, true, true, true, true])
  const erased = done(said, 'customer-feedback.erase', { id }, { role: 'admin' })
  expect(entryOf(erased)).toMatchObject({ text: erasedText, account: 'norrvik', erased: true })
  expect(entryOf(erased).from).toBeUndefined()
  expect(refusalOf(() => done(erased, 'customer-feedback.erase', { id }, { role: 'admin', at: '2026-05-02T12:00:00.000Z' })).code).toBe('gone')
  expect(refusalOf(() => done(erased, 'customer-feedback.claim', { id })).code).toBe('gone')
  expect(refusalOf(() => done(said, 'customer-feedback.erase', { id }, { role: 'editor' })).code).toBe('not-allowed')
})

test('[CF3] an answer is due by its source’s hours; at that very instant it is in time, and what was late stays so', () => {
  expect(dueOf(said, entryOf(said))).toBe('2026-05-02T12:00:00.000Z')
  expect(['2026-05-02T12:00:00.000Z', '2026-05-02T12:00:01.000Z'].map((at) => standAt(said, entryOf(said), at))).toEqual(['open', 'late'])
  const answered = (at: string) => standAt(said, entryOf(done(said, 'customer-feedback.answer', { id, answer: 'In June.' }, { at })), '2026-06-01T00:00:00.000Z')
  expect([answered('2026-05-02T12:00:00.000Z'), answered('2026-05-02T12:00:01.000Z')]).toEqual(['answered', 'answered-late'])
  const earlier = done(said, 'customer-feedback.add', { source: 'forms', text: 'Again', receivedOn: '2026-04-28' })
  expect(waitingFor(earlier).map(({ text }) => text)).toEqual(['Again', 'Filters are slow'])
  expect(refusalOf(() => done(said, 'customer-feedback.add', { source: 'forms', text: 'Again', receivedOn: '2026-05-02' })).sentence).toContain('has not come')
})

test('[CF4] what somebody answers is held for the others, who are told by whom; an hour later, or let go of, it is free', () => {
  const held = done(said, 'customer-feedback.claim', { id })
  expect(claimAt(entryOf(held), '2026-05-01T12:59:59.000Z')).toEqual({ by: 'ana', since: '2026-05-01T12:00:00.000Z', until: '2026-05-01T13:00:00.000Z' })
  expect(standAt(held, entryOf(held), '2026-05-01T12:30:00.000Z')).toBe('held')
  for (const [name, args] of [['customer-feedback.claim', { id }], ['customer-feedback.answer', { id, answer: 'No.' }]] as const) {
    expect(refusalOf(() => done(held, name, args, { who: 'ben', at: '2026-05-01T12:30:00.000Z' }))).toMatchObject({ code: 'conflict', sentence: expect.stringContaining('Ana is answering this: it is held until 13:00 UTC.') })
  }
  expect(entryOf(done(held, 'customer-feedback.claim', { id }, { who: 'ben', at: '2026-05-01T13:00:00.000Z' })).claimedBy).toBe('ben')
  expect(refusalOf(() => done(held, 'customer-feedback.release', { id }, { who: 'ben', at: '2026-05-01T12:30:00.000Z' })).code).toBe('not-allowed')
  for (const by of [{ who: 'ana' }, { who: 'ben', role: 'editor' }] as const) expect(entryOf(done(held, 'customer-feedback.release', { id }, { ...by, at: '2026-05-01T12:30:00.000Z' })).claimedBy).toBeUndefined()
  expect(refusalOf(() => changesFor(said, 'customer-feedback.claim', { id })).sentence).toContain('Only a person')
})

test('[CF5] nothing is answered twice, by two people or in two windows; it is opened again with a reason', () => {
  const answered = done(done(said, 'customer-feedback.claim', { id }), 'customer-feedback.answer', { id, answer: 'In June.' }, { at: '2026-05-01T12:10:00.000Z' })
  expect(entryOf(answered)).toMatchObject({ answerKind: 'answered', answeredBy: 'ana', answer: 'In June.' })
  expect(entryOf(answered).claimedBy).toBeUndefined()
  for (const who of ['ana', 'ben']) expect(refusalOf(() => done(answered, 'customer-feedback.answer', { id, answer: 'In July.' }, { who, at: '2026-05-01T12:11:00.000Z' }))).toMatchObject({ code: 'exists', sentence: expect.stringContaining('answered by Ana on 2026-05-01 already') })
  expect(refusalOf(() => done(answered, 'customer-feedback.reopen', { id })).code).toBe('needs-reason')
  expect(refusalOf(() => done(answered, 'customer-feedback.reopen', { id }, { who: 'ben', reason: 'More' })).code).toBe('not-allowed')
  expect(entryOf(done(answered, 'customer-feedback.reopen', { id }, { reason: 'More to say' })).answer).toBeUndefined()
  const { takenBackBy } = customerFeedback.definition
  const [change] = customerFeedback.update(entryOf(answered), { answerKind: null, answeredAt: null, answeredBy: null })
  const at = { before: said, after: answered, today: '2026-05-01' }
  if (change === undefined) expect.unreachable('Nothing changes.')
  expect(['ana', 'ben'].map((person) => takenBackBy?.(entryOf(answered), { id: person, role: 'contributor', person }, change, at))).toEqual([true, false])
})
