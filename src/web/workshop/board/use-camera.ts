import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { atHome, type Box, broughtInto, type Camera, fitted, keptInSight, panned, seenOf, touches, zoomed } from './camera.ts'
import type { Point } from './gesture.ts'
import type { Picture } from './picture.ts'
import type { View } from './use-view.ts'

/** The layers of the board: all of it, what is pinned at the top, at the left, and in the corner between. */
export interface Layers {
  readonly world: RefObject<HTMLDivElement | null>
  readonly top: RefObject<HTMLDivElement | null>
  readonly left: RefObject<HTMLDivElement | null>
  readonly corner: RefObject<HTMLDivElement | null>
}

export interface CameraInHand {
  /** What is drawn: what is in sight, and some about it. */
  readonly seen: Box
  /** Too far away for words to be read. */
  readonly isFar: boolean
  /** How large the board is drawn, where 1 is as it is meant to be read. */
  readonly scale: number
  readonly now: () => Camera
  readonly pan: (by: Point) => void
  readonly zoom: (by: number, about?: Point) => void
  readonly fit: () => void
  readonly bring: (box: Box) => void
}

const farBelow = 0.36
/** How much of a view is drawn beyond its edges. */
const about = 0.6
/** Milliseconds of quiet after which the board is drawn sharp again. */
const rest = 180

/**
 * Where the board is looked at from. It is moved without React: a pan or a zoom sets four transforms, and cards are made or left away only once what is
 * in sight leaves what is drawn. `home`: when it differs, the board is shown from its beginning again.
 */
export function useCamera(layers: Layers, picture: Picture, view: View, home: string): CameraInHand {
  const camera = useRef<Camera>({ x: 0, y: 0, k: view.unit })
  const latest = useRef({ picture, view })
  latest.current = { picture, view }
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [drawn, setDrawn] = useState(() => drawnOf(camera.current, view))
  const shown = useRef(drawn)
  shown.current = drawn

  const set = useCallback((next: Camera, glides = false) => {
    const { picture: now, view: room } = latest.current
    const at = keptInSight(next, now, room)
    const hasZoomed = at.k !== camera.current.k
    camera.current = at
    place(layers, at, glides)
    const seen = seenOf(at, room, 0)
    const within = shown.current
    const isOut = !(seen.x >= within.seen.x && seen.y >= within.seen.y && seen.x + seen.width <= within.seen.x + within.seen.width && seen.y + seen.height <= within.seen.y + within.seen.height)
    const isBlank = isOut && touches(seen, { x: 0, y: 0, width: now.width, height: now.height }) && !covers(within.seen, seen, now)
    if (isBlank || at.k < farBelow !== within.isFar) setDrawn(drawnOf(at, room))
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      setDrawn(drawnOf(camera.current, latest.current.view))
      if (hasZoomed) sharpen(layers)
    }, rest)
  }, [layers])

  useEffect(() => () => clearTimeout(resting.current), [])
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    const { picture: now, view: room } = latest.current
    set(atHome(now, room, room.unit), !isFirst.current)
    setDrawn(drawnOf(camera.current, room))
    isFirst.current = false
  }, [home, view, set])
  // What was dropped may have made the board smaller or larger.
  useLayoutEffect(() => set(camera.current), [picture, set])

  return useMemo(() => ({
    seen: drawn.seen, isFar: drawn.isFar, scale: drawn.k / view.unit,
    now: () => camera.current,
    pan: (by) => set(panned(camera.current, by)),
    zoom: (by, at) => set(zoomed(camera.current, by, at ?? { x: view.width / 2, y: view.height / 2 })),
    fit: () => set(fitted(latest.current.picture, view, view.unit), true),
    bring: (box) => set(broughtInto(camera.current, box, view, { x: latest.current.picture.headWidth, y: latest.current.picture.headHeight })),
  }), [drawn, view, set])
}

function drawnOf(camera: Camera, view: View): { readonly seen: Box; readonly isFar: boolean; readonly k: number } {
  return { seen: seenOf(camera, view, about), isFar: camera.k < farBelow, k: camera.k }
}

/** Is all of the board that is in sight drawn already? */
function covers(drawn: Box, seen: Box, board: { readonly width: number; readonly height: number }): boolean {
  const [left, top] = [Math.max(0, seen.x), Math.max(0, seen.y)]
  const [right, bottom] = [Math.min(board.width, seen.x + seen.width), Math.min(board.height, seen.y + seen.height)]
  return left >= drawn.x && top >= drawn.y && right <= drawn.x + drawn.width && bottom <= drawn.y + drawn.height
}

function place({ world, top, left, corner }: Layers, { x, y, k }: Camera, glides: boolean): void {
  const [pinnedX, pinnedY] = [Math.max(0, x), Math.max(0, y)]
  for (const [layer, atX, atY] of [[world, x, y], [top, x, pinnedY], [left, pinnedX, y], [corner, pinnedX, pinnedY]] as const) {
    if (layer.current === null) continue
    layer.current.dataset['glides'] = String(glides)
    layer.current.style.transform = `translate(${atX}px, ${atY}px) scale(${k})`
  }
}

/** While it moves, the board is one picture that is moved and scaled; at rest its letters are drawn for the size that they have. */
function sharpen({ world, top, left, corner }: Layers): void {
  for (const { current } of [world, top, left, corner]) if (current !== null) current.style.willChange = 'auto'
  requestAnimationFrame(() => {
    for (const { current } of [world, top, left, corner]) if (current !== null) current.style.willChange = ''
  })
}
