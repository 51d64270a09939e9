import { sameInOrder } from '../../../lib/same-in-order.ts'

/** A piece of two texts held against each other, by words. */
export interface Piece {
  readonly is: 'same' | 'gone' | 'new'
  readonly text: string
}

/** A text of more words than this is told whole: nobody reads so long a difference word by word. */
const mostWords = 2_000

/** What is the same in two texts, what is gone of the first and what is new in the second, in reading order. Spaces are as in a line of text. */
export function wordDifference(was: string, now: string): Piece[] {
  const [a, b] = [wordsOf(was), wordsOf(now)]
  const common = a.length > mostWords || b.length > mostWords ? [] : withoutIslands(sameInOrder(a, b), a.length, b.length)
  const pieces: Piece[] = []
  const add = (is: Piece['is'], words: readonly string[]) => {
    const last = pieces.at(-1)
    if (words.length === 0) return
    if (last?.is === is) pieces[pieces.length - 1] = { is, text: [last.text, ...words].join(' ') }
    else pieces.push({ is, text: words.join(' ') })
  }
  let [i, j] = [0, 0]
  for (const [inA, inB] of [...common, [a.length, b.length] as const]) {
    add('gone', a.slice(i, inA))
    add('new', b.slice(j, inB))
    add('same', a.slice(inA, inA + 1))
    ;[i, j] = [inA + 1, inB + 1]
  }
  return pieces
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** So few words that stay between two changes are told as changed with them: nobody reads round them. */
const island = 2

function withoutIslands(common: readonly (readonly [number, number])[], ends: number, endsNow: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[][] = []
  for (const [i, j] of common) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && last[0] + 1 === i && last[1] + 1 === j) runs.at(-1)?.push([i, j])
    else runs.push([[i, j]])
  }
  const isAtEnd = ([first, ...rest]: readonly (readonly [number, number])[]) => {
    const last = rest.at(-1) ?? first
    return first === undefined || last === undefined || (first[0] === 0 && first[1] === 0) || (last[0] === ends - 1 && last[1] === endsNow - 1)
  }
  return runs.filter((run) => run.length > island || isAtEnd(run)).flat()
}
