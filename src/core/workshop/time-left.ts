import type { Instant } from '../kernel/command.ts'
import type { Workshop } from './workshops.ts'

type Timer = NonNullable<Workshop['timer']>

/** Milliseconds that a timer has run at an instant. */
export function timeSpent({ startedAt, spent }: Timer, now: Instant): number {
  return spent + (startedAt === undefined ? 0 : Math.max(0, Date.parse(now) - Date.parse(startedAt)))
}

/** Milliseconds left; below zero when it is over. Instants alone are counted, so a change of clocks does not matter. */
export function timeLeft(timer: Timer, now: Instant): number {
  return timer.minutes * 60_000 - timeSpent(timer, now)
}

/** The timer standing still from now on, with what it has run. */
export function stopped(timer: Timer, now: Instant): Timer {
  return { minutes: timer.minutes, spent: timeSpent(timer, now) }
}

/** The timer running on from now. */
export function running(timer: Timer, now: Instant): Timer {
  return { ...stopped(timer, now), startedAt: now }
}

/** The timer with some minutes more. One that is over, or never was, gets just these from now on. */
export function extended(timer: Timer | undefined, minutes: number, now: Instant, runs: boolean): Timer {
  if (timer === undefined || timeLeft(timer, now) <= 0) return { minutes, spent: 0, ...(runs ? { startedAt: now } : {}) }
  return { ...timer, minutes: timer.minutes + minutes }
}
