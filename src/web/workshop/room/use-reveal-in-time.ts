import { useEffect } from 'react'
import { timeLeft } from '../../../core/workshop/time-left.ts'
import { useBoard } from '../use-board.ts'

/** Milliseconds over which the windows of a room spread what they send at once. */
const spread = 1_500

/**
 * Turns the notes over when the time is up: every window does, a little later than the next, and all but the first change nothing. So no single
 * machine has to be awake, and a refusal means that another was quicker.
 */
export function useRevealInTime(): void {
  const { board: { workshop: { id, phase, timer, pausedAt } }, self, leads, now, send } = useBoard()
  const runs = phase === 'brainstorm' && pausedAt === undefined && timer?.startedAt !== undefined && (self !== undefined || leads)
  const minutes = timer?.minutes
  const startedAt = timer?.startedAt
  const spent = timer?.spent
  useEffect(() => {
    if (!runs || minutes === undefined || startedAt === undefined || spent === undefined) return undefined
    const left = timeLeft({ minutes, startedAt, spent }, new Date(now()).toISOString())
    const waiting = setTimeout(() => void send('brainstorm.reveal', { workshop: id }).catch(() => undefined), Math.max(0, left) + 100 + Math.random() * spread)
    return () => clearTimeout(waiting)
  }, [runs, id, minutes, startedAt, spent, now, send])
}
