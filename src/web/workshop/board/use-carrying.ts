import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { Board } from '../../../core/workshop/board.ts'
import { type Camera, placeUnder } from './camera.ts'
import { moveTo } from './drop-place.ts'
import type { Point } from './gesture.ts'
import type { HeldNotes } from './held-notes.ts'
import type { CameraInHand } from './use-camera.ts'
import type { View } from './use-view.ts'

/** Pixels from an edge within which a held note moves the board, and how far in each frame. */
const edge = 36
const edgeStep = 14

interface Carrying {
  readonly box: RefObject<HTMLElement | null>
  readonly view: View
  readonly camera: CameraInHand
  readonly shown: Board
  readonly held: HeldNotes | undefined
  readonly setHeld: (held: HeldNotes | undefined) => void
}

/**
 * Notes that a pointer carries. Their cards are shifted without React by what the hand has moved; only what they are over is told, as often as that
 * changes. At an edge the board goes along.
 */
export function useCarrying({ box, view, camera, shown, held, setHeld }: Carrying): { readonly begin: (from: Point) => void; readonly follow: (at: Point) => void; readonly end: () => void } {
  const taken = useRef<{ readonly camera: Camera; readonly from: Point }>(undefined)
  const hand = useRef<Point>(undefined)
  const edging = useRef(0)
  const latest = useRef({ held, shown, camera, view })
  latest.current = { held, shown, camera, view }

  const shift = useCallback(() => {
    const [at, start] = [hand.current, taken.current]
    if (at === undefined || start === undefined) return
    const { held: now, shown: board, camera: looking } = latest.current
    const [to, from] = [placeUnder(looking.now(), at), placeUnder(start.camera, start.from)]
    for (const card of box.current?.querySelectorAll<HTMLElement>('[data-held="true"]') ?? []) card.style.translate = `${to.x - from.x}px ${to.y - from.y}px`
    if (now === undefined || now.by !== 'pointer') return
    const over = moveTo(now.notes, to, now.base, board)
    if (JSON.stringify(over) !== JSON.stringify(now.over)) setHeld({ ...now, over })
  }, [box, setHeld])
  const goAlong = useCallback(() => {
    const at = hand.current
    if (at === undefined) return
    const { width, height } = latest.current.view
    const by = { x: at.x < edge ? edgeStep : at.x > width - edge ? -edgeStep : 0, y: at.y < edge ? edgeStep : at.y > height - edge ? -edgeStep : 0 }
    if (by.x !== 0 || by.y !== 0) {
      latest.current.camera.pan(by)
      shift()
    }
    edging.current = requestAnimationFrame(goAlong)
  }, [shift])

  useLayoutEffect(() => {
    if (held !== undefined) return shift()
    for (const card of box.current?.querySelectorAll<HTMLElement>('[style*="translate:"]') ?? []) card.style.translate = ''
  }, [held, box, shift])
  useEffect(() => () => cancelAnimationFrame(edging.current), [])
  return useMemo(() => ({
    begin(from) {
      taken.current = { camera: latest.current.camera.now(), from }
      hand.current = from
      edging.current = requestAnimationFrame(goAlong)
    },
    follow(at) {
      hand.current = at
      shift()
    },
    end() {
      cancelAnimationFrame(edging.current)
      hand.current = undefined
      taken.current = undefined
      setHeld(undefined)
    },
  }), [goAlong, shift, setHeld])
}
