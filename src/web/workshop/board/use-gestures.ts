import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { type Gesture, type Hand, type Happening, idle, type Intent, type Point, turn } from './gesture.ts'

/** Milliseconds that a finger rests until it asks for the menu. */
const restFor = 550

export interface Gestures {
  readonly happen: (happening: Happening) => void
  /** What the hand does now. */
  readonly now: () => Gesture
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
    readonly onContextMenu: (event: React.MouseEvent<HTMLElement>) => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  }
}

/** Tells the machine of gestures what pointers, keys and time do, and does what it asks for. */
export function useGestures(box: React.RefObject<HTMLElement | null>, hand: Hand, act: (intent: Intent) => void): Gestures {
  const gesture = useRef<Gesture>(idle)
  const latest = useRef({ hand, act })
  latest.current = { hand, act }
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const happen = useCallback((happening: Happening) => {
    const { gesture: after, intents } = turn(gesture.current, happening, latest.current.hand)
    gesture.current = after
    for (const intent of intents) latest.current.act(intent)
  }, [])
  const at = useCallback((event: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left = 0, top = 0 } = box.current?.getBoundingClientRect() ?? {}
    return { x: event.clientX - left, y: event.clientY - top }
  }, [box])

  // React's own wheel cannot be kept from scrolling the page.
  useEffect(() => {
    const held = box.current
    if (held === null) return undefined
    const onWheel = (event: WheelEvent) => {
      if (isStill(event.target)) return
      event.preventDefault()
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1
      const sideways = event.shiftKey && event.deltaX === 0
      happen({ kind: 'wheel', at: at(event), x: (sideways ? event.deltaY : event.deltaX) * lines, y: (sideways ? 0 : event.deltaY) * lines, zooms: event.ctrlKey || event.metaKey })
    }
    held.addEventListener('wheel', onWheel, { passive: false })
    return () => held.removeEventListener('wheel', onWheel)
  }, [box, happen, at])
  // A drag is given up by Escape wherever the focus is.
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !['dragging-notes', 'selecting-by-box', 'pressing', 'panning'].includes(gesture.current.name)) return
      event.preventDefault()
      happen({ kind: 'key', key: 'Escape', on: undefined, shift: false, mod: false, alt: false })
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [happen])
  useEffect(() => () => clearTimeout(resting.current), [])

  const handlers = useMemo<Gestures['handlers']>(() => ({
    onPointerDown(event) {
      if (event.button > 1 || isStill(event.target)) return
      const on = noteOf(event.target)
      // Held by the board, so that a drag goes on outside of it.
      event.currentTarget.setPointerCapture(event.pointerId)
      happen({ kind: 'down', pointer: event.pointerId, at: at(event), on: event.button === 1 ? undefined : on, isTouch: event.pointerType === 'touch', shift: event.shiftKey, mod: event.metaKey || event.ctrlKey })
      clearTimeout(resting.current)
      if (event.pointerType === 'touch' && on !== undefined) resting.current = setTimeout(() => happen({ kind: 'rested' }), restFor)
    },
    onPointerMove(event) {
      happen({ kind: 'move', pointer: event.pointerId, at: at(event) })
    },
    onPointerUp(event) {
      clearTimeout(resting.current)
      happen({ kind: 'up', pointer: event.pointerId, at: at(event) })
    },
    onPointerCancel() {
      clearTimeout(resting.current)
      happen({ kind: 'lost' })
    },
    onContextMenu(event) {
      const on = noteOf(event.target)
      if (on === undefined) return
      event.preventDefault()
      happen({ kind: 'menu', on })
    },
    onKeyDown(event) {
      if (isStill(event.target) || event.nativeEvent.isComposing) return
      const before = gesture.current
      const { intents, gesture: after } = turn(before, { kind: 'key', key: event.key, on: noteOf(event.target), shift: event.shiftKey, mod: event.metaKey || event.ctrlKey, alt: event.altKey }, latest.current.hand)
      if (intents.length === 0 && after === before) return
      event.preventDefault()
      event.stopPropagation()
      gesture.current = after
      for (const intent of intents) latest.current.act(intent)
    },
  }), [happen, at])
  return useMemo(() => ({ happen, now: () => gesture.current, handlers }), [happen, handlers])
}

function noteOf(target: EventTarget): Id | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? undefined) : undefined
}

/** What stands on the board and is worked by itself: fields, buttons, lists. */
function isStill(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, input, textarea, select, a, [data-still]') !== null
}
