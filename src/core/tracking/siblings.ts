/** Sorts lines among those that stand below the same one, which is the last before them that is less deep; each stays with what is below it, and lines of one rank in their order. */
export function amongSiblings<Line extends { readonly depth: number }>(lines: readonly Line[], compare: (a: Line, b: Line) => number): Line[] {
  const sorted = (from: number, to: number): Line[] => {
    const blocks: { readonly head: Line; readonly from: number; readonly to: number }[] = []
    for (let at = from; at < to; ) {
      const head = lines[at] as Line
      let next = at + 1
      while (next < to && (lines[next] as Line).depth > head.depth) next++
      blocks.push({ head, from: at + 1, to: next })
      at = next
    }
    return blocks.sort((a, b) => compare(a.head, b.head)).flatMap((block) => [block.head, ...sorted(block.from, block.to)])
  }
  return sorted(0, lines.length)
}
