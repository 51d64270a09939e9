import type { Board } from '../core/workshop/board.ts'
import { type BoardParts, boardSections } from '../protocol/board-messages.ts'

/** A board with what differs put in. What did not change is the very same object as before, so that nothing is drawn for it. */
export function boardAfter(board: Board, parts: BoardParts): Board {
  const sections: Record<string, unknown> = {}
  for (const section of boardSections) {
    const told = parts[section]
    if (told === undefined) continue
    const next: Record<string, unknown> = { ...board[section] }
    for (const [id, value] of Object.entries(told)) {
      if (value === null) delete next[id]
      else next[id] = value
    }
    sections[section] = next
  }
  return { ...board, ...sections, ...(parts.workshop === undefined ? {} : { workshop: parts.workshop }) }
}
