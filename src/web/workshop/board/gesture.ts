import type { Id } from '../../../core/kernel/change.ts'

/** A place on the screen, in pixels from the board's corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

export type Way = 'left' | 'right' | 'up' | 'down'

/** What the hand is doing. Nothing else is remembered of it: the next state follows from this one and from what happens. */
export type Gesture =
  | { readonly name: 'idle' }
  | { readonly name: 'pressing'; readonly pointer: number; readonly from: Point; readonly on: Id | undefined; readonly isTouch: boolean; readonly adds: boolean }
  | { readonly name: 'dragging-notes'; readonly pointer: number; readonly from: Point; readonly notes: readonly Id[] }
  | { readonly name: 'panning'; readonly pointer: number; readonly at: Point }
  | { readonly name: 'pinching'; readonly fingers: readonly [Finger, Finger] }
  | { readonly name: 'selecting-by-box'; readonly pointer: number; readonly from: Point; readonly adds: boolean }
  | { readonly name: 'carrying-notes'; readonly notes: readonly Id[] }
  | { readonly name: 'editing-note'; readonly note: Id }
  | { readonly name: 'writing-note' }

export interface Finger extends Point {
  readonly pointer: number
}

/** What happens: of pointers, of the wheel, of keys, and of time. `on` is the note that it happens on. */
export type Happening =
  | { readonly on: Id | undefined; readonly kind: 'down'; readonly pointer: number; readonly at: Point; readonly isTouch: boolean; readonly shift: boolean; readonly mod: boolean }
  | { readonly kind: 'move' | 'up'; readonly pointer: number; readonly at: Point }
  | { readonly kind: 'lost' }
  /** A finger has rested on a note for a while. */
  | { readonly kind: 'rested' }
  | { readonly kind: 'wheel'; readonly at: Point; readonly x: number; readonly y: number; readonly zooms: boolean }
  | { readonly kind: 'key'; readonly key: string; readonly on: Id | undefined; readonly shift: boolean; readonly mod: boolean; readonly alt: boolean }
  /** The menu of a note was asked for, as by the right button. */
  | { readonly kind: 'menu'; readonly on: Id }
  /** What was open has closed itself. */
  | { readonly kind: 'closed' }

/** What is to be done about it. */
export type Intent =
  | { readonly do: 'select'; readonly notes: readonly Id[]; readonly adds: boolean }
  | { readonly do: 'select-in'; readonly from: Point; readonly to: Point; readonly adds: boolean }
  | { readonly do: 'select-all' | 'select-none' | 'fit' | 'close' | 'write' }
  | { readonly do: 'pan'; readonly by: Point }
  | { readonly do: 'zoom'; readonly by: number; readonly about: Point | undefined }
  | { readonly do: 'open' | 'menu'; readonly note: Id }
  | { readonly do: 'take' | 'put-back'; readonly notes: readonly Id[] }
  | { readonly do: 'hold-over'; readonly by: Point; readonly at: Point }
  | { readonly do: 'drop'; readonly notes: readonly Id[]; readonly at: Point }
  | { readonly do: 'go'; readonly way: Way; readonly extends: boolean }
  | { readonly do: 'aim'; readonly way: Way }
  | { readonly do: 'drop-aimed'; readonly notes: readonly Id[] }

/** What the machine needs to know of the board: what is selected, whether notes may be moved and written now. */
export interface Hand {
  readonly selected: readonly Id[]
  readonly mayMove: boolean
  readonly mayWrite: boolean
}

export interface Turn {
  readonly gesture: Gesture
  readonly intents: readonly Intent[]
}

export const idle: Gesture = { name: 'idle' }

/** How far a pointer goes before a press is a drag, in pixels: a finger trembles more. */
const slack = { mouse: 4, touch: 9 }
const zoomStep = 1.25

