/** The duties that a place of the app is about (row F1), by the beginning of its address below the workspace; the longest that fits holds. */
const duties: readonly (readonly [path: string, duties: readonly string[]])[] = [
  ['plans', ['roadmap', 'market-context', 'requirements']],
  ['plans/pricing', ['pricing']],
  ['roadmap', ['go-to-market', 'market-context']],
  ['launches', ['go-to-market', 'value-propositions', 'customer-communication']],
  ['launches/hand-overs', ['product-information', 'receiving-information', 'technical-aspects']],
  ['launches/deprecations', ['roadmap', 'customer-communication']],
  ['launches/policies', ['go-to-market']],
  ['reviews', ['customer-communication', 'release-communication']],
  ['publish', ['customer-roadmap']],
  ['accounts', ['customer-communication', 'market-research']],
  ['library', ['packaging-and-messaging', 'demo']],
  ['library/market', ['market-research', 'competitive-positioning', 'packaging-and-messaging']],
]

/** The keys of the duties that a page is about; none where no page of its place has any. `path` stands below the workspace: "launches/hand-overs". */
export function dutiesHere(path: string): readonly string[] {
  const fits = duties.filter(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))
  return fits.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? []
}
