import type { RefObject } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { GridLayout } from '../layout/grid-layout.ts'
import type { Place } from '../layout/places.ts'
import type { GridPainter } from './grid-painter.ts'
import type { Picture } from './picture.ts'
import type { Load, Target } from './targets.ts'

/** What others do with the grid: the tray drags onto it, the screen asks where a card is. */
export interface GridHandle {
  readonly targetAt: (x: number, y: number) => Target | undefined
  readonly mark: (target: Target | undefined, load?: Load) => void
  readonly scrollNear: (x: number, y: number) => boolean
  readonly elementOf: (key: string) => HTMLElement | undefined
  /** Begins to place something by keys. */
  readonly grab: (load: Load, from?: Place) => void
  readonly focus: (key: string) => void
  readonly reveal: (activity: Id) => void
}

export interface GridActs {
  readonly open: (id: Id) => void
  readonly select: (ids: ReadonlySet<Id>) => void
  readonly cardMenu: (id: Id, at: HTMLElement) => void
  /** Draws what a card is built on, or no longer; returns it in words. */
  readonly trace: (id: Id) => string
  readonly cell: (bucket: Id, column: number, at: HTMLElement) => void
  readonly bucketMenu: (bucket: Id, at: HTMLElement) => void
  readonly drop: (load: Load, target: Target) => void
  readonly dragOver: (target: Target | undefined) => void
  /** Targets beside the grid. */
  readonly besideAt: (x: number, y: number) => Target | undefined
  readonly zoomed: (columnWidth: number) => void
}

/** What pointer and keys work with. */
export interface GridTools {
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly rows: RefObject<HTMLDivElement | null>
  readonly painter: RefObject<GridPainter | undefined>
  readonly latest: RefObject<{ readonly layout: GridLayout; readonly acts: GridActs; readonly picture: Omit<Picture, 'taken'>; readonly isReadOnly: boolean; readonly targetInWords: (target: Target) => string }>
  readonly toMark: (target: Target | undefined, load?: Load) => void
  readonly setTaken: (ids: ReadonlySet<Id>) => void
  readonly setSaid: (text: string) => void
  readonly setFocus: (key: string | undefined) => void
  readonly targetAt: (x: number, y: number) => Target | undefined
  readonly scrollNear: (x: number, y: number) => boolean
  readonly bringInView: (place: Place) => void
}
