/** The values that the address holds of one filter, commas between them: "L1,L2". */
export function valuesOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',')
}

/** The text of a filter with a value put in or taken out; nothing when none is left. */
export function withValue(text: string | undefined, value: string): string | undefined {
  const now = valuesOf(text)
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value]
  return next.length === 0 ? undefined : next.join(',')
}
