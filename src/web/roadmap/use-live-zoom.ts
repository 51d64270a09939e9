import { useCallback, useEffect, useRef, useState } from 'react'
import { useSetSearch } from './use-set-search.ts'

/** Milliseconds after the last turn of the wheel at which the address is told. */
const pause = 250

/** The zoom as it is now: under the wheel it changes in every frame, and the address, which costs more than a frame, learns of it afterwards. */
export function useLiveZoom(kept: number | undefined): readonly [zoom: number, setZoom: (zoom: number) => void] {
  const [live, setLive] = useState<number>()
  const setSearch = useSetSearch()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => setLive(undefined), [kept])
  useEffect(() => () => clearTimeout(timer.current), [])
  const setZoom = useCallback(
    (asked: number) => {
      const zoom = Math.min(6, Math.max(0.5, Math.round(asked * 100) / 100))
      setLive(zoom)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setSearch({ zoom: zoom === 1 ? undefined : zoom }), pause)
    },
    [setSearch],
  )
  return [live ?? kept ?? 1, setZoom]
}
