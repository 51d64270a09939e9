import type { Board } from '../../../core/workshop/board.ts'
import { inSentence } from './phase-words.ts'

/** One figure of what came of the day, and what it counts. */
export interface Figure {
  readonly count: number
  readonly what: string
}

/** The day in three figures: what was written, how it was put in order, what has its time. Notes that lie under another are one activity with it. */
export function dayResult({ notes, rows, workshop: { words } }: Pick<Board, 'notes' | 'rows' | 'workshop'>): readonly Figure[] {
  const all = Object.values(notes)
  const activities = all.filter(({ under }) => under === undefined)
  const placed = activities.filter(({ placed: at }) => at?.bucket !== undefined)
  const used = new Set(placed.map(({ placed: at }) => at?.bucket))
  const dated = activities.filter(({ placed: at }) => at?.window !== undefined).length
  const rowCount = Object.keys(rows).filter((row) => used.has(row)).length
  return [
    { count: all.length, what: all.length === 1 ? 'note was written' : 'notes were written' },
    { count: rowCount, what: `${inSentence(words.bucket)}${rowCount === 1 ? ' holds' : 's hold'} ${placed.length} of them` },
    { count: dated, what: dated === 1 ? 'activity has its time' : 'activities have their time' },
  ]
}
