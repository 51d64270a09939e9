/**
 * The circle that a start runs into when each thing leads on to others: each of it once, the first being what the last leads to; undefined where there
 * is none. Goes once over all that can be reached, however long the chain. `clear` gathers those from which none can be reached: given again for the
 * same things, they are not looked at again.
 */
export function circleFrom(start: string, next: (of: string) => readonly string[], clear = new Set<string>()): readonly string[] | undefined {
  const path: { readonly id: string; readonly ways: Iterator<string> }[] = []
  const onPath = new Set<string>()
  const enter = (id: string) => {
    path.push({ id, ways: next(id).values() })
    onPath.add(id)
  }
  if (!clear.has(start)) enter(start)
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const way = at.ways.next()
    if (way.done === true) {
      path.pop()
      onPath.delete(at.id)
      clear.add(at.id)
    } else if (onPath.has(way.value)) return path.slice(path.findIndex(({ id }) => id === way.value)).map(({ id }) => id)
    else if (!clear.has(way.value)) enter(way.value)
  }
  return undefined
}
