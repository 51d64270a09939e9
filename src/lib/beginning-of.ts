/** The beginning of a text, of at most so many UTF-16 units: no letter is cut in half. */
export function beginningOf(text: string, most: number): string {
  const cut = text.slice(0, most)
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
