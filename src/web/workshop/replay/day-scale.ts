import type { Mark } from '../../../core/workshop/replay.ts'

/** The share of the line that goes to the steps alike. */
const alike = 0.7

/**
 * Where deeds stand on the line of a day, from 0 to 1. Most of it goes to the steps alike and the rest by what was done in each, so that a step in
 * which little was done can still be read and hit.
 */
export class DayScale {
  private readonly starts: readonly number[]
  private readonly length: number

  constructor(steps: readonly Pick<Mark, 'index'>[], length: number) {
    this.length = length
    const inner = steps.map(({ index }) => index - 1).filter((at) => at > 0 && at < length)
    this.starts = [...new Set([0, ...inner, length])].sort((a, b) => a - b)
  }

  /** The place of a deed. */
  shareOf(index: number): number {
    if (this.length === 0) return 0
    if (index >= this.length) return 1
    const spans = this.starts.length - 1
    const held = Math.max(0, index)
    const span = Math.max(0, Math.min(spans - 1, this.starts.findLastIndex((start) => start <= held)))
    const [from = 0, to = this.length] = [this.starts[span], this.starts[span + 1]]
    const within = to === from ? 0 : (held - from) / (to - from)
    return alike * ((span + within) / spans) + (1 - alike) * ((from + within * (to - from)) / this.length)
  }

  /** The deed that is nearest to a place. */
  indexAt(share: number): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.shareOf(middle) < share) low = middle + 1
      else high = middle
    }
    return low > 0 && share - this.shareOf(low - 1) < this.shareOf(low) - share ? low - 1 : low
  }
}