/** The whole behaviour of a hand on the board: a state and what happens, to the next state and what is to be done. Pure. */
export function turn(gesture: Gesture, happening: Happening, hand: Hand): Turn {
  switch (happening.kind) {
    case 'down':
      return onDown(gesture, happening)
    case 'move':
      return onMove(gesture, happening, hand)
    case 'up':
      return onUp(gesture, happening)
    case 'lost':
      return givenUp(gesture)
    case 'rested':
      return gesture.name === 'pressing' && gesture.on !== undefined ? next(idle, { do: 'select', notes: [gesture.on], adds: false }, { do: 'menu', note: gesture.on }) : next(gesture)
    case 'wheel':
      return next(gesture, happening.zooms ? { do: 'zoom', by: Math.exp(-happening.y / 100), about: happening.at } : { do: 'pan', by: { x: -happening.x, y: -happening.y } })
    case 'menu':
      return next(idle, ...(hand.selected.includes(happening.on) ? [] : [{ do: 'select', notes: [happening.on], adds: false } as const]), { do: 'menu', note: happening.on })
    case 'closed':
      return gesture.name === 'editing-note' || gesture.name === 'writing-note' ? next(idle) : next(gesture)
    case 'key':
      return gesture.name === 'carrying-notes' ? onCarrying(gesture, happening) : onKey(gesture, happening, hand)
  }
}

function onDown(gesture: Gesture, { pointer, at, on, isTouch, shift, mod }: Extract<Happening, { kind: 'down' }>): Turn {
  const first = firstFinger(gesture)
  if (first !== undefined && isTouch && first.pointer !== pointer) {
    const back = gesture.name === 'dragging-notes' ? [{ do: 'put-back', notes: gesture.notes } as const] : []
    return next({ name: 'pinching', fingers: [first, { pointer, ...at }] }, ...back)
  }
  if (gesture.name === 'carrying-notes') return next({ name: 'pressing', pointer, from: at, on, isTouch, adds: shift || mod }, { do: 'put-back', notes: gesture.notes })
  if (first !== undefined || gesture.name === 'pinching') return next(gesture)
  return next({ name: 'pressing', pointer, from: at, on, isTouch, adds: shift || mod })
}

function firstFinger(gesture: Gesture): Finger | undefined {
  if (gesture.name === 'panning') return { pointer: gesture.pointer, ...gesture.at }
  return gesture.name === 'pressing' || gesture.name === 'dragging-notes' || gesture.name === 'selecting-by-box' ? { pointer: gesture.pointer, ...gesture.from } : undefined
}

function onMove(gesture: Gesture, { pointer, at }: { readonly pointer: number; readonly at: Point }, hand: Hand): Turn {
  if (gesture.name === 'pinching') return pinched(gesture.fingers, { pointer, ...at })
  if (!('pointer' in gesture) || gesture.pointer !== pointer) return next(gesture)
  switch (gesture.name) {
    case 'pressing':
      return hasMoved(gesture, at) ? begun(gesture, at, hand) : next(gesture)
    case 'dragging-notes':
      return next(gesture, { do: 'hold-over', by: between(gesture.from, at), at })
    case 'panning':
      return next({ ...gesture, at }, { do: 'pan', by: between(gesture.at, at) })
    case 'selecting-by-box':
      return next(gesture, { do: 'select-in', from: gesture.from, to: at, adds: gesture.adds })
  }
}

/** What a press becomes once it has moved: of a note, a drag of it and of what is selected with it; of the ground, a pan, or a box with Shift. */
function begun({ pointer, from, on, adds }: Extract<Gesture, { name: 'pressing' }>, at: Point, { selected, mayMove }: Hand): Turn {
  if (on !== undefined && mayMove) {
    const isOne = !selected.includes(on)
    const notes = isOne ? (adds ? [...selected, on] : [on]) : selected
    return next({ name: 'dragging-notes', pointer, from, notes }, ...(isOne ? [{ do: 'select', notes, adds: false } as const] : []), { do: 'take', notes }, { do: 'hold-over', by: between(from, at), at })
  }
  if (adds) return next({ name: 'selecting-by-box', pointer, from, adds: true }, { do: 'select-in', from, to: at, adds: true })
  return next({ name: 'panning', pointer, at }, { do: 'pan', by: between(from, at) })
}

function pinched(fingers: readonly [Finger, Finger], moved: Finger): Turn {
  const after = fingers.map((one) => (one.pointer === moved.pointer ? moved : one)) as unknown as readonly [Finger, Finger]
  const [was, is] = [fingers, after].map(([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) })) as [Point & { apart: number }, Point & { apart: number }]
  return next({ name: 'pinching', fingers: after }, { do: 'pan', by: between(was, is) }, { do: 'zoom', by: is.apart / was.apart, about: { x: is.x, y: is.y } })
}

