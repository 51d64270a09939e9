import { parentPort, workerData } from 'node:worker_threads'
import { must } from '../../lib/must.ts'
import type { FromSearch, SearchAsked } from './balance-searches.ts'
import { seek } from './seek.ts'
import { openSolver } from './solver.ts'

/** Seconds in which what was found is told, and by which the solver may be late. */
const margin = 1

// The thread in which one balance is sought. It holds no secret and no state beyond the problem, tells what it finds on the way, and ends with its answer.
const { problem, seconds, asked } = (workerData as { readonly start: SearchAsked }).start
const port = must(parentPort, 'a main thread')
const solver = await openSolver()
// What it took until here is of the time that whoever asks waits for.
const clock = () => (Date.now() - asked) / 1_000
const say = (message: FromSearch) => port.postMessage(message)
say({ say: 'done', found: seek(problem, solver, seconds - margin, clock, (found) => say({ say: 'so-far', found })) })
