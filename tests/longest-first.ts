import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or more: begun last, one of them would run alone at the end while the other core has nothing to do. */
const long = [
  'tests/e2e/what-is-sent.spec.ts', 'tests/e2e/screens.spec.ts', 'tests/leaks/two-worlds.test.ts', 'tests/leaks/canaries.test.ts', 'tests/leaks/two-served-worlds.pg.test.ts',
  'src/server/http/plans-and-decks.pg.test.ts', 'src/server/cadence/round-up.pg.test.ts', 'src/server/http/who-may.pg.test.ts', 'src/server/main.pg.test.ts', 'src/server/cadence/monthly-deck.pg.test.ts',
]

const isLong = ({ moduleId }: TestSpecification) => long.some((one) => moduleId.endsWith(one))

/** Long files first, the others as ever. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))]
  }
}
