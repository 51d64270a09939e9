const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** A count in words up to twelve, in figures above: "nine", "22". */
export function countWord(count: number): string {
  return small[count] ?? String(count)
}

/** "one feature", "22 features". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countWord(count)} ${count === 1 ? one : many}`
}

/** The same as a figure, for labels: "1 feature", "22 features". */
export function figure(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "A", "A and B", "A, B and C". */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** As `listed`, naming at most `most` and counting the rest: "A, B and 7 more". */
export function listedUpTo(parts: readonly string[], most: number): string {
  if (parts.length <= most) return listed(parts)
  return `${parts.slice(0, most).join(', ')} and ${parts.length - most} more`
}

export function capital(text: string): string {
  const first = [...text][0] ?? ''
  return first.toUpperCase() + text.slice(first.length)
}

/** A name kept on one line in a sentence, where it is short enough for that: "Relay 4.2". */
export function bound(name: string): string {
  return name.length <= 18 ? name.replaceAll(' ', '\u00a0') : name
}

/** The text with its no-break spaces as plain ones, for what is not set in lines. */
export function unbound(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

/** Orders texts without regard to case, and numbers in them by value: v1.9 before v1.34. */
export function byText(a: string, b: string): number {
  if (a === b) return 0
  return comparePieces(pieces(a), pieces(b)) || (a < b ? -1 : 1)
}

function comparePieces(left: readonly string[], right: readonly string[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const x = left[at] as string
    const y = right[at] as string
    if (x === y) continue
    const difference = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** The same things in the order of a text of each, which is taken apart once. */
export function sortedByText<T>(things: readonly T[], text: (thing: T) => string): T[] {
  const keyed = things.map((thing) => ({ thing, key: text(thing), parts: pieces(text(thing)) }))
  return keyed.sort((a, b) => comparePieces(a.parts, b.parts) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ thing }) => thing)
}

function pieces(text: string): string[] {
  return text.toLowerCase().match(/\d+|\D+/g) ?? []
}

/** Splits a text after its first sentence. */
export function firstSentence(text: string): { readonly first: string; readonly rest: string } {
  const found = /^([\s\S]+?[.!?])\s+(?=\S)/.exec(text.trim())
  if (found === null) return { first: text.trim(), rest: '' }
  return { first: found[1] ?? '', rest: text.trim().slice(found[0].length) }
}
