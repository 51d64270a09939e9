import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** What a thread may take, and what it is given to begin with. */
export interface WorkerStart {
  readonly start?: unknown
  readonly limits?: WorkerOptions['resourceLimits']
}

/**
 * Starts the worker `name` that lies beside the file that asks (`from`, its import.meta.url), without secrets of the environment and without the loaders of the main
 * thread. In a build that is a .js file. In the checkout it is TypeScript, which a thread loads by a loader of its own; where `BUILT` names the build of these very
 * sources, as the test command does, it is the built one, since reading the sources anew takes seconds a thread.
 */
export function startWorker(from: string, name: string, { start, limits }: WorkerStart = {}): Worker {
  const built = builtBeside(from)
  const entry = built === undefined ? new URL(`./${name}.ts`, from) : new URL(`./${name}.js`, built)
  return new Worker(built === undefined ? new URL('./typescript-worker.mjs', import.meta.url) : entry, {
    workerData: { entry: entry.href, start }, env: {}, execArgv: [], stdin: false, ...(limits === undefined ? {} : { resourceLimits: limits }),
  })
}

/** The built file that was made of a file: itself in a build; undefined in a checkout of which no build is named. */
function builtBeside(from: string): string | undefined {
  if (from.endsWith('.js')) return from
  const { BUILT } = process.env
  return BUILT === undefined ? undefined : new URL(from.slice(from.lastIndexOf('/src/') + '/src/'.length), pathToFileURL(`${BUILT}/`)).href
}
