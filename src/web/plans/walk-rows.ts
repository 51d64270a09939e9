import type { KeyboardEvent } from 'react'

/** Rows that are passed over at most, since some say nothing that can be opened. */
const far = 12

/** Up and down from name to name in a grid of rows; each name is marked with `data-walk`. True when the key was one of them. */
export function walkRows(event: KeyboardEvent<HTMLElement>): boolean {
  const by = event.altKey || event.shiftKey ? undefined : { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const row = event.currentTarget.closest('[role="row"]')
  const grid = event.currentTarget.closest('[role="treegrid"]')
  if (by === undefined || row === null || grid === null) return false
  const at = Number(row.getAttribute('aria-rowindex'))
  for (let step = 1; step <= far; step++) {
    const next = grid.querySelector<HTMLElement>(`[aria-rowindex="${at + by * step}"] [data-walk]`)
    if (next === null) continue
    next.focus()
    break
  }
  return true
}
