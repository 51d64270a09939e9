import type { KeyboardEvent } from 'react'

/** Arrows walk from cell to cell, as in a spreadsheet. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
  if (by === undefined || cell === null || (event.target as HTMLElement).tagName === 'INPUT') return
  const [row = 0, column = 0] = (cell.dataset['at'] ?? '').split('/').map(Number)
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-at="${row + (by[0] ?? 0)}/${column + (by[1] ?? 0)}"]`)
  if (next === null) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
