import { useEffect, useRef, useState } from 'react'
import { timeLeft } from '../../../core/workshop/time-left.ts'
import { useBoard, useNow } from '../use-board.ts'
import { toldAt } from './clock-words.ts'

export interface Clock {
  /** Milliseconds left; below zero when it is over. */
  readonly left: number
  readonly minutes: number
  /** Share of the time that is left, 0 to 1. */
  readonly share: number
  readonly stands: boolean
}

/** The time of the step that runs; nothing where it has none. */
export function useClock(): Clock | undefined {
  const { board: { workshop: { timer } } } = useBoard()
  const now = useNow()
  if (timer === undefined) return undefined
  const left = timeLeft(timer, new Date(now).toISOString())
  return { left, minutes: timer.minutes, share: Math.min(1, Math.max(0, left / (timer.minutes * 60_000))), stands: timer.startedAt === undefined }
}

/** What is said aloud of a clock: ten, five and one minute before the end, and at the end. */
export function useToldTime(left: number | undefined): string {
  const before = useRef(left)
  const [told, setTold] = useState('')
  useEffect(() => {
    const sentence = before.current === undefined || left === undefined ? undefined : toldAt(before.current, left)
    before.current = left
    if (sentence !== undefined) setTold(sentence)
  }, [left])
  return told
}
