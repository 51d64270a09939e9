import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inRoom, roomIn, type Someone } from '../../testing/workshop-day.ts'
import { type Act, acts, handOf, isDoneIn, type Phase, phaseNames, phases, whyNotIn } from './phases.ts'
import { refusalOf } from '../../testing/deciding.ts'
import { standingFor } from './taking-part.ts'

const page = readFileSync(new URL('../../../docs/spec/workshop.md', import.meta.url), 'utf8')
const cells = (line: string) => line.split('|').slice(1, -1).map((cell) => cell.trim())
const [heads = '', , ...lines] = (page.split('\n## Which act in which phase\n')[1] ?? '').split('\n## ', 1)[0]?.split('\n').filter((line) => line.startsWith('|')) ?? []
const table = new Map(lines.map((line) => {
  const [act = '', by = '', ...rest] = cells(line)
  return [act.replaceAll('`', ''), { by, done: rest.slice(0, phases.length).map((cell) => cell === 'yes'), what: rest[phases.length], when: rest[phases.length + 1] }] as const
}))

const leader: Someone = 'fay'
const allowed = (act: Act, phase: Phase, who: Someone) => {
  try {
    standingFor(roomIn(phase), 'w', act, { actor: inRoom[who] })
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test('[WK2] the page lists every act with whose it is, and the phases in their order', () => {
  expect(cells(heads)).toEqual(['act', 'by', ...phases, 'what', 'when'])
  expect([...table.keys()]).toEqual(acts)
  for (const act of acts) expect([act, table.get(act)?.by]).toEqual([act, handOf(act)])
})

test('[WK2] every act is done in exactly the phases that the page says, and is refused in every other with the sentence of its row', () => {
  for (const act of acts) {
    const row = table.get(act)
    for (const [index, phase] of phases.entries()) {
      const isDone = row?.done[index] === true
      expect([act, phase, isDoneIn(act, phase)]).toEqual([act, phase, isDone])
      const said = isDone ? undefined : phase === 'closed' ? `${row?.what} while the workshop is open. It has been closed.` : `${row?.what} ${row?.when}. Now it is "${phaseNames[phase]}".`
      expect([act, phase, whyNotIn(act, phase)]).toEqual([act, phase, said])
      expect([act, phase, allowed(act, phase, leader)]).toEqual([act, phase, said ?? 'done'])
    }
  }
})

test('[WK3] what belongs to whoever leads is nobody else’s, what belongs to the room is everybody’s in it, and for all others there is no workshop', () => {
  for (const act of acts) {
    const phase = phases.find((one) => isDoneIn(act, one)) ?? 'prepare'
    const by = handOf(act)
    expect([act, allowed(act, phase, 'ann')]).toEqual([act, by === 'room' ? 'done' : by === 'leader' ? 'Fay leads this workshop and does that.' : 'Whoever plans this workshop does that: an editor of the workspace, or whoever leads it.'])
    expect([act, allowed(act, phase, 'gil')]).toEqual([act, allowed(act, phase, 'ann')])
    expect([act, allowed(act, phase, 'edi')]).toEqual([act, by === 'leader' ? 'Fay leads this workshop and does that.' : 'done'])
    expect([act, allowed(act, phase, 'out')]).toEqual([act, 'There is no workshop with the id w.'])
  }
})

test('[WK4] while the room is paused or locked only whoever leads goes on; joining, leaving and taking over still work', () => {
  const free = new Set<Act>(['participant.join', 'participant.leave', 'workshop.take-over'])
  for (const act of acts.filter((one) => handOf(one) === 'room')) {
    const phase = phases.find((one) => isDoneIn(act, one)) ?? 'prepare'
    for (const [fields, sentence] of [[{ pausedAt: '2026-09-14T10:00:00Z' }, 'The workshop is paused'], [{ locked: true as const }, 'The board is locked. Fay can unlock it.']] as const) {
      const state = roomIn(phase, fields)
      if (free.has(act)) expect(standingFor(state, 'w', act, { actor: inRoom.gil }).self?.id).toBe('p-gil')
      else expect(refusalOf(() => standingFor(state, 'w', act, { actor: inRoom.gil })).sentence).toContain(sentence)
      expect(standingFor(state, 'w', act, { actor: inRoom.fay }).leads).toBe(true)
    }
  }
})
