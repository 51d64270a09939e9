import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { actorName } from './actor-name.ts'
import { people } from './workspace.ts'

test('[SH3] an actor is told by name, a guest of a workshop too, the house and programs by what they are', () => {
  const state = State.empty.apply([people.create('p1', { name: 'Mara' }), { kind: 'create', collection: 'participants', id: 'p-gil', after: { workshop: 'w', name: 'Gil', hue: 1 } }])
  expect(actorName(state, 'p-gil')).toBe('Gil')
  expect(actorName(state, 'p1')).toBe('Mara')
  expect(actorName(state, 'system')).toBe('Throughline')
  expect(actorName(state, 'token:4711')).toBe('A program')
  expect(actorName(state, 'gone')).toBe('Somebody')
})
