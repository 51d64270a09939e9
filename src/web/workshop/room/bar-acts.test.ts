import { expect, test } from 'vitest'
import { boardOf, type Board } from '../../../core/workshop/board.ts'
import { isDoneIn, type Act, phases } from '../../../core/workshop/phases.ts'
import { must } from '../../../lib/must.ts'
import { Day, roomIn } from '../../../testing/workshop-day.ts'
import { barActs } from './bar-acts.ts'

const boardIn = (state: ReturnType<typeof roomIn>): Board => must(boardOf(state, 'w', 'p-fay'), 'a board')
const lead = { leads: true, self: 'p-fay', mayTakeOver: true }
const names = (board: Board, who: Parameters<typeof barActs>[1] = lead) => barActs(board, who).map(({ name }) => name)

test('[WK81] in every phase whoever leads is offered one next thing, and nothing that the phase refuses', () => {
  for (const phase of phases) {
    const acts = barActs(boardIn(roomIn(phase)), lead)
    expect(acts.filter(({ place }) => place === 'main').length, phase).toBe(phase === 'closed' ? 0 : 1)
    for (const { name, command } of acts) if (command !== undefined) expect(isDoneIn(command.name as Act, phase), `${name} in ${phase}`).toBe(true)
  }
})

test('[WK81] while notes lie face down the next thing is to reveal them, then to go on; in a pause it is to go on at all', () => {
  const room = new Day(roomIn('brainstorm'))
  room.writes('ann', 'A film')
  expect(names(boardIn(room.state)).at(-1)).toBe('Reveal now')
  room.does('fay', 'brainstorm.reveal', { workshop: 'w' })
  expect(names(boardIn(room.state)).at(-1)).toBe('Next: Buckets')
  room.does('fay', 'workshop.pause', { id: 'w' })
  expect(names(boardIn(room.state))).toEqual(['Go on', 'Back to Agree what touches us', 'Lock the board', 'Hand over the lead …', 'People in the room …'])
})

test('[WK81] everybody else may leave, somebody of the company may take over, and who is not in yet may take part', () => {
  const board = boardIn(roomIn('grid'))
  expect(names(board, { leads: false, self: 'p-gil', mayTakeOver: false })).toEqual(['Leave the workshop'])
  expect(names(board, { leads: false, self: 'p-ann', mayTakeOver: true })).toEqual(['Take over the lead', 'Leave the workshop'])
  expect(names(board, { leads: false, self: undefined, mayTakeOver: false })).toEqual(['Take part'])
})

test('[WK81] each key stands for one act', () => {
  for (const phase of phases) {
    const keys = barActs(boardIn(roomIn(phase)), lead).flatMap((act) => act.keys ?? [])
    expect(new Set(keys).size, phase).toBe(keys.length)
  }
})

test('[WK81] a step that the agenda leaves out is passed over, on the way on and on the way back', () => {
  const board = boardIn(roomIn('review'))
  const agenda = (['warm-up', 'review', 'brainstorm', 'buckets'] as const).map((step) => ({ step, minutes: 20 }))
  const offered = (phase: Board['workshop']['phase']) => names({ ...board, workshop: { ...board.workshop, phase, agenda } }).filter((name) => /^(Next|Back)/.test(name))
  expect(offered('review')).toEqual(['Back to Warm-up', 'Next: Brainstorm'])
  expect(offered('brainstorm')).toEqual(['Back to Review of the roadmap', 'Next: Buckets'])
  expect(offered('buckets')).toEqual(['Back to Brainstorm'])
})
