/** Returns `value`, or throws with `what` when it is null or undefined: for what our own code guarantees, never for input. */
export function must<T>(value: T | null | undefined, what = 'a value'): T {
  if (value === null || value === undefined) throw new Error(`Expected ${what}, found none.`)
  return value
}
