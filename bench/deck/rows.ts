import { readFileSync, writeFileSync } from 'node:fs'

export const slideCount = 200
export const rowsPerSlide = 20
export const heads = ['Feature', 'Team', 'Maturity', 'Release', 'Window', 'Compatibility'] as const
const teams = ['Search', 'Insights', 'Batch Changes', 'Notebooks', 'Identity', 'Cloud']
const levels = ['Experimental', 'Beta', 'GA']

/** The cells of one of the 4,000 rows; each row says something else. */
export function cellsOf(row: number): string[] {
  return [
    `Feature ${row + 1} of the plan`, teams[row % teams.length] ?? '', levels[row % levels.length] ?? '', `Relay ${4 + (row % 3)}.${row % 10}`,
    `${['Sep', 'Oct', 'Nov', 'Dec'][row % 4]} ${2026 + (row % 2)}`, `${(row * 7) % 100}% of code hosts`,
  ]
}

/** Writes the file outside the clock and prints milliseconds and the process's peak of resident memory in MB. */
export async function timed(make: () => Uint8Array | Promise<Uint8Array>): Promise<void> {
  const start = performance.now()
  const bytes = await make()
  const ms = performance.now() - start
  writeFileSync(process.argv[2] ?? '/dev/null', bytes)
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024
  console.log(`${ms} ${peak}`)
}
