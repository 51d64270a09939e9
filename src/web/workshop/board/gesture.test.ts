import { expect, test } from 'vitest'
import { type Gesture, type Hand, type Happening, idle, type Intent, turn } from './gesture.ts'

const hand: Hand = { selected: [], mayMove: true, mayWrite: true }
const down = (more: Partial<Extract<Happening, { kind: 'down' }>> = {}): Happening => ({ kind: 'down', pointer: 1, at: { x: 10, y: 10 }, on: undefined, isTouch: false, shift: false, mod: false, ...more })
const move = (x: number, y: number, pointer = 1): Happening => ({ kind: 'move', pointer, at: { x, y } })
const up = (x: number, y: number, pointer = 1): Happening => ({ kind: 'up', pointer, at: { x, y } })
const key = (pressed: string, more: Partial<Extract<Happening, { kind: 'key' }>> = {}): Happening => ({ kind: 'key', key: pressed, on: undefined, shift: false, mod: false, alt: false, ...more })

/** What the hand did in the end, and all that was asked for on the way. */
function story(happenings: readonly Happening[], knows: Hand = hand, from: Gesture = idle): { readonly gesture: Gesture; readonly intents: readonly Intent[] } {
  const intents: Intent[] = []
  let gesture = from
  for (const happening of happenings) {
    const after = turn(gesture, happening, knows)
    gesture = after.gesture
    intents.push(...after.intents)
  }
  return { gesture, intents }
}

const names = (intents: readonly Intent[]) => intents.map((one) => one.do)

test('[WK100] a note that is pressed, moved and let go is dropped where it is let go; with less than a tremble it is opened', () => {
  const dragged = story([down({ on: 'a' }), move(12, 10), move(60, 40), up(80, 50)])
  expect(dragged).toEqual({ gesture: idle, intents: [
    { do: 'select', notes: ['a'], adds: false }, { do: 'take', notes: ['a'] }, { do: 'hold-over', by: { x: 50, y: 30 }, at: { x: 60, y: 40 } }, { do: 'drop', notes: ['a'], at: { x: 80, y: 50 } },
  ] })
  const pressed = story([down({ on: 'a' }), move(12, 11), up(12, 11)])
  expect(pressed.gesture).toEqual({ name: 'editing-note', note: 'a' })
  expect(names(pressed.intents)).toEqual(['select', 'open'])
  expect(story([down({ on: 'a', isTouch: true }), move(16, 13)]).gesture.name).toBe('pressing')
})

test('[WK100] what is selected moves together, and a note that is not selected moves alone', () => {
  const knows = { ...hand, selected: ['a', 'b'] }
  expect(story([down({ on: 'b' }), move(60, 40)], knows).gesture).toMatchObject({ name: 'dragging-notes', notes: ['a', 'b'] })
  expect(story([down({ on: 'c' }), move(60, 40)], knows).gesture).toMatchObject({ name: 'dragging-notes', notes: ['c'] })
  expect(story([down({ on: 'c', shift: true }), move(60, 40)], knows).gesture).toMatchObject({ name: 'dragging-notes', notes: ['a', 'b', 'c'] })
})

test('[WK100] Escape, and a pointer that is taken away, give up a drag: nothing is dropped', () => {
  for (const end of [key('Escape'), { kind: 'lost' } as const]) {
    const given = story([down({ on: 'a' }), move(60, 40), end, up(80, 50)])
    expect(given.gesture).toEqual(idle)
    expect(given.intents.at(-1)).toEqual({ do: 'put-back', notes: ['a'] })
    expect(names(given.intents)).not.toContain('drop')
  }
})

test('[WK101] the ground is dragged to pan, with Shift to select by a box, and pressed to select nothing', () => {
  expect(story([down(), move(30, 10), move(35, 12), up(35, 12)])).toEqual({ gesture: idle, intents: [{ do: 'pan', by: { x: 20, y: 0 } }, { do: 'pan', by: { x: 5, y: 2 } }] })
  const boxed = story([down({ shift: true }), move(90, 70), up(90, 70)])
  expect(boxed.gesture).toEqual(idle)
  expect(boxed.intents.at(-1)).toEqual({ do: 'select-in', from: { x: 10, y: 10 }, to: { x: 90, y: 70 }, adds: true })
  expect(names(story([down(), up(10, 10)]).intents)).toEqual(['close', 'select-none'])
})

