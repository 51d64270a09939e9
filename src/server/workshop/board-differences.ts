import type { Id } from '../../core/kernel/change.ts'
import type { Board, BoardNote } from '../../core/workshop/board.ts'
import { sameJson } from '../../lib/json.ts'
import { type BoardParts, boardSections } from '../../protocol/board-messages.ts'

type Section = Readonly<Record<Id, unknown>>

/** What differs between two boards; nothing where they are the same. */
export function differences(was: Board, is: Board): BoardParts | undefined {
  const parts: Record<string, unknown> = {}
  if (!sameJson(was.workshop, is.workshop)) parts['workshop'] = is.workshop
  for (const section of boardSections) {
    const told = sectionDifferences(was[section], is[section])
    if (told !== undefined) parts[section] = told
  }
  return Object.keys(parts).length === 0 ? undefined : (parts as BoardParts)
}

/**
 * What one is told who has notes of their own face down: what differs for all, and of their own what is new, other or gone. A note that was turned over
 * is among those of all by now, and is not told as gone.
 */
export function withOwn(shared: BoardParts | undefined, was: Section, is: Section, faceUp: Section): BoardParts | undefined {
  const own = sectionDifferences(was, is)
  if (own === undefined) return shared
  const told: Record<Id, unknown> = { ...shared?.notes }
  for (const [id, note] of Object.entries(own)) if (note !== null || faceUp[id] === undefined) told[id] = note
  return { ...shared, notes: told as Record<Id, BoardNote | null> }
}

function sectionDifferences(was: Section, is: Section): Readonly<Record<Id, unknown>> | undefined {
  const told: Record<Id, unknown> = {}
  for (const id of Object.keys(is)) if (!sameJson(was[id], is[id])) told[id] = is[id]
  for (const id of Object.keys(was)) if (is[id] === undefined) told[id] = null
  return Object.keys(told).length === 0 ? undefined : told
}
