import { useCallback, useEffect, useRef, useState } from 'react'
import type { Place } from './place.ts'

type Said = { readonly say: 'where' } | { readonly say: 'at'; readonly place: Place }

/** Where the presentation stands, in step with every other window of this browser that shows it. One that is opened later asks the others. */
export function useSharedPlace(name: string, first: Place): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState(first)
  const channel = useRef<BroadcastChannel>(undefined)
  const newest = useRef(place)
  useEffect(() => {
    newest.current = place
  }, [place])
  useEffect(() => {
    const open = new BroadcastChannel(name)
    channel.current = open
    open.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.say === 'at') setPlace(data.place)
      else channel.current?.postMessage({ say: 'at', place: newest.current } satisfies Said)
    })
    channel.current?.postMessage({ say: 'where' } satisfies Said)
    return () => open.close()
  }, [name])
  const go = useCallback((to: Place) => {
    setPlace(to)
    channel.current?.postMessage({ say: 'at', place: to } satisfies Said)
  }, [])
  return [place, go]
}