test('[WK101] two fingers pan and zoom about their middle; a note that one of them held is put back, and the finger that stays goes on panning', () => {
  const pinched = story([down({ on: 'a', isTouch: true }), move(40, 10), down({ pointer: 2, at: { x: 110, y: 10 }, isTouch: true }), move(210, 10, 2), up(210, 10, 2), move(20, 20)])
  expect(names(pinched.intents)).toEqual(['select', 'take', 'hold-over', 'put-back', 'pan', 'zoom', 'pan'])
  expect(pinched.intents.find((one) => one.do === 'zoom')).toEqual({ do: 'zoom', by: 2, about: { x: 110, y: 10 } })
  expect(pinched.gesture.name).toBe('panning')
})

test('[WK101] the wheel pans, and zooms with Ctrl about the pointer; +, - and 0 do it by keys', () => {
  const at = { x: 5, y: 6 }
  expect(story([{ kind: 'wheel', at, x: 3, y: 40, zooms: false }]).intents).toEqual([{ do: 'pan', by: { x: -3, y: -40 } }])
  expect(story([{ kind: 'wheel', at, x: 0, y: -100, zooms: true }]).intents).toEqual([{ do: 'zoom', by: Math.E, about: at }])
  expect(names(story([key('+'), key('-'), key('0')]).intents)).toEqual(['zoom', 'zoom', 'fit'])
})

test('[WK102] a note is taken by Alt and an arrow, carried from lane to lane, laid down by Enter and put back by Escape', () => {
  const taken = [key('ArrowRight', { on: 'a', alt: true }), key('ArrowRight', { on: 'a' })]
  expect(story(taken).gesture).toEqual({ name: 'carrying-notes', notes: ['a'] })
  expect(names(story([...taken, key('Enter', { on: 'a' })]).intents)).toEqual(['take', 'aim', 'aim', 'drop-aimed'])
  expect(names(story([...taken, key('Escape', { on: 'a' })]).intents)).toEqual(['take', 'aim', 'aim', 'put-back'])
  expect(names(story([...taken, down()]).intents).at(-1)).toBe('put-back')
})

test('[WK102] arrows go from note to note, Space selects, Enter opens, M asks for the menu, and Ctrl+A selects all', () => {
  expect(story([key('ArrowDown', { on: 'a', shift: true })]).intents).toEqual([{ do: 'go', way: 'down', extends: true }])
  expect(names(story([key(' ', { on: 'a' }), key('a', { mod: true })]).intents)).toEqual(['select', 'select-all'])
  expect(story([key('m', { on: 'a' })]).intents).toEqual([{ do: 'select', notes: ['a'], adds: false }, { do: 'menu', note: 'a' }])
  const opened = story([key('Enter', { on: 'a' }), { kind: 'closed' }])
  expect(names(opened.intents)).toEqual(['select', 'open'])
  expect(opened.gesture).toEqual(idle)
})

test('[WK102] a finger that rests on a note asks for its menu, and a drag does not', () => {
  expect(names(story([down({ on: 'a', isTouch: true }), { kind: 'rested' }, up(10, 10)]).intents)).toEqual(['select', 'menu'])
  expect(names(story([down({ on: 'a', isTouch: true }), move(60, 60), { kind: 'rested' }]).intents)).not.toContain('menu')
})

test('[WK103] where the step or a lock lets nothing be moved or written, a drag pans, and no key takes or writes', () => {
  const still = { ...hand, mayMove: false, mayWrite: false }
  expect(story([down({ on: 'a' }), move(60, 40)], still)).toEqual({ gesture: { name: 'panning', pointer: 1, at: { x: 60, y: 40 } }, intents: [{ do: 'pan', by: { x: 50, y: 30 } }] })
  expect(story([key('ArrowRight', { on: 'a', alt: true }), key('n')], still)).toEqual({ gesture: idle, intents: [{ do: 'go', way: 'right', extends: false }] })
  expect(story([key('n')]).gesture).toEqual({ name: 'writing-note' })
})
