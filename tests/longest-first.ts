import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that walk through every screen and take minutes each: begun last, one of them would run alone at the end while the other core has nothing to do. */
const long = ['tests/e2e/what-is-sent.spec.ts', 'tests/e2e/screens.spec.ts']

const isLong = ({ moduleId }: TestSpecification) => long.some((one) => moduleId.endsWith(one))

/** Long files first, the others as ever. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))]
  }
}
