import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import type { Json } from '../../lib/json.ts'
import { State } from '../kernel/state.ts'
import { competitors, messages, personas, segments } from '../market/market.ts'
import { items, plans } from '../plans/plans.ts'
import { briefOf } from './brief-of.ts'
import { launches } from './launches.ts'

const company = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }), items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5' }), launches.create('launch', { release: 'relay' }),
  segments.create('freight', { title: 'Freight' }), personas.create('head', { title: 'Head of operations' }), personas.create('admin', { title: 'Administrator' }), competitors.create('tideline', { title: 'Tideline' }),
  messages.create('live', { title: 'Decide on today’s figures.', personas: ['head'], segments: ['freight'], pain: 'Yesterday’s figures.', value: 'Today’s figures.', proof: [{ says: 'From 24 hours to 5 minutes', link: 'https://docs.fernhill.example/beta' }] }),
])
const write = (state: State, section: string, fields: { readonly [field: string]: Json }) => after(state, 'brief.write', { launch: 'launch', section, ...fields })
const told = write(company, 'message', { message: 'live' })
const gaps = (state: State) => briefOf(state, 'launch').filter(({ isGap }) => isGap).map(({ section }) => section)
const taken = (state: State) => Object.fromEntries(briefOf(state, 'launch').flatMap((one) => (one.taken === undefined ? [] : [[one.section, one.taken.text]])))

test('[MK8] a brief that names a message takes from it what it does not say itself, live', () => {
  expect(taken(company)).toEqual({})
  expect(taken(told)).toEqual({ audience: 'Head of operations, Freight', problem: 'Yesterday’s figures.', value: 'Today’s figures.', message: 'Decide on today’s figures.', 'proof-1': 'From 24 hours to 5 minutes' })
  expect(briefOf(told, 'launch').find(({ section }) => section === 'proof-1')?.taken).toMatchObject({ link: 'https://docs.fernhill.example/beta', from: { id: 'live' } })
  const own = write(told, 'value', { text: 'Our own words.' })
  expect(taken(own)['value']).toBeUndefined()
  expect(taken(after(own, 'message.change', { id: 'live', pain: 'A day too late.' }))['problem']).toBe('A day too late.')
  expect(told.list('briefs').map(({ text }) => text)).toEqual([undefined])
  expect(refusalOf(() => changesFor(told, 'message.remove', { id: 'live' })).code).toBe('in-use')
})

test('[MK9] what a message says is no gap of the brief; what neither says is', () => {
  expect(gaps(told)).toEqual(['what', 'proof-2', 'alternatives', 'price', 'limits', 'questions', 'call'])
  expect(gaps(write(told, 'message', { message: null }))).toHaveLength(12)
  expect(gaps(after(told, 'message.change', { id: 'live', pain: '  ' }))).toContain('problem')
})

test('[MK10] a brief names personas and segments as its audience and competitors as what is used instead, each in its own section', () => {
  const state = write(write(told, 'audience', { personas: ['admin'] }), 'alternatives', { competitors: ['tideline'] })
  const named = (section: string) => briefOf(state, 'launch').find((one) => one.section === section)?.named.map(({ title }) => title)
  expect([named('audience'), named('alternatives'), named('what')]).toEqual([['Administrator'], ['Tideline'], []])
  expect(taken(state)['audience']).toBeUndefined()
  expect(refusalOf(() => write(told, 'what', { personas: ['admin'] })).sentence).toContain('That stands in the section “Who it is for”.')
  expect(refusalOf(() => write(told, 'audience', { competitors: ['tideline'] })).sentence).toContain('“Instead of what”')
  expect(refusalOf(() => changesFor(state, 'competitor.remove', { id: 'tideline' })).code).toBe('in-use')
})
