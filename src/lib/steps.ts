/**
 * Long work in small steps: it yields now and then, wherever it may pause. Who runs it decides whether others get a turn between.
 * A step takes a few milliseconds at the most.
 */
export type Steps<T> = Generator<undefined, T, undefined>

/** Runs steps to their end, without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** Goes through some items, with a pause after each `every` of them. */
export function* stepsOver<T>(items: Iterable<T>, every: number, work: (item: T) => void): Steps<void> {
  let left = every
  for (const item of items) {
    work(item)
    if (--left > 0) continue
    left = every
    yield
  }
}
