import path from 'node:path'
import { expect, test } from 'vitest'
import { valuesOf } from './sources.ts'

/** Where a file comes from, back to the one that the page begins with. */
function wayTo(file: string, cameFrom: ReadonlyMap<string, string | undefined>): string {
  const way: string[] = []
  for (let at: string | undefined = file; at !== undefined; at = cameFrom.get(at)) way.push(at)
  return way.toReversed().join(' > ')
}

test('[HS12] the first screen brings neither commands, nor every record type, nor what floats over it', () => {
  const cameFrom = new Map<string, string | undefined>(['src/web/main.tsx', 'src/web/today/today-screen.tsx'].map((file) => [file, undefined]))
  const brought: string[] = []
  for (const file of cameFrom.keys()) {
    for (const wanted of valuesOf(file)) {
      const target = wanted.startsWith('.') ? path.posix.join(path.posix.dirname(file), wanted) : wanted
      if (late.some((one) => one.test(target))) brought.push(`${wayTo(file, cameFrom)} > ${target}`)
      else if (/^src\/.*\.tsx?$/.test(target) && !cameFrom.has(target)) cameFrom.set(target, file)
    }
  }
  expect(cameFrom.size).toBeGreaterThan(100)
  expect(brought).toEqual([])
})

/** What comes after the first screen by an import of its own. */
const late: readonly RegExp[] = [
  /^src\/core\/(root|commands|permissions)\.ts$/, /^src\/core\/kernel\/decide\.ts$/, /^src\/core\/.+\/([a-z-]+-)?commands\.ts$/, /^src\/client\/predict\.ts$/,
  /^react-aria-components\/(Menu|Popover|Dialog|Modal|ComboBox|Select|Calendar|DatePicker)$/, /^src\/web\/palette\/(floats|command-form)\.tsx$/,
  /^src\/web\/inspector\/(opened-panel|inspected)\.tsx$/, /^src\/web\/today\/(owed|since|inbox-row)\.tsx?$/, /^src\/core\/time\/read-date\.ts$/,
]
