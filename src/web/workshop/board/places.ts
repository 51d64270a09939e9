import type { Id } from '../../../core/kernel/change.ts'
import type { Board, BoardNote, BoardWorkshop } from '../../../core/workshop/board.ts'
import type { Json } from '../../../lib/json.ts'

/** Where notes wait that are in no bucket yet, where outliers are kept, and where a bucket begins. */
export type Lane = Id | typeof field | typeof aside | typeof fresh
export const field = ' field'
export const aside = ' aside'
export const fresh = ' new'

/** Where a note lies on the board: in a lane (a bucket, or a row of the grid), and in the grid in a column as soon as it has a time. */
export interface Place {
  readonly lane: Lane
  /** Which of the columns, from 0. */
  readonly column?: number
}

export const isSamePlace = (a: Place, b: Place): boolean => a.lane === b.lane && a.column === b.column

/** Is the board one of columns (the buckets), or the grid with rows? */
export function isGrid({ phase }: Pick<BoardWorkshop, 'phase'>): boolean {
  return phase !== 'buckets'
}

/** Do notes have activities by now, which hold their row and time? */
function haveActivities({ phase }: Pick<BoardWorkshop, 'phase'>): boolean {
  return phase !== 'buckets' && phase !== 'grid'
}

/** Where a note lies as the board says. */
export function placeOf(note: BoardNote, board: Pick<Board, 'workshop' | 'groups'>): Place {
  const { workshop, groups } = board
  const loose = note.outlier === true ? aside : field
  if (!isGrid(workshop)) return { lane: note.group ?? loose }
  if (note.placed === undefined) return { lane: note.group === undefined ? (haveActivities(workshop) ? aside : loose) : (groups[note.group]?.bucket ?? note.group) }
  const lane = note.placed.bucket ?? (haveActivities(workshop) ? aside : loose)
  const column = note.placed.window === undefined ? -1 : workshop.columns.findIndex(({ end }) => end >= (note.placed?.window?.start ?? ''))
  return column === -1 || (note.placed.window?.end ?? '') < (workshop.columns[column]?.start ?? '') ? { lane } : { lane, column }
}

/** A place that a note was put to, and where among its siblings. */
export interface Move {
  readonly place: Place
  readonly rank?: string
}

/** A note as it is once it has been put somewhere: as it is shown until the board says so itself. */
export function movedNote(note: BoardNote, { place, rank }: Move, board: Pick<Board, 'workshop' | 'groups'>): BoardNote {
  const { group: _group, outlier: _outlier, placed, ...rest } = note
  const { lane, column } = place
  const group = lane === field || lane === aside || lane === fresh ? undefined : isGrid(board.workshop) ? groupOfRow(lane, board.groups) : lane
  const stands = { ...rest, rank: rank ?? note.rank, ...(group === undefined ? {} : { group }), ...(lane === aside ? { outlier: true as const } : {}) }
  if (placed === undefined) return stands
  const { bucket: _bucket, window: had, ...told } = placed
  const at = column === undefined ? undefined : board.workshop.columns[column]
  const isKept = at !== undefined && isSamePlace({ lane: '', column: column ?? -1 }, { lane: '', column: placeOf(note, board).column ?? -1 })
  const window = at === undefined ? undefined : isKept ? had : { start: at.start, end: at.end, precision: board.workshop.period }
  return { ...stands, placed: { ...told, ...(lane === aside || lane === field ? {} : { bucket: lane }), ...(window === undefined ? {} : { window }) } }
}

/** The group that is a row of the grid; unset for a row that the roadmap had before. */
function groupOfRow(row: Id, groups: Board['groups']): Id | undefined {
  return groups[row] === undefined ? Object.keys(groups).find((id) => groups[id]?.bucket === row) : row
}

/** The command that puts notes to a place, in the phase that the board is in. */
export function commandFor(notes: readonly Id[], { place, rank }: Move, board: Board): { readonly name: string; readonly args: Json } {
  const { workshop } = board
  const { lane, column } = place
  if (lane === fresh) return { name: 'group.add', args: { workshop: workshop.id, notes: [...notes] } }
  if (!haveActivities(workshop)) {
    const group = lane === field || lane === aside ? null : isGrid(workshop) ? groupOfRow(lane, board.groups) : lane
    if (group === undefined) return { name: 'group.add', args: { workshop: workshop.id, bucket: lane, notes: [...notes] } }
    return { name: 'note.group', args: { notes: [...notes], group, ...(lane === aside ? { outlier: true } : {}), ...(rank === undefined ? {} : { rank }) } }
  }
  const at = column === undefined ? undefined : workshop.columns[column]
  const window = at === undefined ? null : { start: at.start, end: at.end, precision: workshop.period }
  const bucket = lane === aside || lane === field ? null : lane
  const isInRow = notes.every((id) => (board.notes[id]?.placed?.bucket ?? null) === bucket)
  const isInColumn = notes.every((id) => board.notes[id] !== undefined && placeOf(board.notes[id], board).column === column)
  if (isInRow && !isInColumn) return { name: 'note.date', args: { notes: [...notes], window } }
  return { name: 'note.place', args: { notes: [...notes], bucket, ...(isInColumn ? {} : { window }) } }
}

/** A place in words: "Proof", "Proof, Q4 2026", "Outliers". */
export function placeWords({ lane, column }: Place, { workshop, groups, rows }: Pick<Board, 'workshop' | 'groups' | 'rows'>): string {
  const named = lane === aside ? outlierWords(workshop.words.outlier) : lane === field ? `no ${workshop.words.bucket} yet` : lane === fresh ? `a new ${workshop.words.bucket}` : (rows[lane]?.title ?? groups[lane]?.label ?? `a ${workshop.words.bucket} without a name`)
  const when = column === undefined ? undefined : workshop.columns[column]?.label
  return when === undefined ? named : `${named}, ${when}`
}

export function outlierWords(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}s`
}
