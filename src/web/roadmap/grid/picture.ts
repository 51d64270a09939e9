import type { Id } from '../../../core/kernel/change.ts'
import type { Activity } from '../../../core/roadmap/roadmap.ts'
import type { Blank } from '../layout/blanks.ts'
import type { GridLayout, Row } from '../layout/grid-layout.ts'

/** What a card says beside its title. */
export interface CardFacts {
  readonly initials: string
  readonly ownerName: string | undefined
  /** Bits of `tieBit`. */
  readonly ties: number
}

/** Somebody else who has a card open. */
export interface Presence {
  readonly initials: string
  readonly hue: number
  readonly name: string
}

/** What is open about what the grid shows. */
export interface Marks {
  /** By `blankKey`, how many questions keep a cell of the roadmap's own periods from being agreed. */
  readonly questions: ReadonlyMap<string, number>
  /** Activities that no stakeholder group supports, once any of them has said where it stands. */
  readonly unsupported: ReadonlySet<Id>
}

export const noMarks: Marks = { questions: new Map(), unsupported: new Set() }

/** All that the grid shows, apart from where it is scrolled to. */
export interface Picture {
  readonly layout: GridLayout
  /** Day number. */
  readonly today: number
  readonly opened: Id | undefined
  readonly selected: ReadonlySet<Id>
  readonly taken: ReadonlySet<Id>
  readonly present: ReadonlyMap<Id, Presence>
  readonly marks: Marks
  /** Its title as people inside read it. */
  readonly titleOf: (activity: Activity) => string
  readonly factsOf: (activity: Activity) => CardFacts
  /** All of a card in words, as it is read out. */
  readonly labelOf: (activity: Activity) => string
  readonly blankLabelOf: (row: Row, blank: Blank) => string
  /** Nothing can be changed: an undecided cell offers nothing. */
  readonly isReadOnly: boolean
}

/** What of the grid is in view; pixels from its top left, heads left out. */
export interface Viewport {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function blankKey(bucket: Id, period: string): string {
  return `${bucket}|${period}`
}
