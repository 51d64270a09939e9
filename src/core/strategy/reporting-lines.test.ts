import fc from 'fast-check'
import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { orgs, people, teams } from '../workspace/workspace.ts'
import { partsOfText, withoutBlocks } from '../audiences/generated-blocks.ts'
import { reportingBlock } from './reporting-lines.ts'

const person = (id: string, manager?: string, more = {}) => people.create(id, { name: id, ...(manager === undefined ? {} : { manager }), ...more })
const drawn = (state: State, of?: string) => reportingBlock(state, of)?.lines.map(({ name, depth }) => `${'.'.repeat(depth)}${name}`)
const company = State.empty.apply([person('Mara'), person('Aino', 'Mara'), person('Olek', 'Mara'), person('Bea Holm', 'Aino', { sourceKey: 'bea' }), orgs.create('org', { title: 'Relay', director: 'Aino' }), teams.create('team', { title: 'Relay core', org: 'org', productManager: 'Olek' })])

test('[SY14] everybody stands once, below their manager, with what they do of the teams', () => {
  expect(drawn(company)).toEqual(['Mara', '.Aino', '..Bea Holm', '.Olek'])
  expect(reportingBlock(company)?.lines.map(({ duties }) => duties)).toEqual([[], ['Director, Relay'], [], ['Product, Relay core']])
  expect(reportingBlock(company)?.findings).toEqual([])
  for (const of of ['Bea Holm', 'bea', 'bea_holm']) expect(drawn(company, of)).toEqual(['Bea Holm'])
  expect(drawn(company, 'aino')).toEqual(['Aino', '.Bea Holm'])
  expect(reportingBlock(company, 'nobody')).toBeUndefined()
})

test('[SY14] circles and managers who are gone are findings, and nobody is lost by them', () => {
  const state = State.empty.apply([person('Mara'), person('Ines', 'Rasa'), person('Rasa', 'Tomas'), person('Tomas', 'Ines'), person('Bea', 'Rasa'), person('Joren', 'gone'), people.create('gone', { name: '(erased)', erased: true }), person('Self', 'Self')])
  const block = reportingBlock(state)
  expect(block?.lines.map(({ name, depth }) => `${'.'.repeat(depth)}${name}`)).toEqual(['Joren', 'Mara', 'Ines', '.Tomas', '..Rasa', '...Bea', 'Self'])
  expect(block?.findings).toEqual(['Whom Joren reported to is not here any more: say who it is now.', 'Ines, Rasa and Tomas report to each other in a circle: say who is above.', 'Self reports to themselves: say who is above.'])
  expect(drawn(state, 'Rasa')).toEqual(['Rasa', '.Bea', '.Ines', '..Tomas'])
  expect(reportingBlock(state, 'Mara')?.findings).toEqual([])
})

test('[SY14] whatever is said of managers, everybody stands once', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  fc.assert(fc.property(fc.array(fc.constantFrom(...names, undefined), { minLength: 6, maxLength: 6 }), (managers) => {
    const state = State.empty.apply(names.map((name, at) => person(name, managers[at])))
    expect(reportingBlock(state)?.lines.map(({ name }) => name).sort()).toEqual(names)
  }), { numRuns: 200 })
})

test('[SY15] a text says where a block is made; the rest of it stays as it stands, and outside the place is left out', () => {
  const text = 'We are:\n\n{{generator:reporting_structure.bea_holm}}\n\nand {{ generator:Team_list }} {{other}}.'
  expect(partsOfText(text)).toEqual([
    { is: 'text', text: 'We are:\n\n' }, { is: 'block', name: 'reporting_structure', of: 'bea_holm', written: '{{generator:reporting_structure.bea_holm}}' }, { is: 'text', text: '\n\nand ' },
    { is: 'block', name: 'team_list', written: '{{ generator:Team_list }}' }, { is: 'text', text: ' {{other}}.' },
  ])
  expect(partsOfText(text).map((part) => (part.is === 'text' ? part.text : part.written)).join('')).toBe(text)
  expect(withoutBlocks(text)).toBe('We are:\n\nand  {{other}}.')
  expect([partsOfText(''), withoutBlocks('{{generator:reporting_structure}}')]).toEqual([[{ is: 'text', text: '' }], ''])
})
