import { useEffect } from 'react'
import { useWorkspace } from '../workspace/open-workspace.tsx'
import { foundRecords } from './finds.ts'

/** Milliseconds of work at a time, and of quiet before and between. */
const slice = 6
const quiet = 1_500
const pause = 30

/** Makes titles ready to be searched before anyone searches, a little at a time: 50,000 at once would hold up the first key. */
export function useFoldedAhead(): void {
  const workspace = useWorkspace()
  useEffect(() => {
    const finds = foundRecords(workspace.shown().state)
    let timer = setTimeout(function go() {
      const until = performance.now() + slice
      while (performance.now() < until) if (finds.next().done === true) return
      timer = setTimeout(go, pause)
    }, quiet)
    return () => clearTimeout(timer)
  }, [workspace])
}
