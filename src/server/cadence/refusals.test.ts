import { expect, test } from 'vitest'
import { Refusals } from './refusals.ts'

const deck = { id: 'deck', about: 'Monthly roadmap deck, 2026-11', sentence: 'The plan is stale.' }
const minutes = (count: number) => count * 60_000

test('[MD8] what is refused is tried again once something has changed, and else with growing pauses, an hour at most, for a week', () => {
  const refusals = new Refusals()
  const tried: number[] = []
  // Looked at every minute, with nothing changed.
  for (let now = 0; now < minutes(7 * 24 * 60); now += minutes(1)) {
    if (!refusals.isDue('main', 'deck', { position: 1, now })) continue
    tried.push(now / minutes(1))
    expect(refusals.refuse('main', deck, { position: 1, now })).toBe(tried.length === 1)
  }
  expect(tried.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 123])
  expect(tried.length).toBeLessThan(180)
  expect(refusals.of('main')).toMatchObject([{ ...deck, since: 0 }])
  expect(refusals.of('other')).toEqual([])
})

test('[MD8] a change is looked at right away, but a busy workspace has nothing made at each change; what was made is forgotten', () => {
  const refusals = new Refusals()
  let tries = 0
  for (let position = 1; position <= 200; position += 1) {
    const at = { position, now: position }
    if (!refusals.isDue('main', 'deck', at)) continue
    tries += 1
    refusals.refuse('main', deck, at)
  }
  expect(tries).toBe(5)
  expect(refusals.refuse('main', { ...deck, sentence: 'Another reason.' }, { position: 201, now: 201 })).toBe(true)
  refusals.keep('main', [])
  expect([refusals.of('main'), refusals.isDue('main', 'deck', { position: 201, now: 201 })]).toEqual([[], true])
})
