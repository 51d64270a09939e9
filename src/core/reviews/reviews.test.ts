import { expect, test } from 'vitest'
import { idOf, refusalOf } from '../../testing/deciding.ts'
import { inverse } from '../kernel/change.ts'
import { decide } from '../kernel/decide.ts'
import type { Instant } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { memberships, people, settings } from '../workspace/workspace.ts'
import { reviewRequests } from './reviews.ts'
import { standingOf, waitingFor } from './standing.ts'

const company = (zone = 'Europe/Berlin', holidays: { day: string; name: string }[] = []) => State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone, holidays }),
  people.create('aino', { name: 'Aino' }), people.create('lena', { name: 'Lena' }), people.create('mara', { name: 'Mara' }),
  memberships.create('m-aino', { person: 'aino', role: 'editor' }), memberships.create('m-lena', { person: 'lena', role: 'contributor' }), memberships.create('m-mara', { person: 'mara', role: 'owner' }),
])
const reviewers = [{ person: 'aino', part: 'Product director' }, { person: 'lena', part: 'Marketing' }]
let count = 0
const say = (state: State, name: string, args: object, { at = '2026-11-13T17:00:00Z', as = 'mara' }: { at?: Instant; as?: string } = {}) =>
  state.apply(decide(state, { id: `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`, name, args: args as never }, { actor: { id: as, person: as, role: 'owner' }, now: at, today: at.slice(0, 10) }))
const ask = (state: State, more: object = {}, at?: Instant) => say(state, 'review.ask', { kind: 'press', title: 'Press release', reviewers, ...more }, at === undefined ? {} : { at })
const the = (state: State) => reviewRequests.list(state).at(-1) ?? expect.fail('no request')
const stands = (state: State, now: Instant) => standingOf(state, the(state), now)
const answer = (state: State, as: string, says: string, more: { at?: Instant; note?: string } = {}) => say(state, 'review.answer', { request: the(state).id, says, ...(more.note === undefined ? {} : { note: more.note }) }, { as, at: more.at ?? '2026-11-16T10:00:00Z' })
const lastUntil = (zone: string, at: Instant) => stands(ask(company(zone), {}, at), at).until

test('[RV1] asked on a Friday at 18:00, three full business days end with the next Wednesday; a holiday makes it a day later', () => {
  const state = ask(company())
  expect(stands(state, '2026-11-18T22:59:59Z')).toMatchObject({ state: 'waiting', blocks: true, lastDay: '2026-11-18', until: '2026-11-18T23:00:00Z' })
  expect(stands(state, '2026-11-18T23:00:00Z')).toMatchObject({ state: 'unblocked', blocks: false, sentence: 'No longer blocking: 3 full business days have gone by without an answer.' })
  expect(stands(ask(company('Europe/Berlin', [{ day: '2026-11-17', name: 'Day off' }])), '2026-11-14T00:00:00Z').lastDay).toBe('2026-11-19')
})

test('[RV2] the days of everybody who is asked are counted where they are and with their own holidays; the latest counts', () => {
  const there = company()
  const abroad = there.apply([...people.update(people.need(there, 'lena'), { zone: 'America/Los_Angeles', holidays: [{ day: '2026-11-16', name: 'Mine' }] }), ...people.update(people.need(there, 'aino'), { zone: 'Asia/Tokyo' })])
  const state = ask(abroad)
  const until = Object.fromEntries(stands(state, '2026-11-14T00:00:00Z').reviewers.map(({ person, until: at }) => [person, at]))
  // In Tokyo it was Saturday already; in Los Angeles Friday morning, and Monday is off.
  expect(until).toEqual({ aino: '2026-11-18T15:00:00Z', lena: '2026-11-20T08:00:00Z' })
  expect(stands(state, '2026-11-20T07:59:59Z').blocks).toBe(true)
  expect(stands(answer(state, 'lena', 'approves'), '2026-11-18T15:00:00Z')).toMatchObject({ blocks: false, lastDay: '2026-11-18', missing: ['Product director'] })
})

test('[RV3] the days hold over both changes of the clock, in four zones', () => {
  expect(lastUntil('Europe/Berlin', '2026-03-27T17:00:00Z')).toBe('2026-04-01T22:00:00Z')
  expect(lastUntil('Europe/Berlin', '2026-10-23T16:00:00Z')).toBe('2026-10-28T23:00:00Z')
  expect(lastUntil('America/New_York', '2026-03-06T23:00:00Z')).toBe('2026-03-12T04:00:00Z')
  expect(lastUntil('America/New_York', '2026-10-30T22:00:00Z')).toBe('2026-11-05T05:00:00Z')
  expect(lastUntil('Pacific/Auckland', '2026-04-03T05:00:00Z')).toBe('2026-04-08T12:00:00Z')
  expect(lastUntil('Asia/Kolkata', '2026-11-13T12:30:00Z')).toBe('2026-11-18T18:30:00Z')
})

