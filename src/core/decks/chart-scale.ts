/** Ticks at most, beside the one at the foot. */
const mostTicks = 4

/** Round ticks for the upright axis of a chart, from nothing, or below where a figure is, to above the largest: 0, 100, 200, 300. */
export function ticksFor(values: readonly (number | undefined)[]): number[] {
  const known = values.filter((value) => value !== undefined)
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  if (low === high) return [0, 1]
  const step = roundStep((high - low) / mostTicks)
  const ticks: number[] = []
  for (let at = Math.floor(low / step); at <= Math.ceil(high / step); at++) ticks.push(Math.round(at * step * 1e9) / 1e9)
  return ticks
}

/** The next of 1, 2, 2.5, 5 and 10 at the size of a number. */
function roundStep(least: number): number {
  const size = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 2.5, 5, 10].find((one) => one * size >= least * 0.999_999) ?? 10) * size
}
