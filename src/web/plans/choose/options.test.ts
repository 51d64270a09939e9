import { expect, test } from 'vitest'
import { findOptions } from './options.ts'

const options = ['Relay 4.2', 'Canvas 7', 'Café relay', 'Relay 5.0'].map((text, at) => ({ value: String(at), text }))
const found = (query: string) => findOptions(options, query).map(({ text }) => text)

test('[PV26] typing finds what has every word of it, what begins with it first, and never by letters that are only spread over a name', () => {
  expect(found('')).toEqual(['Relay 4.2', 'Canvas 7', 'Café relay', 'Relay 5.0'])
  expect(found('relay')).toEqual(['Relay 4.2', 'Relay 5.0', 'Café relay'])
  expect(found('cafe REL')).toEqual(['Café relay'])
  expect(found('rl42')).toEqual([])
})
