import { useEffect, useRef, useState } from 'react'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './quiet-bar.module.css'

/** Milliseconds that "all is saved" stays. */
const relief = 4_000

/** The service is away: quiet, since work goes on and nothing is lost. Says when all is saved again. */
export function QuietBar() {
  const { connection, pending, outlives } = useSeen()
  const isAway = connection === 'offline'
  const wasAway = useRef(false)
  const [isBack, setIsBack] = useState(false)
  useEffect(() => {
    if (isAway) wasAway.current = true
    else if (wasAway.current && connection === 'live' && pending === 0) {
      wasAway.current = false
      setIsBack(true)
      const timer = setTimeout(() => setIsBack(false), relief)
      return () => clearTimeout(timer)
    }
    return undefined
  }, [isAway, connection, pending])
  const said = isAway ? `Not connected. Your edits are kept here${pending === 0 ? '' : ` (${pending} waiting)`}${outlives ? '' : ' as long as this page is open'} and go out when the service is back.` : isBack ? 'Connected again. All is saved.' : undefined
  return (
    <div role="status" className={said === undefined ? css.none : isAway ? css.away : css.back}>
      {said}
    </div>
  )
}
