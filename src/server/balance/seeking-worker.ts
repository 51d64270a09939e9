import { parentPort, workerData } from 'node:worker_threads'
import { must } from '../../lib/must.ts'
import type { SearchAsked } from './balance-searches.ts'
import { seek } from './seek.ts'
import { openSolver } from './solver.ts'

// The thread in which one balance is sought. It holds no secret and no state beyond the problem, and ends with its one answer.
const { problem, seconds } = (workerData as { readonly start: SearchAsked }).start
const port = must(parentPort, 'a main thread')
port.postMessage(seek(problem, await openSolver(), seconds, () => performance.now() / 1_000))
