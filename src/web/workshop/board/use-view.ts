import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './camera.ts'

/** The room that the board has, in pixels, and how many of those are one pixel of a wall of 1600 x 900. */
export interface View extends Size {
  readonly unit: number
}

/** Watches the size of the board's box. `probe` is as wide as a hundred pixels of the wall. */
export function useView(box: RefObject<HTMLElement | null>, probe: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ width: 1256, height: 620, unit: 1 })
  useLayoutEffect(() => {
    const [held, measured] = [box.current, probe.current]
    if (held === null || measured === null) return undefined
    const look = () => {
      const next = { width: held.clientWidth, height: held.clientHeight, unit: measured.getBoundingClientRect().width / 100 }
      setView((before) => (before.width === next.width && before.height === next.height && before.unit === next.unit ? before : next))
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(held)
    watch.observe(measured)
    return () => watch.disconnect()
  }, [box, probe])
  return view
}
