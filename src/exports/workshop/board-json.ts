import type { Outcome } from '../../core/workshop/outcome-shape.ts'

/** What came of a workshop as JSON, two spaces deep, with every word of every note that was turned over. Ends with a line break. */
export function boardJson({ workshop, columns, ...told }: Outcome): string {
  const { id, title, day, place, question, phase, closedAt, thanks } = workshop
  const head = { id, title, day, place, question, phase, closedAt, thanks }
  const photos = told.photos.map(({ id: photo, at, phase: taken, caption, picture }) => ({ id: photo, at, phase: taken, caption, isPhotograph: picture !== undefined }))
  return `${JSON.stringify({ workshop: head, ...told, photos, columns: columns.map(({ label, start, end }) => ({ label, start, end })) }, null, 2)}\n`
}
