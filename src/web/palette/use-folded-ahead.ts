import { useEffect } from 'react'
import { useWorkspace } from '../workspace/open-workspace.tsx'

/** Milliseconds of work at a time, and of quiet before and between. */
const slice = 6
const quiet = 1_500
const pause = 30

/** Makes titles ready to be searched before anyone searches, a little at a time: 50,000 at once would hold up the first key. */
export function useFoldedAhead(): void {
  const workspace = useWorkspace()
  useEffect(() => {
    let timer = setTimeout(async () => {
      // What searches is loaded by now, and no part of the first load.
      const { foundRecords } = await import('./finds.ts')
      const finds = foundRecords(workspace.shown().state)
      if (!isLeft) go(finds)
    }, quiet)
    let isLeft = false
    const go = (finds: Iterator<unknown>) => {
      const until = performance.now() + slice
      while (performance.now() < until) if (finds.next().done === true) return
      timer = setTimeout(() => go(finds), pause)
    }
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [workspace])
}
