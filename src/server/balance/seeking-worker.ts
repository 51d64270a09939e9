import { parentPort, workerData } from 'node:worker_threads'
import { must } from '../../lib/must.ts'
import type { SearchAsked } from './balance-searches.ts'
import { seek } from './seek.ts'
import { openSolver } from './solver.ts'

/** Seconds in which what was found is told, and by which the solver may be late. */
const margin = 1

// The thread in which one balance is sought. It holds no secret and no state beyond the problem, and ends with its one answer.
const { problem, seconds, asked } = (workerData as { readonly start: SearchAsked }).start
const port = must(parentPort, 'a main thread')
const solver = await openSolver()
// What it took until here is of the time that whoever asks waits for.
const clock = () => (Date.now() - asked) / 1_000
port.postMessage(seek(problem, solver, seconds - margin, clock))
