/** What of a region filter stands for those that name no region: they are for everywhere. */
export const everywhere = 'everywhere'

/** What a region is called in an address and in a comparison: commas part values there, and nobody writes capitals alike. */
export function regionKey(region: string): string {
  return region.trim().replaceAll(',', ' ').toLowerCase()
}

/** Does something for these regions stand when those are asked for? None asked for: all stand. */
export function fitsRegions(regions: readonly string[] | undefined, asked: ReadonlySet<string>): boolean {
  if (asked.size === 0) return true
  return regions === undefined || regions.length === 0 ? asked.has(everywhere) : regions.some((region) => asked.has(regionKey(region)))
}

/** Every region that these name, each once by its first spelling, by the alphabet. */
export function regionsNamed(of: Iterable<{ readonly regions?: readonly string[] | undefined }>): readonly string[] {
  const named = new Map<string, string>()
  for (const { regions = [] } of of) for (const region of regions) if (!named.has(regionKey(region))) named.set(regionKey(region), region.trim())
  return [...named.values()].sort((a, b) => a.localeCompare(b))
}
