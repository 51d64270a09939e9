import type { Locator, Page } from 'playwright-core'

/** One thing that a hand does, by real events of pointer and keys. */
export type Step = readonly [name: string, act: (page: Page) => Promise<unknown>]

/** A click as a hand gives one: the pointer has come to rest before. */
export async function press(page: Page, at: Locator, options: { readonly button?: 'right' } = {}): Promise<void> {
  await at.hover()
  await page.waitForTimeout(100)
  await at.click(options)
}

export interface Interactions {
  /** From an event to the next paint, in milliseconds: the longest, and what it was. */
  readonly worst: number
  readonly what: string
  /** How many interactions there were; those below 16 ms are counted as that. */
  readonly count: number
  /** The middle one. */
  readonly median: number
}

/** The shortest that a browser tells. */
const least = 16

/** Does each step, and says how long the browser itself took from each event to the next paint (Event Timing). */
export async function interactions(page: Page, steps: readonly Step[]): Promise<Interactions> {
  await page.evaluate((threshold) => {
    const kept = globalThis as unknown as { told: [string, number][]; step: string }
    kept.told = []
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration, interactionId } of list.getEntries() as (PerformanceEventTiming & { readonly interactionId: number })[]) {
        if (interactionId > 0) kept.told.push([`${kept.step}: ${name}`, duration])
      }
    })
    observer.observe({ type: 'event', durationThreshold: threshold, buffered: false } as PerformanceObserverInit)
  }, least)
  for (const [name, act] of steps) {
    await page.evaluate((step) => ((globalThis as unknown as { step: string }).step = step), name)
    await act(page)
    await page.waitForTimeout(250)
  }
  const told = await page.evaluate(() => (globalThis as unknown as { told: [string, number][] }).told)
  const slow = told.toSorted((a, b) => b[1] - a[1])
  // One value for each step: the longest of its events.
  const each = steps.map(([name]) => Math.max(least, ...told.filter(([what]) => what.startsWith(`${name}: `)).map(([, taken]) => taken))).sort((a, b) => a - b)
  return { worst: slow[0]?.[1] ?? least, what: slow[0]?.[0] ?? 'all under 16 ms', count: steps.length, median: each[Math.floor(each.length / 2)] ?? least }
}
