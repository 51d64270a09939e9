import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Day, inRoom, roomIn, type Someone } from '../../testing/workshop-day.ts'
import type { Json } from '../../lib/json.ts'
import type { Change } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { activities, cellAgreements, connectors } from '../roadmap/roadmap.ts'
import { boardOf } from './board.ts'
import { notes } from './notes.ts'
import { type Act, acts, isDoneIn } from './phases.ts'
import { participants, workshops } from './workshops.ts'

interface Dice { readonly one: number; readonly two: number; readonly three: number; readonly flag: boolean }

const some = (state: State, collection: string, at: number) => state.list(collection)[at % Math.max(1, state.count(collection))]?.id ?? 'none'
const window = { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' }
const destinations = ['agree', 'brainstorm', 'brainstorm', 'buckets', 'buckets', 'grid', 'grid', 'fill', 'fill', 'dates', 'examine']
let written = 0
const words = () => `secret-${++written};`

/** What somebody in the room may ask for, made of what is there at that moment. */
const asks: Readonly<Record<string, (state: State, dice: Dice) => Json>> = {
  'workshop.go': (_, { one, two }) => ({ id: 'w', to: destinations[(one + two) % destinations.length] ?? 'agree' }),
  'workshop.pause': () => ({ id: 'w' }), 'workshop.resume': () => ({ id: 'w' }), 'workshop.take-over': () => ({ id: 'w' }), 'workshop.lock': (_, { one }) => ({ id: 'w', locked: one % 4 === 0 }),
  'effort.mark': (_, { flag }) => ({ workshop: 'w', item: flag ? 'relay' : 'mobile', affects: true }), 'effort.unmark': (state, { one }) => ({ id: some(state, 'efforts', one) }),
  'note.add': (state, { one, two, flag }) => ({ workshop: 'w', text: words(), ...(flag ? { effort: some(state, 'efforts', one) } : {}), ...(two % 5 === 0 ? { author: some(state, 'participants', one) } : {}), ...(two % 7 === 0 ? { bucket: some(state, 'buckets', one), window } : {}) }),
  'note.enter': (state, { one, two }) => ({ workshop: 'w', notes: [{ text: words(), author: some(state, 'participants', one) }, { text: words(), author: 'p-gil', ...(two % 3 === 0 ? { group: some(state, 'note-groups', two) } : {}) }] as Json }),
  'note.change': (state, { one }) => ({ id: some(state, 'notes', one), text: words() }), 'note.remove': (state, { one }) => ({ id: some(state, 'notes', one) }),
  'brainstorm.reveal': () => ({ workshop: 'w' }),
  'note.group': (state, { one, two, three, flag }) => ({ notes: [some(state, 'notes', one), some(state, 'notes', two)], group: flag ? some(state, 'note-groups', three) : null, outlier: three % 2 === 0, ...(three % 3 === 0 ? { rank: `n${three % 10}` } : {}) }),
  'note.merge': (state, { one, two, three }) => ({ into: some(state, 'notes', one), notes: [some(state, 'notes', two), some(state, 'notes', three)] }),
  'note.split': (state, { one }) => ({ id: some(state, 'notes', one) }), 'note.back': (state, { one, flag }) => ({ id: some(state, 'notes', one), on: flag }),
  'group.add': (state, { one, two, flag }) => ({ workshop: 'w', ...(one % 4 === 0 ? {} : { label: `Group ${one}` }), ...(flag ? { notes: [some(state, 'notes', two)] } : {}) }),
  'group.change': (state, { one, two }) => ({ id: some(state, 'note-groups', one), label: `Renamed ${two}` }), 'group.remove': (state, { one }) => ({ id: some(state, 'note-groups', one) }),
  'note.place': (state, { one, two, three, flag }) => ({ notes: [some(state, 'notes', one), some(state, 'notes', two)], bucket: flag ? some(state, 'buckets', three) : null }),
  'note.date': (state, { one, two, flag }) => ({ notes: [some(state, 'notes', one), some(state, 'notes', two)], window: flag ? window : null, goal: 'Out.' }),
}
/** One in some steps goes on or back, pauses, locks or takes back; the others do what the phase has. */
const seldom = ['workshop.go', 'workshop.go', 'workshop.go', 'workshop.pause', 'workshop.resume', 'workshop.resume', 'workshop.resume', 'workshop.take-over', 'workshop.lock', 'brainstorm.reveal', 'undo', 'undo', 'undo', 'undo'] as const
const usual = Object.keys(asks).filter((name) => !name.startsWith('workshop.') && name !== 'brainstorm.reveal')
const people: readonly Someone[] = ['fay', 'fay', 'ann', 'ben', 'gil', 'edi']
const number = fc.nat(40)
const step = fc.record({ who: fc.constantFrom(...people), isUsual: fc.nat(5), name: fc.nat(1_000), one: number, two: number, three: number, flag: fc.boolean() })

function nameOf(state: State, isUsual: boolean, at: number): string {
  const { phase } = workshops.need(state, 'w')
  const here = isUsual ? usual.filter((name) => !(acts as readonly string[]).includes(name) || isDoneIn(name as Act, phase)) : seldom
  return here[at % here.length] ?? 'note.add'
}

/** Does a step, or leaves the day as it is where it is refused; anything but a Refusal is thrown on. */
function does(room: Day, who: Someone, name: string, args: Json, undone: readonly Change[] = []): readonly Change[] {
  try {
    return room.does(who, name, args, { reason: 'Because.', ...(name === 'undo' ? { changesOf: () => undone } : {}) }).changes
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

const undoArgs = { group: '5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11' }

test('[WK27] property: whatever the room does, no author and no note is lost, nothing seen is hidden, nobody gets another’s face-down words, and a merge is undone whole', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 80, size: 'max' }), (steps) => {
      const room = new Day(roomIn('brainstorm'))
      for (const who of ['ann', 'ben', 'gil', 'ann', 'gil'] as const) room.writes(who, words())
      room.goes('buckets')
      for (const label of ['Launches', 'Proof']) room.does('ann', 'group.add', { workshop: 'w', label })
      room.goes('brainstorm')
      const past: (readonly Change[])[] = [[]]
      for (const { who, isUsual, name: at, ...dice } of steps) {
        const before = room.state
        const name = nameOf(before, isUsual > 0, at)
        const changes = does(room, who, name, name === 'undo' ? undoArgs : (asks[name]?.(before, dice) ?? null), past[dice.one % past.length])
        if (changes.length === 0) continue
        past.push(changes)
        checkKept(before, room.state, who, name)
        checkHidden(room.state)
        if (name === 'note.merge') {
          const back = new Day(room.state.apply(workshops.update(workshops.need(room.state, 'w'), { pausedAt: null, locked: null })))
          back.does('edi', 'undo', undoArgs, { changesOf: () => changes })
          for (const type of [notes, activities, connectors, cellAgreements]) expect(type.list(back.state)).toEqual(type.list(before))
        }
      }
    }),
    { numRuns: 80 },
  )
})

