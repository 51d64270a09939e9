import { literally } from '../../lib/literally.ts'

/**
 * A text with some of its words changed: `was` stands in it once, whatever its white space, and only the words that differ in `now` are
 * replaced, so that paragraphs and breaks round them stay. Undefined where `was` is not in it, or more than once.
 */
export function rewritten(text: string, was: string, now: string): string | undefined {
  const [old, next] = [wordsOf(was), wordsOf(now)]
  if (old.length === 0) return undefined
  const places = [...text.matchAll(new RegExp(old.map(literally).join('\\s+'), 'gu'))]
  const [place, another] = places
  if (place === undefined || another !== undefined) return undefined
  const words = [...place[0].matchAll(/\S+/gu)]
  const [before, after] = around(old, next)
  const [first, last] = [words[before], words[old.length - 1 - after]]
  if (first === undefined || last === undefined) return text
  const [start, end] = [place.index + first.index, place.index + last.index + last[0].length]
  return text.slice(0, start) + next.slice(before, next.length - after).join(' ') + text.slice(end)
}

/** How many words stay before and after those that differ. On both sides a word is left to stand in for: something is put beside it, or it goes with its space. */
function around(old: readonly string[], next: readonly string[]): readonly [before: number, after: number] {
  const most = Math.min(old.length, next.length)
  let [before, after] = [0, 0]
  while (before < most && old[before] === next[before]) before++
  while (after < most - before && old[old.length - 1 - after] === next[next.length - 1 - after]) after++
  if (before + after < most || old.length === next.length) return [before, after]
  return before > 0 ? [before - 1, after] : [before, Math.max(0, after - 1)]
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
