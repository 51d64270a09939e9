import { availableParallelism, loadavg } from 'node:os'

export interface Row {
  /** The budget's path as ARCHITECTURE names it. */
  readonly path: string
  readonly must: string
  readonly aim: string
  readonly measured: string
  /** What was measured beside it in the same run, and its figure. */
  readonly beside: string
  readonly met: boolean
}

/** Prints one budget beside its peer or floor. */
export function row({ path, must, aim, measured, beside, met }: Row): void {
  console.log(`${met ? 'met   ' : 'MISSED'}  ${path}\n        must ${must}, aim ${aim}, measured ${measured}; beside it ${beside}`)
}

/** The machine's load, to be said with every figure. */
export function load(): string {
  return `${availableParallelism()} cores, load ${loadavg().map((n) => n.toFixed(2)).join(' ')}`
}

/** Runs `work` some times and gives the median in milliseconds. */
export async function median(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  taken.sort((a, b) => a - b)
  return taken[Math.floor(taken.length / 2)] ?? 0
}
