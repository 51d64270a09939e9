/** Chance from a seed, quick enough for thousands of made worlds: the same seed throws the same. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
    // Seeds side by side would begin alike.
    for (let thrown = 0; thrown < 4; thrown++) this.fraction()
  }

  /** From 0 up to 1 (mulberry32). */
  fraction(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 up to but not `below`. */
  below(below: number): number {
    return Math.floor(this.fraction() * below)
  }

  chance(share: number): boolean {
    return this.fraction() < share
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('There is nothing to pick from.')
    return from[this.below(from.length)] as T
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list]
    return list.map(() => left.splice(this.below(left.length), 1)[0] as T)
  }
}
