import { expect, test } from 'vitest'
import { stateOf } from '../../testing/plan-arbitrary.ts'
import { after, refusalOf } from '../../testing/deciding.ts'
import { participants } from './workshops.ts'

test('[WK75] a workshop has room for two hundred people, and whoever comes by its code after that is told so', () => {
  const horizon = { start: '2026-01-01', end: '2026-12-31', precision: 'day' }
  const here = Array.from({ length: 199 }, (_, at) => ['participants', { id: `p${at}`, workshop: 'w', name: `Guest ${at}`, hue: 1, joinedAt: '2026-05-01T09:00:00Z' }] as const)
  const state = stateOf([
    ['roadmaps', { id: 'r', title: 'Activities', rank: 'a', horizon, period: 'quarter', state: 'draft' }],
    ['workshops', { id: 'w', title: 'Spring', roadmap: 'r', phase: 'brainstorm' }],
    ...here,
  ])
  const full = after(state, 'participant.let-in', { workshop: 'w', name: 'The last' })
  expect(participants.list(full)).toHaveLength(200)
  expect(refusalOf(() => after(full, 'participant.let-in', { workshop: 'w', name: 'One more' })).sentence).toBe('This workshop has 200 people already, which is all that it has room for. Ask whoever leads it.')
})
