import type { Id } from '../kernel/change.ts'
import type { BoardGroup, BoardNote } from './board.ts'
import { wordsOfNote } from './words-of-note.ts'

/** What the words of the notes suggest. Nothing is moved by it: the room takes it or leaves it. */
export interface Likeness {
  /** Notes that seem to say the same, two or more each, in the order of the board. */
  readonly same: readonly (readonly Id[])[]
  /** For a note that is in no bucket yet, the one that it seems to belong to. */
  readonly fits: ReadonlyMap<Id, Id>
  /** Notes in no bucket that share a word, three or more each: the beginnings of buckets, with the word as it was first written. */
  readonly heaps: readonly { readonly word: string; readonly notes: readonly Id[] }[]
}

type Weights = ReadonlyMap<string, number>
interface Read {
  readonly id: Id
  readonly note: Pick<BoardNote, 'group' | 'outlier'>
  readonly words: ReadonlyMap<string, string>
}

const sameFrom = 0.7
const fitsFrom = 0.25
const heapFrom = 3
const mostHeaps = 12

/** Which notes are alike in words: alike is what shares the words that few others have. Pure, in any script, and the same for the same board. */
export function likenessOf(board: { readonly notes: Readonly<Record<Id, Pick<BoardNote, 'text' | 'group' | 'outlier' | 'under' | 'rank'>>>; readonly groups: Readonly<Record<Id, Pick<BoardGroup, 'label'>>> }): Likeness {
  const read = Object.entries(board.notes).filter(([, note]) => note.under === undefined)
    .sort(([a, one], [b, other]) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : a < b ? -1 : 1))
    .map(([id, note]): Read => ({ id, note, words: wordsOfNote(note.text) }))
  const rarity = rarityOf(read)
  const weighed = new Map(read.map(({ id, words }) => [id, weightsOf(words.keys(), rarity)]))
  return { same: sameOf(read, weighed), fits: fitsOf(read, weighed, board.groups, rarity), heaps: heapsOf(read) }
}

/** How much a word tells: the more, the fewer notes have it. */
function rarityOf(read: readonly Read[]): (word: string) => number {
  const held = new Map<string, number>()
  for (const { words } of read) for (const word of words.keys()) held.set(word, (held.get(word) ?? 0) + 1)
  return (word) => Math.log(1 + read.length / (held.get(word) ?? 1))
}

/** Words with what each tells, as a whole of length 1. */
function weightsOf(words: Iterable<string>, rarity: (word: string) => number): Weights {
  return wholeOf(new Map([...words].map((word) => [word, rarity(word)])))
}

function wholeOf(weights: Weights): Weights {
  const length = Math.hypot(...weights.values())
  return length === 0 ? weights : new Map([...weights].map(([word, weight]) => [word, weight / length]))
}

/** Each note gathers those that follow and are like it itself, so that no chain of likenesses joins two that are not. */
function sameOf(read: readonly Read[], weighed: ReadonlyMap<Id, Weights>): Id[][] {
  // By number: a room looks at this again whenever a note has moved.
  const holders = new Map<string, { readonly at: number[]; readonly weights: number[] }>()
  for (const [at, { id }] of read.entries()) {
    for (const [word, weight] of weighed.get(id) ?? []) {
      let held = holders.get(word)
      if (held === undefined) holders.set(word, (held = { at: [], weights: [] }))
      held.at.push(at)
      held.weights.push(weight)
    }
  }
  const taken = new Uint8Array(read.length)
  const likeness = new Float64Array(read.length)
  return read.flatMap(({ id }, first) => {
    if (taken[first] === 1) return []
    likeness.fill(0)
    for (const [word, weight] of weighed.get(id) ?? []) {
      const { at = [], weights = [] } = holders.get(word) ?? {}
      for (let i = at.length - 1; i >= 0; i--) {
        const other = at[i] ?? 0
        if (other <= first) break
        likeness[other] = (likeness[other] ?? 0) + weight * (weights[i] ?? 0)
      }
    }
    const alike = [id]
    for (let other = first + 1; other < read.length; other++) {
      if (taken[other] === 1 || (likeness[other] ?? 0) < sameFrom) continue
      taken[other] = 1
      alike.push(read[other]?.id ?? '')
    }
    return alike.length < 2 ? [] : [alike]
  })
}

/** A bucket is about its label, and about what is in it: a note that is like either fits. */
function fitsOf(read: readonly Read[], weighed: ReadonlyMap<Id, Weights>, groups: Readonly<Record<Id, Pick<BoardGroup, 'label'>>>, rarity: (word: string) => number): Map<Id, Id> {
  const about = Object.entries(groups).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([group, { label = '' }]) => {
    const held = new Map<string, number>()
    for (const { id, note } of read) if (note.group === group) for (const [word, weight] of weighed.get(id) ?? []) held.set(word, (held.get(word) ?? 0) + weight)
    return [[group, weightsOf(wordsOfNote(label).keys(), rarity)], [group, wholeOf(held)]] as const
  })
  const fits = new Map<Id, Id>()
  for (const { id, note } of read) {
    if (note.group !== undefined || note.outlier === true) continue
    let most = fitsFrom
    for (const [group, weights] of about) {
      let likeness = 0
      for (const [word, weight] of weighed.get(id) ?? []) likeness += weight * (weights.get(word) ?? 0)
      if (likeness <= most) continue
      most = likeness
      fits.set(id, group)
    }
  }
  return fits
}

/** The word that most loose notes share, then the one that most of the rest do, and so on. What nearly all share tells nothing. */
function heapsOf(read: readonly Read[]): Likeness['heaps'] {
  const heaps: { word: string; notes: Id[] }[] = []
  let loose = read.filter(({ note }) => note.group === undefined && note.outlier !== true)
  const tooMany = loose.length < 10 ? loose.length : loose.length / 2
  while (heaps.length < mostHeaps) {
    const held = new Map<string, Read[]>()
    for (const one of loose) for (const word of one.words.keys()) listIn(held, word).push(one)
    const [best] = [...held].filter(([, notes]) => notes.length >= heapFrom && notes.length <= tooMany).sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    if (best === undefined) return heaps
    const [word, notes] = best
    heaps.push({ word: notes[0]?.words.get(word) ?? word, notes: notes.map(({ id }) => id) })
    loose = loose.filter((one) => !notes.includes(one))
  }
  return heaps
}

function listIn<T>(lists: Map<string, T[]>, word: string): T[] {
  const known = lists.get(word)
  if (known !== undefined) return known
  const made: T[] = []
  lists.set(word, made)
  return made
}
