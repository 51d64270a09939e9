import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { rowAt } from './rows.ts'

/** Rows kept ready above and below what is seen; also how many come and go at a time. */
const spare = 12

interface Visible {
  readonly first: number
  /** One past the last. */
  readonly last: number
  /** Pixels across that the scrolling box has. */
  readonly room: number
}

/** The rows that are in sight of a scrolling box, or nearly so. It changes only now and then while one scrolls. */
export function useVisibleRows(scroll: RefObject<HTMLElement | null>, offsets: Float64Array): Visible {
  const [visible, setVisible] = useState<Visible>({ first: 0, last: 60, room: 1_100 })
  const look = useCallback(() => {
    const box = scroll.current
    if (box === null) return
    const first = Math.floor(Math.max(0, rowAt(offsets, box.scrollTop) - spare) / spare) * spare
    const last = Math.ceil((rowAt(offsets, box.scrollTop + box.clientHeight) + spare) / spare) * spare
    const room = box.clientWidth
    setVisible((now) => (now.first === first && now.last === last && now.room === room ? now : { first, last, room }))
  }, [scroll, offsets])
  useLayoutEffect(() => {
    const box = scroll.current
    if (box === null) return
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroll, look])
  return visible
}