function onUp(gesture: Gesture, { pointer, at }: { readonly pointer: number; readonly at: Point }): Turn {
  if (gesture.name === 'pinching') {
    const left = gesture.fingers.find((one) => one.pointer !== pointer)
    return gesture.fingers.some((one) => one.pointer === pointer) && left !== undefined ? next({ name: 'panning', pointer: left.pointer, at: { x: left.x, y: left.y } }) : next(gesture)
  }
  if (!('pointer' in gesture) || gesture.pointer !== pointer) return next(gesture)
  if (gesture.name === 'dragging-notes') return next(idle, { do: 'drop', notes: gesture.notes, at })
  if (gesture.name === 'selecting-by-box') return next(idle, { do: 'select-in', from: gesture.from, to: at, adds: gesture.adds })
  if (gesture.name === 'panning') return next(idle)
  if (gesture.on === undefined) return next(idle, { do: 'close' }, { do: 'select-none' })
  if (gesture.adds) return next(idle, { do: 'select', notes: [gesture.on], adds: true })
  return next({ name: 'editing-note', note: gesture.on }, { do: 'select', notes: [gesture.on], adds: false }, { do: 'open', note: gesture.on })
}

/** Escape, or a pointer that the system took away: all is as it was before. */
function givenUp(gesture: Gesture): Turn {
  switch (gesture.name) {
    case 'dragging-notes':
    case 'carrying-notes':
      return next(idle, { do: 'put-back', notes: gesture.notes })
    case 'editing-note':
    case 'writing-note':
      return next(idle, { do: 'close' })
    case 'idle':
      return next(idle, { do: 'select-none' })
    default:
      return next(idle)
  }
}

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** Notes in the hand of the keys: arrows carry them from lane to lane, Enter lays them down. */
function onCarrying(gesture: Extract<Gesture, { name: 'carrying-notes' }>, { key }: { readonly key: string }): Turn {
  const way = ways[key]
  if (way !== undefined) return next(gesture, { do: 'aim', way })
  if (key === 'Enter' || key === ' ') return next(idle, { do: 'drop-aimed', notes: gesture.notes })
  return key === 'Escape' ? givenUp(gesture) : next(gesture)
}

function onKey(gesture: Gesture, { key, on, shift, mod, alt }: Extract<Happening, { kind: 'key' }>, { selected, mayMove, mayWrite }: Hand): Turn {
  if (key === 'Escape') return givenUp(gesture)
  if ('pointer' in gesture || gesture.name === 'pinching') return next(gesture)
  const way = ways[key]
  if (way !== undefined && alt && on !== undefined && mayMove) {
    const notes = selected.includes(on) ? selected : [on]
    return next({ name: 'carrying-notes', notes }, { do: 'take', notes }, { do: 'aim', way })
  }
  if (way !== undefined) return next(gesture, { do: 'go', way, extends: shift })
  if (mod) return key.toLowerCase() === 'a' ? next(gesture, { do: 'select-all' }) : next(gesture)
  if (key === '+' || key === '=') return next(gesture, { do: 'zoom', by: zoomStep, about: undefined })
  if (key === '-') return next(gesture, { do: 'zoom', by: 1 / zoomStep, about: undefined })
  if (key === '0') return next(gesture, { do: 'fit' })
  if (key === 'n' && mayWrite) return next({ name: 'writing-note' }, { do: 'write' })
  if (on === undefined) return next(gesture)
  if (key === 'Enter') return next({ name: 'editing-note', note: on }, { do: 'select', notes: selected.includes(on) ? selected : [on], adds: false }, { do: 'open', note: on })
  if (key === ' ' || key === 'x') return next(gesture, { do: 'select', notes: [on], adds: true })
  if (key === 'm' || key === 'ContextMenu') return turn(gesture, { kind: 'menu', on }, { selected, mayMove, mayWrite })
  return next(gesture)
}

function hasMoved({ from, isTouch }: { readonly from: Point; readonly isTouch: boolean }, at: Point): boolean {
  return Math.hypot(at.x - from.x, at.y - from.y) > (isTouch ? slack.touch : slack.mouse)
}

const between = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y })

function next(gesture: Gesture, ...intents: readonly Intent[]): Turn {
  return { gesture, intents }
}
