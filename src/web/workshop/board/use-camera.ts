import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { atHome, type Box, broughtInto, type Camera, fitted, keptInSight, panned, zoomed } from './camera.ts'
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
  /** How large the board is drawn, where 1 is as it is meant to be read; told once it rests. */
  readonly scale: number
  readonly now: () => Camera
  readonly pan: (by: Point) => void
  readonly zoom: (by: number, about?: Point) => void
  readonly fit: () => void
  readonly bring: (box: Box) => void
}

/** Milliseconds of quiet after which the board is drawn sharp again. */
const rest = 180

/**
 * Where the board is looked at from. It is moved without React: a pan or a zoom sets four transforms, and nothing is made or drawn anew until it rests.
 * `home`: when it differs, the board is shown from its beginning again. `isHeld`: notes are in the hand, and nothing moves below them.
 */
export function useCamera(layers: Layers, picture: Picture, view: View, home: string, isHeld: boolean): CameraInHand {
  const camera = useRef<Camera>({ x: 0, y: 0, k: view.unit })
  const latest = useRef({ picture, view })
  latest.current = { picture, view }
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hasZoomed = useRef(false)
  const [k, setK] = useState(view.unit)

  const set = useCallback((next: Camera, glides = false) => {
    const { picture: now, view: room } = latest.current
    const at = keptInSight(next, now, room)
    const isSharp = at.k === camera.current.k
    camera.current = at
    place(layers, at, glides)
    if (isSharp) return
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      setK(camera.current.k)
      sharpen(layers)
    }, rest)
  }, [layers])

  useEffect(() => () => clearTimeout(resting.current), [])
  const isFirst = useRef(true)
  useLayoutEffect(() => {
    const { picture: now, view: room } = latest.current
    set(atHome(now, room, room.unit), !isFirst.current)
    setK(camera.current.k)
    hasZoomed.current = false
    isFirst.current = false
  }, [home, view, set])
  // What was dropped may have made the board smaller, or wider than the view; whoever has zoomed has said how near they want to be.
  useLayoutEffect(() => {
    if (isHeld) return
    const { k: near } = atHome(picture, latest.current.view, latest.current.view.unit)
    if (hasZoomed.current || near >= camera.current.k) set(camera.current)
    else {
      set({ ...camera.current, x: 0, k: near }, true)
      setK(near)
    }
  }, [picture, isHeld, set])

  return useMemo(() => ({
    scale: k / view.unit,
    now: () => camera.current,
    pan: (by) => set(panned(camera.current, by)),
    zoom: (by, at) => {
      hasZoomed.current = true
      set(zoomed(camera.current, by, at ?? { x: view.width / 2, y: view.height / 2 }))
    },
    fit: () => {
      hasZoomed.current = true
      set(fitted(latest.current.picture, view, view.unit), true)
    },
    bring: (box) => set(broughtInto(camera.current, box, view, { x: latest.current.picture.headWidth, y: latest.current.picture.headHeight })),
  }), [k, view, set])
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
