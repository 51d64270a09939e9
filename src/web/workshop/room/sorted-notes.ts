import type { Id } from '../../../core/kernel/change.ts'
import type { Board, BoardNote } from '../../../core/workshop/board.ts'
import { inSentence } from './phase-words.ts'

/** Notes that stand together: in a bucket, aside, or nowhere yet. */
export interface Pile {
  readonly id: Id | undefined
  readonly title: string
  readonly hue: number | undefined
  readonly isAside: boolean
  readonly notes: readonly (readonly [Id, BoardNote])[]
}

const byRank = ([, one]: readonly [Id, { readonly rank: string }], [, other]: readonly [Id, { readonly rank: string }]) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0)

/** The notes of the room by bucket, in the order of the wall. What lies under another is counted with it. */
export function pilesByGroup({ notes, groups, workshop: { words } }: Board): readonly Pile[] {
  const loose = loosed(notes)
  return [
    { id: undefined, title: `In no ${inSentence(words.bucket)} yet`, hue: undefined, isAside: false, notes: loose.filter(([, { group, outlier }]) => group === undefined && outlier !== true) },
    ...Object.entries(groups).sort(byRank).map(([id, { label, hue }]) => ({ id, title: label ?? 'Without a name yet', hue, isAside: false, notes: loose.filter(([, { group }]) => group === id) })),
    { id: undefined, title: capital(`${words.outlier}s`), hue: undefined, isAside: true, notes: loose.filter(([, { group, outlier }]) => group === undefined && outlier === true) },
  ]
}

/** The notes by the row of the grid that they are in. */
export function pilesByRow({ notes, rows, workshop: { words } }: Board): readonly Pile[] {
  const loose = loosed(notes)
  return [
    ...Object.entries(rows).sort(byRank).map(([id, { title, hue }]) => ({ id, title, hue, isAside: false, notes: loose.filter(([, { placed }]) => placed?.bucket === id) })),
    { id: undefined, title: capital(`${words.outlier}s`), hue: undefined, isAside: true, notes: loose.filter(([, { placed }]) => placed?.bucket === undefined) },
  ]
}

function loosed(notes: Board['notes']): readonly (readonly [Id, BoardNote])[] {
  return Object.entries(notes).filter(([, { faceUp, under }]) => faceUp && under === undefined).sort(byRank)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
