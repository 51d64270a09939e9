/** Chance that can be thrown again: the same seed gives the same numbers (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Due {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/** Time that goes on only when told to, and what is to happen in it. */
export class Air {
  now = Date.parse('2026-09-14T10:00:00Z')
  private due: Due[] = []
  private order = 0

  later(milliseconds: number, run: () => void): () => void {
    const one: Due = { at: this.now + milliseconds, order: this.order++, run }
    this.due.push(one)
    return () => void (this.due = this.due.filter((other) => other !== one))
  }

  /** Lets time go on, each thing at its moment; what a thing sets off by promises is done before the next. */
  async advance(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds
    for (;;) {
      await settle()
      const [next] = this.due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.order - b.order)
      if (next === undefined) break
      this.due = this.due.filter((one) => one !== next)
      this.now = Math.max(this.now, next.at)
      next.run()
    }
    this.now = until
  }
}

/** Lets promises and the turns of the ledger run. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve))
}
