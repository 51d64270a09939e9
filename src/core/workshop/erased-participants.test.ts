import { expect, test } from 'vitest'
import { erasedText } from '../kernel/erased.ts'
import { after, refusalOf } from '../../testing/deciding.ts'
import { stateOf } from '../../testing/plan-arbitrary.ts'
import { participants } from './workshops.ts'

const window = { start: '2026-01-01', end: '2026-12-31', precision: 'day' }
const start = stateOf([
  ['people', { id: 'ida', name: 'Ida Berg' }],
  ['roadmaps', { id: 'r', title: 'Activities', rank: 'a', horizon: window, period: 'quarter', state: 'draft' }],
  ['workshops', { id: 'w', title: 'Spring', roadmap: 'r', phase: 'closed' }],
  ['participants', { id: 'p1', workshop: 'w', name: 'Ida Berg', email: 'ida@norrvik.example', person: 'ida', hue: 1 }],
  ['participants', { id: 'p2', workshop: 'w', name: 'Tove Lind', hue: 2 }],
])

test('[WK60] whoever took part is erased with their person, and a guest by whoever plans; their places in the workshop stay', () => {
  const admin = { role: 'admin' as const }
  const state = after(after(start, 'person.erase', { id: 'ida' }, admin), 'participant.erase', { id: 'p2' }, admin)
  expect(participants.list(state)).toEqual([
    { id: 'p1', workshop: 'w', name: erasedText, person: 'ida', hue: 1, erased: true },
    { id: 'p2', workshop: 'w', name: erasedText, hue: 2, erased: true },
  ])
  expect(refusalOf(() => after(start, 'participant.erase', { id: 'p1' }, admin)).sentence).toBe('Ida Berg is a person of the workspace. Erase the person: that goes for every workshop too.')
  expect(refusalOf(() => after(state, 'participant.erase', { id: 'p2' }, admin)).code).toBe('gone')
})
