import { join } from 'node:path'

const { BUILT } = process.env
const root = join(import.meta.dirname, '../..')

/** How Node runs the service: as it ships where the test command has built it (which also starts five times as fast), from its sources elsewhere. */
export const serviceProgram: readonly string[] = BUILT === undefined ? ['--import', 'tsx', join(root, 'src/server/main.ts')] : [join(BUILT, 'server/main.js')]

/** How Node runs a plain program of the tests, which is told by its first argument where to load the modules of the service from. */
export function testProgram(path: string): readonly string[] {
  return BUILT === undefined ? ['--import', 'tsx', path, join(root, 'src')] : [path, BUILT]
}
