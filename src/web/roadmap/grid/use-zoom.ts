import { type RefObject, useEffect } from 'react'
import type { GridLayout } from '../layout/grid-layout.ts'
import { measures } from '../layout/measures.ts'

/** Zooming by the wheel with Control (as a pinch on a touchpad comes): the columns get wider around the pointer, in the next frame. */
export function useZoom(scroll: RefObject<HTMLElement | null>, latest: RefObject<{ readonly layout: GridLayout }>, acts: { readonly zoomed: (columnWidth: number) => void }): object {
  useEffect(() => {
    const box = scroll.current
    if (box === null) return
    let frame = 0
    let factor = 1
    let x = 0
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      factor *= Math.exp(-event.deltaY / 240)
      x = event.clientX - box.getBoundingClientRect().left - measures.nameWidth
      if (frame === 0) frame = requestAnimationFrame(zoom)
    }
    const zoom = () => {
      frame = 0
      const { axis } = latest.current.layout
      const at = (box.scrollLeft + x) / axis.columnWidth
      acts.zoomed(axis.columnWidth * factor)
      factor = 1
      requestAnimationFrame(() => (box.scrollLeft = at * latest.current.layout.axis.columnWidth - x))
    }
    box.addEventListener('wheel', wheel, { passive: false })
    return () => {
      box.removeEventListener('wheel', wheel)
      cancelAnimationFrame(frame)
    }
  }, [scroll, latest, acts])
  return {}
}