test('[RV4] each part is approved by somebody; a rejection blocks until its author says otherwise; a comment neither approves nor blocks', () => {
  const state = ask(company())
  const half = answer(state, 'aino', 'approves')
  expect(stands(half, '2026-11-16T11:00:00Z')).toMatchObject({ state: 'waiting', missing: ['Marketing'] })
  expect(stands(answer(half, 'lena', 'approves'), '2026-11-16T11:00:00Z')).toMatchObject({ state: 'approved', blocks: false })
  const no = answer(half, 'lena', 'rejects', { note: 'It names a customer.' })
  expect(stands(no, '2026-12-24T00:00:00Z')).toMatchObject({ state: 'rejected', blocks: true })
  expect(stands(answer(no, 'lena', 'comments', { at: '2026-11-17T10:00:00Z', note: 'Better.' }), '2026-12-24T00:00:00Z')).toMatchObject({ state: 'unblocked', blocks: false })
  expect(refusalOf(() => answer(half, 'lena', 'rejects')).sentence).toBe('Whoever rejects says why.')
  expect(refusalOf(() => answer(half, 'mara', 'approves')).code).toBe('not-allowed')
})

test('[RV5] what is very wide never goes out by silence', () => {
  const state = ask(company(), { impact: 'very-wide' })
  expect(stands(state, '2030-01-01T00:00:00Z')).toMatchObject({ state: 'waiting', blocks: true })
  expect(stands(answer(answer(state, 'aino', 'approves'), 'lena', 'approves'), '2026-11-16T11:00:00Z').blocks).toBe(false)
})

test('[RV6] a review that is optional, or of a kind that asks for none, never blocks', () => {
  expect(stands(ask(company(), { optional: true }), '2026-11-14T00:00:00Z')).toMatchObject({ state: 'optional', blocks: false })
  expect(stands(ask(company(), { kind: 'other', reviewers: [{ person: 'lena' }] }), '2026-11-14T00:00:00Z')).toMatchObject({ state: 'optional', blocks: false })
})

test('[RV7] the seven kinds need the product director and marketing; a post about a release is asked in its own process, and nothing is asked twice', () => {
  expect(refusalOf(() => ask(company(), { reviewers: [{ person: 'aino', part: 'Product director' }] })).sentence).toBe('“Press” must be seen by Product director and Marketing: name somebody for Marketing.')
  expect(refusalOf(() => ask(company(), { kind: 'post' })).sentence).toContain('a process of its own')
  expect(refusalOf(() => ask(company(), { kind: 'nothing' })).sentence).toContain('There are: post, social, talk, site, pricing, deprecation, press, other.')
  const state = ask(company(), { collection: 'launches', record: 'relay' })
  expect(refusalOf(() => ask(state, { collection: 'launches', record: 'relay' })).code).toBe('conflict')
  const own = say(company(), 'content-kind.set', { key: 'press', title: 'Press', parts: ['Communications'], days: 5 })
  expect(stands(ask(own, { reviewers: [{ person: 'lena', part: 'Communications' }] }), '2026-11-14T00:00:00Z').lastDay).toBe('2026-11-20')
})

test('[RV8] asked again, earlier answers count no more and the days count anew; one who is asked later has their own days', () => {
  const state = answer(answer(ask(company()), 'aino', 'approves'), 'lena', 'approves')
  const again = say(state, 'review.ask-again', { request: the(state).id }, { at: '2026-11-17T09:00:00Z' })
  expect(stands(again, '2026-11-17T10:00:00Z')).toMatchObject({ state: 'waiting', lastDay: '2026-11-20', missing: ['Product director', 'Marketing'] })
  const first = ask(company())
  const more = say(first, 'review.ask-more', { request: the(first).id, person: 'mara', part: 'Marketing' }, { at: '2026-11-17T09:00:00Z' })
  expect(stands(more, '2026-11-17T10:00:00Z').lastDay).toBe('2026-11-20')
})

test('[RV9] what waits for me says until when, and goes when I answer or nobody waits any more', () => {
  const state = ask(company())
  expect(waitingFor(state, 'lena', '2026-11-14T00:00:00Z').map(({ mine }) => mine.lastDay)).toEqual(['2026-11-18'])
  expect(waitingFor(answer(state, 'lena', 'comments'), 'lena', '2026-11-16T11:00:00Z')).toEqual([])
  expect(waitingFor(say(state, 'review.withdraw', { request: the(state).id }), 'lena', '2026-11-14T00:00:00Z')).toEqual([])
  expect(waitingFor(state, 'mara', '2026-11-14T00:00:00Z')).toEqual([])
})

