import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Steps } from '../lib/steps.ts'

/** Milliseconds that one piece of work may hold the main thread before others get their turn. */
const turn = 12

/** Runs long work in steps and lets requests, timers and sockets have their turn between. Short work is done at once. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + turn
    do {
      const { done, value } = steps.next()
      if (done === true) return value
    } while (performance.now() < until)
    await nextTurn()
  }
}
