import { expect, test } from 'vitest'
import { people } from '../workspace/workspace.ts'
import type { Context } from './command.ts'
import { type Consequence, withConsequences } from './consequence.ts'
import { State } from './state.ts'

const adds = (id: string, of: string, asked: string[]): Consequence => ({
  of: [of],
  follows: (_state, changes) => {
    asked.push(`${id} after ${changes.map((one) => one.id).join(' ')}`)
    return [{ kind: 'create', collection: id, id, after: {} }]
  },
})

test('[KN37] what follows from a change follows once, in order, also from what followed before it, and nothing follows from other collections', () => {
  const asked: string[] = []
  const own = [people.create('mara', { name: 'Mara' })]
  const all = withConsequences([adds('b', 'a', asked), adds('a', 'people', asked), adds('c', 'a', asked), adds('d', 'teams', asked)], State.empty, own, {} as Context)
  expect(all.map(({ id }) => id)).toEqual(['mara', 'a', 'c'])
  expect(asked).toEqual(['a after mara', 'c after mara a'])
  expect(withConsequences([adds('d', 'teams', asked)], State.empty, own, {} as Context)).toBe(own)
})
