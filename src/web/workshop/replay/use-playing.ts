import { useEffect, useRef, useState } from 'react'

/** A day of any length is played within about these many milliseconds, but no deed faster or slower than can be followed. */
const whole = 90_000
const [fastest, slowest] = [40, 700]

/** Plays a day on from where it is: one deed after another until the last. */
export function usePlaying(length: number, at: number, go: (index: number) => void): { readonly isPlaying: boolean; readonly play: (on: boolean) => void } {
  const [isPlaying, play] = useState(false)
  const now = useRef({ at, go })
  now.current = { at, go }
  useEffect(() => {
    if (!isPlaying) return
    const going = setInterval(() => {
      const next = now.current.at + 1
      if (next > length) return play(false)
      now.current.go(next)
    }, Math.max(fastest, Math.min(slowest, whole / Math.max(1, length))))
    return () => clearInterval(going)
  }, [isPlaying, length])
  return { isPlaying, play }
}