test('[RV10] a reviewer who left answers no more, and it is said that somebody else is to be asked', () => {
  const state = ask(company())
  const left = say(state, 'membership.set', { person: 'aino', role: null }, { at: '2026-11-16T09:00:00Z' })
  expect(the(left).reviewers[0]).toMatchObject({ person: 'aino', leftOn: '2026-11-16' })
  expect(stands(left, '2026-11-16T10:00:00Z').sentence).toBe('Whoever was asked for Product director is gone: ask somebody else.')
  const instead = say(left, 'review.ask-more', { request: the(left).id, person: 'mara', part: 'Product director' }, { at: '2026-11-16T10:00:00Z' })
  expect(stands(answer(answer(instead, 'mara', 'approves'), 'lena', 'approves'), '2026-11-16T11:00:00Z').state).toBe('approved')
})

test('[RV4] a rejection is not got round: it is not withdrawn and asked anew of others, nor are two asked who are one', () => {
  const rejected = answer(ask(company(), { collection: 'launches', record: 'one' }), 'lena', 'rejects', { note: 'No.' })
  expect(refusalOf(() => say(rejected, 'review.withdraw', { request: the(rejected).id }, { at: '2026-11-16T11:00:00Z' })).sentence).toContain('It was rejected')
  const again = say(rejected, 'review.ask-again', { request: the(rejected).id }, { at: '2026-11-16T11:00:00Z' })
  expect(stands(again, '2026-11-16T12:00:00Z').state).toBe('waiting')
  expect(refusalOf(() => ask(company(), { reviewers: [{ person: 'aino', part: 'Product director' }, { person: 'aino', part: 'Marketing' }] })).sentence).toContain('who are two people')
})

test('[RV7] taking a withdrawal back makes no second one that must be answered', () => {
  const first = ask(company(), { collection: 'launches', record: 'one' })
  const withdrawn = say(first, 'review.withdraw', { request: the(first).id })
  const second = say(withdrawn, 'review.ask', { kind: 'press', title: 'Anew', reviewers, collection: 'launches', record: 'one' })
  const back = reviewRequests.update(reviewRequests.need(second, the(first).id), { withdrawnAt: null })
  expect(refusalOf(() => decide(second, { id: idOf('undo'), name: 'undo', args: { group: idOf('group') } }, { actor: { id: 'mara', person: 'mara', role: 'owner' }, now: '2026-11-16T11:00:00Z', today: '2026-11-16', changesOf: () => back.map((change) => inverse([change])[0] ?? change) })).sentence).toContain('was asked for that already')
})

test('[RV10] of somebody who left neither silence nor the width lets it out unsaid, and whoever rejected and left is answered for by somebody else', () => {
  const gone = (state: State) => state.apply(reviewRequests.update(the(state), { reviewers: the(state).reviewers.map((one) => (one.person === 'lena' ? { ...one, leftOn: '2026-11-16' } : { ...one })) }))
  expect(stands(gone(ask(company(), { impact: 'very-wide' })), '2026-11-17T10:00:00Z').sentence).toBe('Whoever was asked for Marketing is gone: ask somebody else.')
  expect(stands(gone(ask(company())), '2026-12-17T10:00:00Z')).toMatchObject({ blocks: true, sentence: 'Whoever was asked for Marketing is gone: ask somebody else.' })
  const rejected = gone(answer(answer(ask(company()), 'aino', 'approves'), 'lena', 'rejects', { note: 'No.' }))
  expect(stands(rejected, '2026-11-17T10:00:00Z').sentence).toBe('It was rejected by somebody who is gone: ask somebody else for Marketing.')
  const more = say(rejected, 'review.ask-more', { request: the(rejected).id, person: 'mara', part: 'Marketing' }, { at: '2026-11-17T10:00:00Z' })
  expect(stands(answer(more, 'mara', 'approves', { at: '2026-11-17T11:00:00Z' }), '2026-11-17T12:00:00Z')).toMatchObject({ state: 'approved', blocks: false })
})

test('[RV11] who is no member is not asked, and it is said what to do; a browser that is not told who is one leaves it to the service', () => {
  const there = company().apply([people.create('olek', { name: 'Olek' })])
  const sentence = 'Olek is no member of this workspace, so could not answer: invite them first, or ask somebody who is.'
  expect(refusalOf(() => ask(there, { reviewers: [{ person: 'olek', part: 'Marketing' }, { person: 'aino', part: 'Product director' }] }))).toMatchObject({ code: 'invalid', sentence })
  const asked = ask(there)
  expect(refusalOf(() => say(asked, 'review.ask-more', { request: the(asked).id, person: 'olek', part: 'Marketing' })).sentence).toBe(sentence)
  const told = there.apply(memberships.list(there).map((one) => memberships.remove(one)))
  expect(() => ask(told, { reviewers: [{ person: 'olek', part: 'Marketing' }, { person: 'aino', part: 'Product director' }] })).not.toThrow()
})
