import type { ReactNode } from 'react'

export interface MenuEntry {
  readonly text: string
  readonly icon?: ReactNode
  /** The keys that do the same, as they are told: "M", "⌥→". */
  readonly keys?: string
  readonly isDisabled?: boolean
  /** What it does cannot be seen again on screen. */
  readonly isGrave?: boolean
  readonly run?: () => void
  /** More entries, to the side. */
  readonly entries?: readonly MenuEntry[]
}

export interface MenuGroup {
  readonly title?: string
  readonly entries: readonly MenuEntry[]
}
