const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u061c]/u
const mayBeRightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const mirrored = new Map([...'()', ...'[]', ...'{}', ...'<>', ...'«»', ...'‹›'].map((one, at, all) => [one, all[at ^ 1] ?? one]))
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

type Direction = 'left' | 'right' | 'number' | 'neutral'

/**
 * The runs of one line in the order in which they are seen from left to right: the bidirectional algorithm of Unicode (UAX 9) for one
 * paragraph that has no embeddings, whose direction is that of its first letter. Text from left to right alone stays as it is.
 */
export function inVisualOrder<Run extends { readonly text: string }>(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({ text }) => mayBeRightToLeft.test(text))) return runs
  const letters = runs.flatMap((run) => [...segments.segment(run.text)].map(({ segment }) => ({ run, segment })))
  const levels = levelsOf(letters.map(({ segment }) => segment))
  const order = reordered(levels)
  const seen: { run: Run; text: string }[] = []
  for (const at of order) {
    const letter = letters[at]
    if (letter === undefined) continue
    const text = (levels[at] ?? 0) % 2 === 1 ? (mirrored.get(letter.segment) ?? letter.segment) : letter.segment
    const last = seen.at(-1)
    if (last !== undefined && last.run === letter.run) last.text += text
    else seen.push({ run: letter.run, text })
  }
  return seen.map(({ run, text }) => ({ ...run, text }))
}

function levelsOf(letters: readonly string[]): number[] {
  const directions = letters.map(directionOf)
  const base = directions.find((one) => one === 'left' || one === 'right') === 'right' ? 1 : 0
  settleNumbers(letters, directions, base)
  settleBrackets(letters, directions, base)
  settleNeutrals(directions, base)
  const levels = directions.map((one) => (one === 'right' ? 1 : one === 'number' ? 2 : base === 0 ? 0 : 2))
  for (let at = letters.length - 1; at >= 0 && /^\s+$/.test(letters[at] ?? ''); at--) levels[at] = base
  return levels
}

function directionOf(letter: string): Direction {
  if (/^\p{Nd}/u.test(letter)) return 'number'
  if (rightToLeft.test(letter)) return 'right'
  return /[\p{L}\u200e]/u.test(letter) ? 'left' : 'neutral'
}

/** Signs inside and beside a number are of it (W4, W5); a number after letters from left to right goes with them (W7). */
function settleNumbers(letters: readonly string[], directions: Direction[], base: number): void {
  for (const [at, letter] of letters.entries()) {
    if (directions[at] !== 'neutral') continue
    const [before, after] = [directions[at - 1] === 'number', directions[at + 1] === 'number']
    if ((before && after && /[.,:/+\-–]/.test(letter)) || ((before || after) && /[%‰$€£¥#°]/.test(letter))) directions[at] = 'number'
  }
  let last: Direction = base === 1 ? 'right' : 'left'
  for (const [at, one] of directions.entries()) {
    if (one === 'left' || one === 'right') last = one
    else if (one === 'number' && last === 'left') directions[at] = 'left'
  }
}

/** A pair of brackets stands with the line if anything in it does, else with what is in it where that goes on from before (N0). */
function settleBrackets(letters: readonly string[], directions: Direction[], base: number): void {
  const own: Direction = base === 1 ? 'right' : 'left'
  const side = (one: Direction | undefined) => (one === 'number' ? 'right' : one)
  const open: number[] = []
  for (const [end, letter] of letters.entries()) {
    if (directions[end] !== 'neutral') continue
    if ('([{'.includes(letter)) open.push(end)
    const start = ')]}'.includes(letter) ? open.findLast((at) => mirrored.get(letters[at] ?? '') === letter) : undefined
    if (start === undefined) continue
    open.length = open.indexOf(start)
    const inner = new Set(directions.slice(start + 1, end).map(side))
    if (!inner.has('left') && !inner.has('right')) continue
    const before = side(directions.slice(0, start).findLast((one) => one !== 'neutral')) ?? own
    directions[start] = directions[end] = inner.has(own) ? own : before
  }
}

/** What has no direction stands with its neighbours where they agree, else with the line (N1, N2). A number counts as from the right. */
function settleNeutrals(directions: Direction[], base: number): void {
  const own: Direction = base === 1 ? 'right' : 'left'
  const side = (one: Direction | undefined) => (one === undefined ? own : one === 'number' ? 'right' : one)
  for (let at = 0; at < directions.length; at++) {
    if (directions[at] !== 'neutral') continue
    let end = at
    while (directions[end] === 'neutral') end++
    const [before, after] = [side(directions[at - 1]), side(directions[end])]
    directions.fill(before === after ? before : own, at, end)
    at = end - 1
  }
}

/** Places in the order they are seen (L2): runs are turned round from the highest level down to the first. */
function reordered(levels: readonly number[]): number[] {
  const order = levels.map((_, at) => at)
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let at = 0; at < order.length; at++) {
      if ((levels[order[at] ?? 0] ?? 0) < level) continue
      let end = at
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++
      order.splice(at, end - at, ...order.slice(at, end).reverse())
      at = end
    }
  }
  return order
}
