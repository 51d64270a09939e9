import { expect, test } from 'vitest'
import { finish, type Steps, stepsOver } from './steps.ts'

test('[KN60] work in steps pauses as often as it says, and comes to the same end', () => {
  const seen: number[] = []
  function* work(): Steps<number> {
    yield* stepsOver([1, 2, 3, 4, 5], 2, (one) => seen.push(one))
    return seen.length
  }
  const steps = work()
  expect(steps.next().done).toBe(false)
  expect(seen).toEqual([1, 2])
  expect(finish(steps)).toBe(5)
})