function checkKept(before: State, after: State, who: Someone, name: string): void {
  for (const note of notes.list(before)) {
    const now = notes.get(after, note.id)
    if (now === undefined) expect([note.faceUp, ['note.remove', 'undo'].includes(name)]).toEqual([name === 'undo' ? note.faceUp : undefined, true])
    else expect([now.author, now.at, note.faceUp === true && now.faceUp !== true, name === 'note.change' || name === 'undo' || now.text === note.text]).toEqual([note.author, note.at, false, true])
    if (now?.text !== note.text) expect([note.author === `p-${who}`, note.people?.includes(inRoom[who].id) === true]).toContain(true)
  }
  for (const activity of activities.list(after)) expect(notes.get(after, activity.id)?.under).toBeUndefined()
}

function checkHidden(state: State): void {
  const hidden = notes.list(state).filter(({ faceUp }) => faceUp !== true)
  for (const one of participants.list(state)) {
    expect(one.faceDown ?? 0).toBe(hidden.filter(({ author }) => author === one.id).length)
    const told = JSON.stringify(boardOf(state, 'w', one.id))
    for (const { author, text } of hidden) expect(told.includes(text)).toBe(author === one.id)
  }
  const wall = JSON.stringify(boardOf(state, 'w', undefined))
  for (const { text } of hidden) expect(wall).not.toContain(text)
  if (hidden.length > 0) expect(['warm-up', 'review', 'agree', 'brainstorm']).toContain(workshops.need(state, 'w').phase)
}
