import type { Change, Id } from '../kernel/change.ts'
import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type Board, boardOf } from './board.ts'
import { photos } from './notes.ts'
import type { Phase } from './phases.ts'
import { workshops } from './workshops.ts'

/** Something that was done on the day, with what of it a reader may see. */
export interface Deed {
  readonly position: number
  readonly at: Instant
  readonly command: string
  readonly changes: readonly Change[]
}

/** Where on the way something begins: `index` deeds have been done then. */
export interface Mark {
  readonly index: number
  readonly at: Instant
}

/**
 * A day that has been, to be gone through again (row H15). Every state on the way is kept, which costs what differs; a board is made when it is
 * looked at. What a reader of that day could not see then is not in it: a note comes when it was turned over.
 */
export class Replay {
  private readonly states: readonly State[]
  private readonly deeds: readonly Deed[]
  private readonly workshop: Id
  private readonly self: Id | undefined
  /** The steps of the day in the order in which the room came to them; one that it went back to comes again. */
  readonly steps: readonly (Mark & { readonly phase: Phase })[]
  readonly photos: readonly (Mark & { readonly id: Id })[]

  /** `start` holds what a board is made of, as it stood before the first deed. */
  constructor(start: State, deeds: readonly Deed[], workshop: Id, self: Id | undefined) {
    this.deeds = deeds
    this.workshop = workshop
    this.self = self
    const states = [start]
    const steps: (Mark & { phase: Phase })[] = []
    const kept: (Mark & { id: Id })[] = []
    let now = start
    let phase = workshops.get(start, workshop)?.phase
    for (const [before, { at, changes }] of deeds.entries()) {
      now = now.apply(changes)
      states.push(now)
      const index = before + 1
      const next = workshops.get(now, workshop)?.phase
      if (next !== undefined && next !== phase) steps.push({ index, at, phase: next })
      phase = next
      for (const change of changes) if (change.kind === 'create' && change.collection === photos.collection) kept.push({ index, at, id: change.id })
    }
    this.states = states
    this.steps = steps
    this.photos = kept
  }

  /** Deeds in all. */
  get length(): number {
    return this.deeds.length
  }

  /** The board after so many deeds. */
  boardAt(index: number): Board | undefined {
    const state = this.states[Math.max(0, Math.min(index, this.length))]
    return state === undefined ? undefined : boardOf(state, this.workshop, this.self)
  }

  /** When it stood so: the moment of the deed before; of the first one at the beginning. */
  momentAt(index: number): Instant | undefined {
    return this.deeds[Math.max(0, index - 1)]?.at
  }
}
