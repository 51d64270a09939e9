import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { State } from '../kernel/state.ts'
import { mayBeTold, newestNumber, standingEditions, subscriptions } from './subscriptions.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const deck = (key: string) => decks.list(founded).find((one) => one.key === key)?.id ?? ''
const audience = (key: string) => audiences.list(founded).find((one) => one.key === key)?.id ?? ''
const digest = 'a'.repeat(64)
const publish = (state: State, today: string) =>
  after(state, 'edition.publish', { deck: deck('roadmap'), audience: audience('customers'), frozen: digest, maker: '0.1.0', files: [{ format: 'pptx', copy: 'customer', sha256: digest, bytes: 10 }] }, { today, id: idOf(today) })
const room = { deck: deck('roadmap'), audience: audience('customers'), label: '#roadmap', host: 'hooks.slack.com' }
const subscribed = (more: Partial<typeof room> = {}, state = founded) => after(state, 'subscription.make', { ...room, ...more })
const roomOf = (state: State) => subscriptions.list(state)[0] ?? expect.unreachable('There is no subscription.')

test('[SB9] a room is subscribed by whoever may publish, and told of editions after the newest', () => {
  const state = subscribed({}, publish(publish(founded, '2026-04-01'), '2026-04-02'))
  expect(roomOf(state)).toMatchObject({ label: '#roadmap', host: 'hooks.slack.com', after: 2, madeBy: 'tester', madeOn: '2026-05-01' })
  expect(roomOf(subscribed()).after).toBe(0)
  expect(roomOf(subscribed({ audience: audience('internal') })).audience).toBe(audience('internal'))
  expect(refusalOf(() => changesFor(founded, 'subscription.make', room, { role: 'contributor' })).code).toBe('not-allowed')
})

test('[SB9] the activity roadmap is told to nobody outside, and where links are forbidden nothing is', () => {
  expect(refusalOf(() => subscribed({ deck: deck('activities') })).code).toBe('never-outside')
  const forbidden = after(founded, 'settings.change', { shareLinks: 'off' })
  expect(refusalOf(() => subscribed({}, forbidden))).toMatchObject({ code: 'not-allowed', sentence: expect.stringContaining('turned share links off') })
  expect([mayBeTold(forbidden, room), mayBeTold(forbidden, { ...room, audience: audience('internal') }), mayBeTold(founded, room)]).toEqual([false, true, true])
})

test('[SB13] an ended subscription stays ended', () => {
  const made = subscribed()
  const ending = changesFor(made, 'subscription.end', { id: roomOf(made).id })
  const ended = after(made, 'subscription.end', { id: roomOf(made).id })
  expect(roomOf(ended).ended).toBe(true)
  expect(refusalOf(() => changesFor(ended, 'undo', { group: idOf('group') }, { changesOf: () => ending }))).toMatchObject({ code: 'gone', sentence: expect.stringContaining('make a new one') })
})

test('[SB6] what was withdrawn is not among the editions that are told, and its number is not given again', () => {
  const published = publish(publish(founded, '2026-04-01'), '2026-04-02')
  const [, second] = standingEditions(published, room)
  const state = after(published, 'edition.withdraw', { id: second?.id, reason: 'A wrong date.' } as never)
  expect([standingEditions(state, room).map(({ number }) => number), newestNumber(state, room)]).toEqual([[1], 2])
})
