import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { Window } from '../time/window.ts'

/** Days of somebody in a period, before and after a proposal. `there` is null where nobody has said. */
export interface LoadChange {
  readonly person?: Id | undefined
  readonly team?: Id | undefined
  readonly name: string
  readonly period: Day
  readonly label: string
  readonly before: number
  readonly after: number
  readonly there: number | null
}

/** One move of a proposal, told. */
export interface ProposedMove {
  readonly activity: Id
  readonly title: string
  readonly bucket?: Id | undefined
  /** Where it goes, and into whose hands: what does not change is not named. */
  readonly window?: Window | undefined
  readonly owner?: Id | undefined
  readonly from: { readonly window: Window; readonly owner?: Id | undefined }
  /** "Q4 FY27" and "Q1 FY28", or "Jan" and "Olek". */
  readonly fromLabel: string
  readonly toLabel: string
  /** "1 quarter later, Effie". */
  readonly what: string
  readonly why: string
  readonly cost?: string | undefined
  /** The load that it helps most, with the whole proposal taken. */
  readonly relief?: LoadChange | undefined
}
