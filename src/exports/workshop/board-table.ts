import { notesByPlace, type Outcome } from '../../core/workshop/outcome-shape.ts'
import type { SheetTable } from '../ooxml/workbook.ts'

const columns = ['note', 'author', 'written', 'bucket', 'outlier', 'period', 'start', 'end', 'precision', 'goal', 'supports', 'backed by', 'votes of the bucket', 'from paper', 'lies under', 'id'] as const

/** Every note of a workshop that was turned over, a row each; those that were laid under another follow it, and name it. */
export function boardTable(outcome: Outcome): SheetTable {
  const rows = notesByPlace(outcome).flatMap(({ bucket, isOutlier, note }) => {
    const { window } = note
    const place = [bucket?.title, isOutlier ? 'yes' : undefined, note.period, window?.start, window?.end, window?.precision] as const
    return [
      [note.text, note.author, note.at, ...place, note.goal, note.effort, note.backed, bucket?.votes, note.fromPaper ? 'yes' : undefined, undefined, note.id],
      ...note.under.map((one) => [one.text, one.author, one.at, ...place, undefined, undefined, undefined, undefined, undefined, note.id, one.id]),
    ]
  })
  return { title: outcome.workshop.title, columns, rows }
}
