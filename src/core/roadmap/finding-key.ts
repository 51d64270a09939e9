/**
 * What an open question is known by: its kind, and the ids that it is about, the same whenever it is asked. A waiver names it by this.
 */
export function findingKey(kind: string, ...about: readonly string[]): string {
  return [kind, ...about].join(':')
}
