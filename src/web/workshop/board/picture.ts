import type { Id } from '../../../core/kernel/change.ts'
import type { BoardNote } from '../../../core/workshop/board.ts'
import type { Box } from './camera.ts'
import type { Lane, Place } from './places.ts'
import type { Fit } from './text-fit.ts'

/** The board as it is drawn, in pixels of a wall of 1600 x 900: where each note lies, what can be dropped on, and what stands at the edges. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Notes on top, in the order in which they are read. */
  readonly spots: ReadonlyMap<Id, Spot>
  readonly lanes: readonly LaneBox[]
  /** What notes can be dropped on, and where keys carry them to. */
  readonly zones: readonly Zone[]
  /** The columns of the grid; none among buckets. */
  readonly columns: readonly ColumnBox[]
  /** What is pinned at the top and at the left while the rest moves. */
  readonly headHeight: number
  readonly headWidth: number
}

export interface Spot extends Box {
  readonly place: Place
  readonly fit: Fit
  /** Dense cards are those of the grid. */
  readonly isDense: boolean
}

export interface LaneBox extends Box {
  readonly lane: Lane
  readonly hue: number | undefined
  /** How many notes, those that lie under others too. */
  readonly count: number
}

export interface Zone extends Box {
  readonly place: Place
  /** A cell of the grid without a note. */
  readonly isBlank?: boolean
}

export interface ColumnBox {
  readonly x: number
  readonly width: number
  readonly label: string
  readonly short: string
  readonly count: number
}

/** A note that lies on top, and how many lie under it. */
export interface Pile {
  readonly id: Id
  readonly note: BoardNote
  readonly under: number
}
