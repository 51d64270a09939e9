import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Steps } from '../lib/steps.ts'

/** Milliseconds that long work may hold the main thread before others get their turn; several such works share them. */
const turn = 12
let running = 0

/** Runs long work in steps and lets requests, timers and sockets have their turn between. Short work is done at once. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  running++
  try {
    for (;;) {
      const until = performance.now() + turn / running
      do {
        const { done, value } = steps.next()
        if (done === true) return value
      } while (performance.now() < until)
      await nextTurn()
    }
  } finally {
    running--
  }
}
